package dev.symposium.app.term;

import dev.symposium.app.term.Key.Name;
import java.util.Optional;

/**
 * The part of a control sequence after CSI or SS3: numbers, marks and the byte that ends it. Not
 * thread-safe.
 */
final class ControlSequence {

  private static final int MAX_NUMBERS = 8;
  private static final int MAX_VALUE = 0x10FFFF;

  private final int[] numbers = new int[MAX_NUMBERS];
  private int count;
  private boolean digits;
  private boolean marked;
  private boolean intermediate;
  private int end;

  void clear() {
    java.util.Arrays.fill(numbers, 0);
    count = 0;
    digits = false;
    marked = false;
    intermediate = false;
    end = 0;
  }

  /** Takes a byte from 0x20 to 0x7E; true when it was the last one. */
  boolean take(int value) {
    if (value >= '0' && value <= '9') {
      digit(value - '0');
    } else if (value == ';' || value == ':') {
      count = Math.min(count + 1, MAX_NUMBERS);
    } else if (value >= '<' && value <= '?') {
      marked = true;
    } else if (value < '0' && !isRxvtShift(value)) {
      intermediate = true;
    } else {
      end = value;
      return true;
    }
    return false;
  }

  /** A key with what was held, if this is one; replies and reports are none. */
  Optional<Key> key() {
    if (marked || intermediate) {
      return Optional.empty();
    }
    return switch (end) {
      case '~' -> numbers[0] == 27 ? byCodePoint(numbers[2]) : byNumber(heldBits());
      case '^' -> byNumber(4);
      case '$' -> byNumber(1);
      case '@' -> byNumber(5);
      case 'u' -> byCodePoint(numbers[0]);
      case 'Z' -> Optional.of(Key.backTab());
      case 'a', 'b', 'c', 'd' -> byLetter(end - 'a' + 'A', 1);
      case 'R' -> numbers[0] > 1 ? Optional.empty() : byLetter(end, heldBits());
      default -> byLetter(end, heldBits());
    };
  }

  /** The same after SS3: cursor and function keys, and the keypad in its application mode. */
  Optional<Key> applicationKey() {
    if (marked || intermediate) {
      return Optional.empty();
    }
    return switch (end) {
      case 'M' -> Optional.of(Key.of(Name.ENTER));
      case 'I' -> Optional.of(Key.of(Name.TAB));
      case ' ' -> Optional.of(Key.ch(' '));
      case 'X' -> Optional.of(Key.ch('='));
      case 'a', 'b', 'c', 'd' -> byLetter(end - 'a' + 'A', 4);
      default ->
          end >= 'j' && end <= 'y'
              ? Optional.of(Key.ch(end - 0x40))
              : byLetter(end, digits && count == 0 ? numbers[0] - 1 : heldBits());
    };
  }

  boolean isPasteStart() {
    return end == '~' && !marked && !intermediate && numbers[0] == 200;
  }

  /** Whether three more bytes belong to it: button, column and row of an old mouse report. */
  boolean isOldMouse() {
    return end == 'M' && !marked && !intermediate && !digits;
  }

  private void digit(int digit) {
    digits = true;
    if (count < MAX_NUMBERS) {
      numbers[count] = Math.min(MAX_VALUE, numbers[count] * 10 + digit);
    }
  }

  /** rxvt ends the sequence of a key with shift by a dollar sign, where others begin a mark. */
  private boolean isRxvtShift(int value) {
    return value == '$' && digits && count == 0 && !marked;
  }

  private Optional<Key> byNumber(int bits) {
    return Keys.ofNumber(numbers[0]).map(name -> held(Key.of(name), bits));
  }

  private Optional<Key> byLetter(int letter, int bits) {
    return Keys.ofLetter(letter).map(name -> held(Key.of(name), bits));
  }

  private Optional<Key> byCodePoint(int codePoint) {
    return Keys.ofCodePoint(codePoint).map(key -> character(key, heldBits()));
  }

  private int heldBits() {
    return Math.max(0, numbers[1] - 1);
  }

  private static Key character(Key key, int bits) {
    if (key.name() != Name.CHAR) {
      return held(key, bits);
    }
    boolean ctrl = (bits & 4) != 0;
    int codePoint = key.codePoint();
    int shown = (bits & 1) != 0 && !ctrl ? Character.toUpperCase(codePoint) : codePoint;
    Key plain = ctrl ? Key.ctrl(codePoint) : Key.ch(shown);
    return plain.with(false, (bits & 2) != 0, false);
  }

  /** Bits as xterm counts them: 1 shift, 2 alt, 4 ctrl, 8 meta, which counts as alt. */
  private static Key held(Key key, int bits) {
    return key.with((bits & 4) != 0, (bits & 10) != 0, (bits & 1) != 0);
  }
}
