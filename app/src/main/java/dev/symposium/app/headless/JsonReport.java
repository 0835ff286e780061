package dev.symposium.app.headless;

import com.google.gson.stream.JsonWriter;
import dev.symposium.problems.observe.Snapshot;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/** One JSON object a line, schema 1: the same keys in the same order for every problem. */
final class JsonReport implements Report {

  private final Sink sink;

  JsonReport(Sink sink) {
    this.sink = sink;
  }

  @Override
  public void snapshot(Snapshot snapshot) {
    sink.line(line("snapshot", snapshot));
  }

  @Override
  public void summary(Snapshot snapshot) {
    sink.line(line("summary", snapshot));
  }

  private static String line(String type, Snapshot snapshot) {
    StringWriter text = new StringWriter();
    try (JsonWriter json = new JsonWriter(text)) {
      json.beginObject().name("type").value(type);
      new JsonFields(json).write(snapshot);
      json.endObject();
    } catch (IOException e) {
      throw new UncheckedIOException("a string cannot be written to", e);
    }
    return text.toString();
  }
}
