package dev.symposium.app.recording;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.lang.reflect.Type;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads what {@link Writing} wrote, given the value before. What is not as it would have been
 * written throws some runtime exception. Stateless.
 */
final class Reading {

  private Reading() {}

  /**
   * A value.
   *
   * @param old the value before; null if there is none
   */
  static Object value(JsonElement json, Type type, Object old) {
    Class<?> raw = Shape.raw(type);
    if (raw.isRecord()) {
      return fields(json.getAsJsonObject(), raw, old);
    } else if (raw == List.class) {
      return list(json, Shape.held(type), (List<?>) old);
    } else if (raw == Map.class) {
      return map(json.getAsJsonObject(), Shape.held(type));
    } else if (raw == Optional.class) {
      return json.isJsonNull()
          ? Optional.empty()
          : Optional.of(value(json, Shape.held(type), null));
    }
    return plain(json, raw);
  }

  private static Object fields(JsonObject json, Class<?> raw, Object old) {
    Shape shape = Shape.OF.get(raw);
    Object[] values = new Object[shape.parts().size()];
    int read = 0;
    for (int i = 0; i < values.length; i++) {
      Shape.Part part = shape.parts().get(i);
      Object before = old == null ? null : part.of(old);
      JsonElement field = json.get(part.name());
      if (field == null && before == null) {
        throw new IllegalArgumentException(part.name() + " is missing");
      }
      values[i] = field == null ? before : value(field, part.type(), before);
      read += field == null ? 0 : 1;
    }
    if (read != json.size()) {
      throw new IllegalArgumentException("more than " + raw.getSimpleName() + " has");
    }
    return shape.of(values);
  }

  private static Map<String, Object> map(JsonObject json, Type held) {
    Map<String, Object> map = new LinkedHashMap<>();
    json.entrySet().forEach(e -> map.put(e.getKey(), value(e.getValue(), held, null)));
    return Collections.unmodifiableMap(map);
  }

  private static List<Object> list(JsonElement json, Type held, List<?> old) {
    if (json.isJsonArray()) {
      return all(json.getAsJsonArray(), held);
    }
    JsonObject changes = json.getAsJsonObject();
    List<Object> list = new ArrayList<>(old);
    if (changes.has("each")) {
      for (Map.Entry<String, JsonElement> one : changes.getAsJsonObject("each").entrySet()) {
        int at = Integer.parseInt(one.getKey());
        list.set(at, value(one.getValue(), held, list.get(at)));
      }
      return list;
    }
    int from = changes.get("from").getAsInt();
    list = new ArrayList<>(list.subList(from, from + changes.get("kept").getAsInt()));
    if (changes.has("then")) {
      list.addAll(all(changes.getAsJsonArray("then"), held));
    }
    return list;
  }

  private static List<Object> all(JsonArray array, Type held) {
    List<Object> list = new ArrayList<>(array.size());
    array.forEach(element -> list.add(value(element, held, null)));
    return list;
  }

  private static Object plain(JsonElement json, Class<?> raw) {
    if (raw == Duration.class) {
      return Duration.ofNanos(json.getAsLong());
    } else if (raw == StackTraceElement.class) {
      return Calls.call(json.getAsString());
    } else if (raw == String.class) {
      return json.getAsString();
    } else if (raw == long.class || raw == Long.class) {
      return json.getAsLong();
    } else if (raw == int.class || raw == Integer.class) {
      return json.getAsInt();
    } else if (raw == double.class || raw == Double.class) {
      return json.getAsDouble();
    } else if (raw == boolean.class || raw == Boolean.class) {
      return json.getAsBoolean();
    }
    return Arrays.stream(raw.getEnumConstants())
        .filter(word -> ((Enum<?>) word).name().equals(json.getAsString()))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no such " + raw.getSimpleName()));
  }
}
