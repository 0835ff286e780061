package dev.symposium.app.term;

import java.util.Arrays;

/** A growing array of bytes that is filled, sent and filled again. Not thread-safe. */
final class ByteSink {

  private byte[] bytes = new byte[8192];
  private int length;

  byte[] array() {
    return bytes;
  }

  int length() {
    return length;
  }

  void clear() {
    length = 0;
  }

  ByteSink add(int value) {
    if (length == bytes.length) {
      bytes = Arrays.copyOf(bytes, 2 * length);
    }
    bytes[length++] = (byte) value;
    return this;
  }

  ByteSink ascii(String text) {
    for (int i = 0; i < text.length(); i++) {
      add(text.charAt(i));
    }
    return this;
  }

  ByteSink all(byte[] more) {
    for (byte value : more) {
      add(value);
    }
    return this;
  }

  ByteSink number(int value) {
    if (value >= 10) {
      number(value / 10);
    }
    return add('0' + value % 10);
  }

  /** Starts a control sequence: ESC [. */
  ByteSink csi() {
    return add(0x1B).add('[');
  }

  /** Adds a code point as UTF-8. */
  ByteSink utf8(int codePoint) {
    if (codePoint < 0x80) {
      return add(codePoint);
    }
    if (codePoint < 0x800) {
      add(0xC0 | (codePoint >> 6));
    } else {
      if (codePoint < 0x10000) {
        add(0xE0 | (codePoint >> 12));
      } else {
        add(0xF0 | (codePoint >> 18));
        continuation(codePoint >> 12);
      }
      continuation(codePoint >> 6);
    }
    continuation(codePoint);
    return this;
  }

  private void continuation(int bits) {
    add(0x80 | (bits & 0x3F));
  }
}
