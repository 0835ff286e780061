package dev.symposium.app.tale;

import com.google.gson.stream.JsonWriter;
import dev.symposium.problems.schedule.Configuration;
import dev.symposium.problems.schedule.Fault;
import dev.symposium.problems.schedule.Stepped;
import dev.symposium.problems.schedule.Trace;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;

/** What a run came to as one JSON object, schema 1. Stateless. */
public final class TaleJson {

  private static final int SCHEMA = 1;
  private static final double NANOS_IN_MILLI = 1e6;

  private TaleJson() {}

  /** A run as it stands, and what it began with. */
  public static String of(Trace trace, Stepped view) {
    StringWriter text = new StringWriter();
    try (JsonWriter json = new JsonWriter(text)) {
      json.beginObject().name("type").value("trace").name("schema").value(SCHEMA);
      begins(json, trace);
      ends(json, trace, view);
      json.endObject();
    } catch (IOException e) {
      throw new UncheckedIOException("a string cannot be written to", e);
    }
    return text.toString();
  }

  private static void begins(JsonWriter json, Trace trace) throws IOException {
    Configuration with = trace.configuration();
    json.name("problem").value(with.problem().id());
    json.name("solution").value(with.solution().id());
    json.name("preset").value(with.preset().name());
    words(json, "set", with.assignments());
    json.name("timing").value(word(with.timing()));
    json.name("operationsEach").value(with.operations());
    json.name("seed").value(with.seed());
    json.name("scheduler").value(trace.scheduler());
  }

  private static void ends(JsonWriter json, Trace trace, Stepped view) throws IOException {
    json.name("rest").value(word(view.rest()));
    json.name("steps").value(view.steps());
    json.name("virtualMs").value(Math.round(view.nanos()) / NANOS_IN_MILLI);
    json.name("eventHash").value(Long.toHexString(trace.hash()));
    json.name("failures").beginArray();
    for (Fault fault : view.faults()) {
      json.beginObject().name("kind").value(word(fault.kind()));
      json.name("step").value(fault.step());
      words(json, "actors", fault.actors());
      json.name("headline").value(fault.headline());
      json.name("sentence").value(fault.sentence()).endObject();
    }
    json.endArray().name("actors").beginArray();
    for (Stepped.One one : view.actors()) {
      json.beginObject().name("name").value(one.name());
      json.name("state").value(word(one.state()));
      json.name("operations").value(one.operations());
      words(json, "holds", one.has());
      words(json, "heldBy", one.inTheWay());
      json.name("sentence").value(one.sentence()).endObject();
    }
    json.endArray();
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static void words(JsonWriter json, String name, List<String> words) throws IOException {
    json.name(name).beginArray();
    for (String word : words) {
      json.value(word);
    }
    json.endArray();
  }
}
