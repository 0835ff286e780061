package dev.symposium.app.term;

/** One character of UTF-8, byte by byte; what is malformed is noticed. Not thread-safe. */
final class Utf8Decoder {

  private int codePoint;
  private int least;
  private int missing;

  /** Begins with a byte from 0x80 on; false when no character begins so. */
  boolean start(int value) {
    if (value >= 0xC2 && value <= 0xDF) {
      return begin(value & 0x1F, 1, 0x80);
    }
    if (value >= 0xE0 && value <= 0xEF) {
      return begin(value & 0x0F, 2, 0x800);
    }
    if (value >= 0xF0 && value <= 0xF4) {
      return begin(value & 0x07, 3, 0x10000);
    }
    return false;
  }

  /** Goes on; false when the byte does not belong to the character. */
  boolean takes(int value) {
    if ((value & 0xC0) != 0x80) {
      return false;
    }
    codePoint = (codePoint << 6) | (value & 0x3F);
    missing--;
    return true;
  }

  boolean isComplete() {
    return missing == 0;
  }

  /** Whether the complete sequence is a character that can be typed. */
  boolean isCharacter() {
    boolean surrogate =
        codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    return codePoint >= least
        && Character.isValidCodePoint(codePoint)
        && !surrogate
        && !Character.isISOControl(codePoint);
  }

  int codePoint() {
    return codePoint;
  }

  private boolean begin(int bits, int following, int smallest) {
    codePoint = bits;
    missing = following;
    least = smallest;
    return true;
  }
}
