package dev.symposium.app.term;

import dev.symposium.app.term.Key.Name;
import java.util.Optional;

/** What single bytes and the numbers in sequences stand for. Stateless. */
final class Keys {

  private static final Name[] FUNCTIONS = {
    Name.F1, Name.F2, Name.F3, Name.F4, Name.F5, Name.F6,
    Name.F7, Name.F8, Name.F9, Name.F10, Name.F11, Name.F12
  };

  private Keys() {}

  /** A byte below 0x80 that is not ESC. */
  static Key ofByte(int value) {
    return switch (value) {
      case '\r', '\n' -> Key.of(Name.ENTER);
      case '\t' -> Key.of(Name.TAB);
      case '\b', 0x7F -> Key.of(Name.BACKSPACE);
      case 0 -> Key.ctrl(' ');
      case 0x1B -> Key.of(Name.ESCAPE);
      case 0x1C, 0x1D, 0x1E, 0x1F -> Key.ctrl(value + 0x40);
      default -> value < 0x20 ? Key.ctrl(value + 0x60) : Key.ch(value);
    };
  }

  /** F1 to F12. */
  static Name function(int number) {
    return FUNCTIONS[number - 1];
  }

  /** The key of {@code CSI number ~}. */
  static Optional<Name> ofNumber(int number) {
    return Optional.ofNullable(
        switch (number) {
          case 1, 7 -> Name.HOME;
          case 2 -> Name.INSERT;
          case 3 -> Name.DELETE;
          case 4, 8 -> Name.END;
          case 5 -> Name.PAGE_UP;
          case 6 -> Name.PAGE_DOWN;
          case 11, 12, 13, 14, 15 -> function(number - 10);
          case 17, 18, 19, 20, 21 -> function(number - 11);
          case 23, 24 -> function(number - 12);
          default -> null;
        });
  }

  /** The key of a sequence that ends in this letter, with CSI or SS3 before it. */
  static Optional<Name> ofLetter(int letter) {
    return Optional.ofNullable(
        switch (letter) {
          case 'A' -> Name.UP;
          case 'B' -> Name.DOWN;
          case 'C' -> Name.RIGHT;
          case 'D' -> Name.LEFT;
          case 'H' -> Name.HOME;
          case 'F' -> Name.END;
          case 'P', 'Q', 'R', 'S' -> function(letter - 'P' + 1);
          default -> null;
        });
  }

  /** A key that a sequence names by its code point, as modifyOtherKeys and kitty do. */
  static Optional<Key> ofCodePoint(int codePoint) {
    if (codePoint == 0x1B || codePoint == '\r' || codePoint == '\t' || codePoint == 0x7F) {
      return Optional.of(ofByte(codePoint));
    }
    boolean isPrivate = codePoint >= 0xE000 && codePoint <= 0xF8FF;
    boolean isText = codePoint >= 0x20 && Character.isDefined(codePoint) && !isPrivate;
    return isText && !Character.isISOControl(codePoint)
        ? Optional.of(Key.ch(codePoint))
        : Optional.empty();
  }
}
