package dev.symposium.app.recording;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.lang.reflect.Type;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Writes records as JSON, as far as they differ from earlier ones: of a record the components that
 * have changed, of a list what was kept and what was added, or its changed elements. {@link
 * Reading} says how each is read. Durations are nanoseconds, an empty optional is null. Used by one
 * thread.
 */
final class Writing {

  private final JsonWriter json;

  Writing(JsonWriter json) {
    this.json = json;
  }

  /**
   * Writes a value.
   *
   * @param old the value before; null if the reader has none
   */
  void value(Type type, Object old, Object now) throws IOException {
    Class<?> raw = Shape.raw(type);
    if (raw.isRecord()) {
      fields(raw, old, now);
    } else if (raw == List.class) {
      list(Shape.held(type), (List<?>) old, (List<?>) now);
    } else if (raw == Map.class) {
      map(Shape.held(type), (Map<?, ?>) now);
    } else if (raw == Optional.class) {
      optional(Shape.held(type), (Optional<?>) now);
    } else {
      plain(now);
    }
  }

  private void fields(Class<?> raw, Object old, Object now) throws IOException {
    json.beginObject();
    for (Shape.Part part : Shape.OF.get(raw).parts()) {
      Object before = old == null ? null : part.of(old);
      Object after = part.of(now);
      if (old == null || !Objects.equals(before, after)) {
        json.name(part.name());
        value(part.type(), before, after);
      }
    }
    json.endObject();
  }

  private void optional(Type held, Optional<?> now) throws IOException {
    if (now.isEmpty()) {
      json.nullValue();
    } else {
      value(held, null, now.get());
    }
  }

  private void map(Type held, Map<?, ?> now) throws IOException {
    json.beginObject();
    for (Map.Entry<?, ?> entry : now.entrySet()) {
      json.name((String) entry.getKey());
      value(held, null, entry.getValue());
    }
    json.endObject();
  }

  private void list(Type held, List<?> old, List<?> now) throws IOException {
    int from = old == null || now.isEmpty() ? -1 : old.indexOf(now.get(0));
    int kept = from < 0 ? 0 : kept(old, from, now);
    if (old != null && Shape.raw(held).isRecord() && isSameButFew(old, now, kept)) {
      each(held, old, now);
    } else if (kept > 0) {
      window(held, from, kept, now);
    } else {
      json.beginArray();
      all(held, now);
      json.endArray();
    }
  }

  private static boolean isSameButFew(List<?> old, List<?> now, int kept) {
    return old.size() == now.size() && kept <= now.size() / 2;
  }

  private static int kept(List<?> old, int from, List<?> now) {
    int kept = 0;
    while (kept < now.size()
        && from + kept < old.size()
        && old.get(from + kept).equals(now.get(kept))) {
      kept++;
    }
    return kept;
  }

  private void window(Type held, int from, int kept, List<?> now) throws IOException {
    json.beginObject().name("from").value(from).name("kept").value(kept);
    if (kept < now.size()) {
      json.name("then").beginArray();
      all(held, now.subList(kept, now.size()));
      json.endArray();
    }
    json.endObject();
  }

  private void each(Type held, List<?> old, List<?> now) throws IOException {
    json.beginObject().name("each").beginObject();
    for (int i = 0; i < now.size(); i++) {
      if (!old.get(i).equals(now.get(i))) {
        json.name(Integer.toString(i));
        value(held, old.get(i), now.get(i));
      }
    }
    json.endObject().endObject();
  }

  private void all(Type held, List<?> values) throws IOException {
    for (Object value : values) {
      value(held, null, value);
    }
  }

  private void plain(Object value) throws IOException {
    if (value instanceof Duration duration) {
      json.value(duration.toNanos());
    } else if (value instanceof Double number && !Double.isFinite(number)) {
      json.value(number.toString()); // JSON has no such number
    } else if (value instanceof Number number) {
      json.value(number);
    } else if (value instanceof Boolean flag) {
      json.value(flag);
    } else if (value instanceof Enum<?> word) {
      json.value(word.name());
    } else if (value instanceof StackTraceElement call) {
      json.value(Calls.text(call));
    } else if (value instanceof String text) {
      json.value(text);
    } else {
      throw new IllegalStateException("not known how to write " + value);
    }
  }
}
