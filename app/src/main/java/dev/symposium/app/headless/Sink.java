package dev.symposium.app.headless;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;

/**
 * Lines of text on their way out of the program: no control character ever, and what the charset
 * does not know as {@code ?}. Once the reader has gone, what is written is dropped quietly.
 *
 * <p>Thread-safe: every line goes out whole and at once.
 */
public final class Sink {

  private final OutputStream out;
  private final Charset charset;
  private volatile boolean closed; // written under the monitor, read by anybody

  /** Text that goes out in {@code charset}. */
  public Sink(OutputStream out, Charset charset) {
    this.out = out;
    this.charset = charset;
  }

  /** Writes one line. */
  public synchronized void line(String text) {
    if (closed) {
      return;
    }
    try {
      out.write((harmless(text) + "\n").getBytes(charset));
      out.flush();
    } catch (IOException e) {
      closed = true; // the reader has gone (head, a closed pipe): there is nobody to tell
    }
  }

  /** Writes several lines. */
  public void lines(String text) {
    text.lines().forEach(this::line);
  }

  /** Whether the reader has gone. */
  public boolean isClosed() {
    return closed;
  }

  /** The same text without anything that a terminal would obey. */
  private static String harmless(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    text.codePoints().forEach(c -> clean.appendCodePoint(isControl(c) ? '?' : c));
    return clean.toString();
  }

  private static boolean isControl(int c) {
    return c != '\t' && (Character.isISOControl(c) || Character.getType(c) == Character.FORMAT);
  }
}
