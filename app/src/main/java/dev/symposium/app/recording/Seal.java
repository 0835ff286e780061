package dev.symposium.app.recording;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * Ends each line of a recording with a sum over it and all lines before (CRC-32), so that a byte
 * that has changed anywhere is found at its line. Used by one thread.
 */
final class Seal {

  private static final String BEFORE = ",\"crc\":\"";
  private static final String BEHIND = "\"}";
  private static final int LENGTH = BEFORE.length() + 8 + BEHIND.length();

  private final CRC32 sum = new CRC32();

  /**
   * The bytes of a line with its seal, and its end.
   *
   * @param object a JSON object that is not empty
   */
  byte[] close(String object) {
    String open = object.substring(0, object.length() - 1);
    return (open + seal(open) + "\n").getBytes(StandardCharsets.UTF_8);
  }

  /** The object of a line, without its end; empty if the seal is not what it should be. */
  Optional<String> open(byte[] line) {
    String text = new String(line, StandardCharsets.UTF_8);
    if (text.length() <= LENGTH) {
      return Optional.empty();
    }
    String open = text.substring(0, text.length() - LENGTH);
    boolean whole = (open + seal(open)).equals(text) && isSame(line, text);
    return whole ? Optional.of(open + "}") : Optional.empty();
  }

  /** Bytes that are no UTF-8 become another character, and that is a change. */
  private static boolean isSame(byte[] line, String text) {
    return java.util.Arrays.equals(line, text.getBytes(StandardCharsets.UTF_8));
  }

  private String seal(String open) {
    sum.update(open.getBytes(StandardCharsets.UTF_8));
    return BEFORE + String.format(java.util.Locale.ROOT, "%08x", sum.getValue()) + BEHIND;
  }
}
