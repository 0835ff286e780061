package dev.symposium.app.recording;

import com.google.gson.stream.JsonWriter;
import dev.symposium.app.term.Capabilities;
import dev.symposium.app.term.CellBuffer;
import dev.symposium.app.term.FrameEncoder;
import dev.symposium.app.term.TerminalPort;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ThreadFactory;
import java.util.function.LongSupplier;

/**
 * What a terminal shows, frame by frame, in a file that terminal players understand (asciicast
 * version 2). Frames are encoded anew for the file, each against the last one in the file, so that
 * one that had to be dropped harms no other. Thread-safe; nothing but {@link #close} blocks. Owns
 * one thread, {@code symposium-record}, which ends with it.
 */
public final class Casting implements AutoCloseable {

  private static final String MARK = "{\"version\":2,";
  private static final int MOST_WAITING = 64;
  private static final double SECOND = 1e9;

  /** Our encoder leaves wrapping off and the cursor hidden until it is wanted. */
  private static final String BEGIN = "\u001B[?7l\u001B[?25l\u001B[2J";

  private static final String END = "\u001B[0m\u001B[?7h\u001B[?25h";

  private final Scribe scribe;
  private final LongSupplier nanos;
  private final Instant began;
  private final long start;

  // the scribe's thread only
  private FrameEncoder encoder;
  private int columns;
  private int rows;

  private Casting(Scribe scribe, LongSupplier nanos, Instant began) {
    this.scribe = scribe;
    this.nanos = nanos;
    this.began = began;
    this.start = nanos.getAsLong();
  }

  /**
   * Begins a file.
   *
   * @param nanos a clock
   * @param began for the file's head
   * @throws BadFile it cannot be written
   */
  public static Casting begin(String file, LongSupplier nanos, Instant began, ThreadFactory threads)
      throws BadFile {
    OutputStream out = Destination.open("--record", file, MARK);
    Scribe scribe = new Scribe(file, out, MOST_WAITING, "symposium-record", threads);
    return new Casting(scribe, nanos, began);
  }

  /** A terminal as the given one, of which each frame is recorded. */
  public TerminalPort of(TerminalPort port) {
    return new CastPort(port, this);
  }

  /** Takes a frame that was shown. Never blocks. */
  void shown(CellBuffer frame, Capabilities capabilities) {
    CellBuffer copy = frame.copy();
    double at = seconds();
    boolean unused = scribe.offer(out -> write(at, copy, capabilities, out));
  }

  private double seconds() {
    return (nanos.getAsLong() - start) / SECOND;
  }

  private void write(double at, CellBuffer frame, Capabilities capabilities, OutputStream out)
      throws IOException {
    String before = "";
    if (encoder == null) {
      encoder = new FrameEncoder(plain(capabilities));
      out.write(head(frame, capabilities));
      before = BEGIN;
    } else if (frame.columns() != columns || frame.rows() != rows) {
      out.write(event(at, "r", frame.columns() + "x" + frame.rows()));
    }
    columns = frame.columns();
    rows = frame.rows();
    int length = encoder.encode(frame);
    if (length > 0) {
      String sent = new String(encoder.bytes(), 0, length, StandardCharsets.UTF_8);
      out.write(event(at, "o", before + sent));
    }
  }

  /** Players need no marks of whole frames: each event is one. */
  private static Capabilities plain(Capabilities real) {
    return new Capabilities(real.type(), real.depth(), real.unicode(), false, false, false);
  }

  private byte[] head(CellBuffer frame, Capabilities capabilities) throws IOException {
    StringWriter text = new StringWriter();
    try (JsonWriter json = new JsonWriter(text)) {
      json.beginObject().name("version").value(2);
      json.name("width").value(frame.columns()).name("height").value(frame.rows());
      json.name("timestamp").value(began.getEpochSecond());
      json.name("env").beginObject().name("TERM").value(capabilities.type()).endObject();
      json.endObject();
    }
    return (text + "\n").getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] event(double at, String kind, String data) throws IOException {
    StringWriter text = new StringWriter();
    try (JsonWriter json = new JsonWriter(text)) {
      json.beginArray().value(Math.round(at * 1e6) / 1e6).value(kind).value(data).endArray();
    }
    return (text + "\n").getBytes(StandardCharsets.UTF_8);
  }

  /** Ends the file; waits for the disk, at most some seconds. */
  @Override
  public void close() {
    double at = seconds();
    scribe.close(
        out -> {
          if (encoder != null) {
            out.write(event(at, "o", END));
          }
        });
  }

  /** Why the file is not whole, in one sentence; empty if it is, or is not closed yet. */
  public Optional<String> complaint() {
    long dropped = scribe.dropped();
    return scribe
        .complaint()
        .or(
            () ->
                dropped == 0
                    ? Optional.empty()
                    : Optional.of(dropped + " frames are missing: the disk was too slow for them"));
  }
}
