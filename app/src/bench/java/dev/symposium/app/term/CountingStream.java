package dev.symposium.app.term;

import java.io.OutputStream;

/** A stream that counts what it is given and keeps nothing. Not thread-safe. */
final class CountingStream extends OutputStream {

  private long count;

  @Override
  public void write(int one) {
    count++;
  }

  @Override
  public void write(byte[] bytes, int from, int length) {
    count += length;
  }

  long count() {
    return count;
  }
}
