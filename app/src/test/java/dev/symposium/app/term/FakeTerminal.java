package dev.symposium.app.term;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import com.googlecode.lanterna.TerminalSize;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.function.Consumer;

/**
 * A terminal in memory with the real encoder behind it: tests press keys, resize it, and read what
 * a person would see. Thread-safe.
 */
public final class FakeTerminal implements TerminalPort {

  private final Capabilities capabilities;
  private volatile TerminalSize size;
  private volatile Consumer<InputEvent> sink = event -> {};
  private volatile boolean closed;

  @GuardedBy("this")
  private final FrameEncoder encoder;

  @GuardedBy("this")
  private final ByteArrayOutputStream sent = new ByteArrayOutputStream();

  @GuardedBy("this")
  private Emulator emulator;

  @GuardedBy("this")
  private int frames;

  /** An xterm of that size, with Unicode and all colours, or neither. */
  public FakeTerminal(int columns, int rows, boolean unicode, ColorDepth depth) {
    this(columns, rows, new Capabilities("xterm-256color", depth, unicode, true, true, true));
  }

  /** A terminal of that size that can do so much. */
  public FakeTerminal(int columns, int rows, Capabilities capabilities) {
    this.capabilities = capabilities;
    size = new TerminalSize(columns, rows);
    encoder = new FrameEncoder(capabilities);
    emulator = new Emulator(columns, rows);
  }

  /** Presses a key. */
  public void press(Key key) {
    sink.accept(new InputEvent.Pressed(key));
  }

  /** Presses the keys of a text's characters. */
  public void type(String text) {
    text.codePoints().forEach(codePoint -> press(Key.ch(codePoint)));
  }

  /** Changes the size and says so. */
  public void resize(int columns, int rows) {
    synchronized (this) {
      size = new TerminalSize(columns, rows);
      emulator = new Emulator(columns, rows);
      encoder.repaint();
    }
    sink.accept(new InputEvent.Resized(size));
  }

  /** The person has gone. */
  public void end() {
    sink.accept(new InputEvent.Ended());
  }

  /** What a person sees, row by row without the blanks at the ends. */
  public synchronized String text() {
    return emulator.text();
  }

  /** How many frames were sent, unchanged ones not counted. */
  public synchronized int frames() {
    return frames;
  }

  /** All bytes sent so far. */
  public synchronized byte[] sent() {
    return sent.toByteArray();
  }

  /** Whether it was closed. */
  public boolean isClosed() {
    return closed;
  }

  @Override
  public Capabilities capabilities() {
    return capabilities;
  }

  @Override
  public TerminalSize size() {
    return size;
  }

  @Override
  public void start(Consumer<InputEvent> events) {
    sink = events;
  }

  @Override
  public synchronized int draw(CellBuffer frame) throws IOException {
    if (closed) {
      return 0;
    }
    int length = encoder.encode(frame);
    if (length > 0) {
      frames++;
      sent.write(encoder.bytes(), 0, length);
      emulator.feed(encoder.bytes(), length);
    }
    return length;
  }

  @Override
  public synchronized void repaint() {
    encoder.repaint();
  }

  @Override
  public void close() {
    closed = true;
  }
}
