package dev.symposium.app.term;

import java.nio.charset.StandardCharsets;

/**
 * Pasted bytes up to the mark that ends them. Keeps the first 64 KiB; the rest is read and dropped.
 * Not thread-safe.
 */
final class PasteCollector {

  private static final int MAX_BYTES = 64 * 1024;
  private static final byte[] END = "\u001B[201~".getBytes(StandardCharsets.US_ASCII);

  private final ByteSink bytes = new ByteSink();
  private int matched;

  void clear() {
    bytes.clear();
    matched = 0;
  }

  /** Takes a byte; true when it completed the end mark. */
  boolean take(int value) {
    if (value == END[matched]) {
      matched++;
      return matched == END.length;
    }
    for (int i = 0; i < matched; i++) {
      keep(END[i]);
    }
    matched = value == END[0] ? 1 : 0;
    if (matched == 0) {
      keep(value);
    }
    return false;
  }

  /** The text so far: line feeds for all line ends, blanks for tabs, no other controls. */
  String text() {
    String raw = new String(bytes.array(), 0, bytes.length(), StandardCharsets.UTF_8);
    StringBuilder text = new StringBuilder(raw.length());
    raw.replace("\r\n", "\n").codePoints().forEach(codePoint -> append(text, codePoint));
    return text.toString();
  }

  private static void append(StringBuilder text, int codePoint) {
    if (codePoint == '\r' || codePoint == '\n') {
      text.append('\n');
    } else if (codePoint == '\t') {
      text.append(' ');
    } else if (!Character.isISOControl(codePoint)) {
      text.appendCodePoint(codePoint);
    }
  }

  private void keep(int value) {
    if (bytes.length() < MAX_BYTES) {
      bytes.add(value);
    }
  }
}
