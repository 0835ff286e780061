package dev.symposium.app.term;

import com.googlecode.lanterna.TerminalSize;
import java.io.IOException;

/**
 * The device under a terminal: bytes in, bytes out, a size. One thread reads, others write and
 * close.
 */
interface Tty {

  /**
   * Waits for bytes.
   *
   * @param timeoutMillis how long; 0 for as long as it takes
   * @return how many came, 0 when the time was over, -1 when nothing will come any more
   * @throws IOException the other side has gone
   */
  int read(byte[] buffer, long timeoutMillis) throws IOException;

  /**
   * Writes and flushes all of it; blocks while the other side does not take it.
   *
   * @throws IOException the other side has gone
   */
  void write(byte[] bytes, int length) throws IOException;

  /** The size as the device knows it, made {@link TerminalPort#usable usable}. */
  TerminalSize size();

  /** Calls back, on a thread of its own, whenever the size may have changed. */
  void onResize(Runnable resized);

  /** Gives every key to the program at once: no line editing, no echo, no signals by keys. */
  void raw() throws IOException;

  /** Takes {@link #raw} back. */
  void cooked() throws IOException;

  /** Lets the device go; a thread that reads gets the end. */
  void close() throws IOException;
}
