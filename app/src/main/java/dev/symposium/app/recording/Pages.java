package dev.symposium.app.recording;

import com.google.gson.stream.JsonWriter;
import dev.symposium.problems.observe.Inspection;
import dev.symposium.problems.observe.Snapshot;
import java.io.IOException;
import java.io.StringWriter;

/** The lines of a recording as they are written, one after the other. Used by one thread. */
final class Pages {

  /** Writes the fields of a line. */
  private interface Fields {
    void write(JsonWriter json) throws IOException;
  }

  private final Seal seal = new Seal();
  private Snapshot last;
  private Inspection lastAsked;
  private long written;

  /** The first line. */
  byte[] head(Head head) throws IOException {
    return line(
        json -> {
          json.name("symposium-recording").value(Head.VERSION).name("run");
          new Writing(json).value(Head.class, null, head);
        });
  }

  /**
   * A snapshot, as far as it differs from the one before.
   *
   * @param millis wall clock since the first one
   * @param dropped snapshots dropped so far because the disk was slow
   */
  byte[] snapshot(long millis, Snapshot snapshot, long dropped) throws IOException {
    byte[] line =
        line(
            json -> {
              json.name("ms").value(millis);
              if (dropped > 0) {
                json.name("dropped").value(dropped);
              }
              json.name("snapshot");
              new Writing(json).value(Snapshot.class, last, snapshot);
            });
    last = snapshot;
    written++;
    return line;
  }

  /** Where the threads stood, as far as it differs from when they were asked before. */
  byte[] inspection(long millis, Inspection asked) throws IOException {
    byte[] line =
        line(
            json -> {
              json.name("ms").value(millis).name("inspection");
              new Writing(json).value(Inspection.class, lastAsked, asked);
            });
    lastAsked = asked;
    return line;
  }

  /** Whether that is the last snapshot that was written. */
  boolean endsWith(Snapshot snapshot) {
    return last != null && last.number() == snapshot.number();
  }

  /** The last line. */
  byte[] end(long millis, long dropped) throws IOException {
    return line(
        json -> {
          json.name("ms").value(millis).name("end").beginObject();
          json.name("snapshots").value(written).name("dropped").value(dropped).endObject();
        });
  }

  private byte[] line(Fields fields) throws IOException {
    StringWriter text = new StringWriter();
    try (JsonWriter json = new JsonWriter(text)) {
      json.setHtmlSafe(false);
      json.beginObject();
      fields.write(json);
      json.endObject();
    }
    return seal.close(text.toString());
  }
}
