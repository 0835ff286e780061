package dev.symposium.app.term;

import com.googlecode.lanterna.TerminalSize;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A device in memory that keeps what was done to it. Thread-safe. */
final class FakeTty implements Tty {

  private static final byte[] END = {};

  private final BlockingQueue<byte[]> typed = new LinkedBlockingQueue<>();
  private final List<String> writes = new CopyOnWriteArrayList<>();
  private final ByteArrayOutputStream sent = new ByteArrayOutputStream();
  private volatile TerminalSize size = new TerminalSize(80, 24);
  private volatile Runnable resized = () -> {};
  private volatile IOException broken;
  private volatile String failing = "\0";

  /** Everything that happened, in order: what was written, and "raw", "cooked", "close". */
  List<String> writes() {
    return writes;
  }

  synchronized byte[] sent() {
    return sent.toByteArray();
  }

  void type(String text) {
    typed.add(text.getBytes(StandardCharsets.UTF_8));
  }

  void endInput() {
    typed.add(END);
  }

  void breakInput() {
    broken = new IOException("gone");
    typed.add(END);
  }

  /** Makes every write that holds this text fail. */
  void failOn(String text) {
    failing = text;
  }

  void resize(int columns, int rows) {
    size = new TerminalSize(columns, rows);
    resized.run();
  }

  @Override
  public int read(byte[] buffer, long timeoutMillis) throws IOException {
    byte[] bytes = next(timeoutMillis);
    if (broken != null) {
      throw broken;
    }
    if (bytes == null) {
      return 0;
    }
    if (bytes.length == 0) {
      return -1;
    }
    System.arraycopy(bytes, 0, buffer, 0, bytes.length);
    return bytes.length;
  }

  private byte[] next(long timeoutMillis) throws InterruptedIOException {
    try {
      return timeoutMillis == 0 ? typed.take() : typed.poll(timeoutMillis, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException();
    }
  }

  @Override
  public synchronized void write(byte[] bytes, int length) throws IOException {
    String text = new String(bytes, 0, length, StandardCharsets.UTF_8);
    if (text.contains(failing)) {
      throw new IOException("gone");
    }
    writes.add(text);
    sent.write(bytes, 0, length);
  }

  @Override
  public TerminalSize size() {
    return size;
  }

  @Override
  public void onResize(Runnable callback) {
    resized = callback;
  }

  @Override
  public void raw() {
    writes.add("raw");
  }

  @Override
  public void cooked() {
    writes.add("cooked");
  }

  @Override
  public void close() {
    writes.add("close");
  }
}
