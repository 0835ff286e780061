package dev.symposium.app.term;

import java.util.Locale;

/**
 * One key as a person pressed it: a character or a named key, and what was held with it. Characters
 * carry their shift in themselves; letters with Ctrl are small.
 *
 * @param name which key; {@link Name#CHAR} for characters
 * @param codePoint the character, 0 for named keys
 */
public record Key(Name name, int codePoint, boolean ctrl, boolean alt, boolean shift) {

  /** The keys that have a name instead of a character. */
  public enum Name {
    /** A character. */
    CHAR,
    ENTER,
    TAB,
    BACKSPACE,
    ESCAPE,
    UP,
    DOWN,
    LEFT,
    RIGHT,
    HOME,
    END,
    PAGE_UP,
    PAGE_DOWN,
    INSERT,
    DELETE,
    F1,
    F2,
    F3,
    F4,
    F5,
    F6,
    F7,
    F8,
    F9,
    F10,
    F11,
    F12;

    private final String label;

    Name() {
      String lower = name().toLowerCase(Locale.ROOT).replace('_', '-');
      label = name().length() < 4 && name().charAt(0) == 'F' ? name() : lower;
    }
  }

  /** Checks that exactly characters have a code point. */
  public Key {
    if ((name == Name.CHAR) != (codePoint > 0)) {
      throw new IllegalArgumentException(name + " with code point " + codePoint);
    }
  }

  /** A plain named key. */
  public static Key of(Name name) {
    return new Key(name, 0, false, false, false);
  }

  /** A plain character. */
  public static Key ch(int codePoint) {
    return new Key(Name.CHAR, codePoint, false, false, false);
  }

  /** A character with Ctrl. */
  public static Key ctrl(int codePoint) {
    return new Key(Name.CHAR, Character.toLowerCase(codePoint), true, false, false);
  }

  /** Shift and Tab. */
  public static Key backTab() {
    return new Key(Name.TAB, 0, false, false, true);
  }

  /** Whether this is a character that a text field takes. */
  public boolean isText() {
    return name == Name.CHAR && !ctrl && !alt;
  }

  /** The character as text; empty for named keys. */
  public String text() {
    return name == Name.CHAR ? Character.toString(codePoint) : "";
  }

  Key with(boolean moreCtrl, boolean moreAlt, boolean moreShift) {
    return new Key(name, codePoint, ctrl || moreCtrl, alt || moreAlt, shift || moreShift);
  }

  // Written out: what a record makes of itself spins method handles, which the first frame waits
  // for.

  @Override
  public boolean equals(Object other) {
    return other instanceof Key key
        && name == key.name
        && codePoint == key.codePoint
        && ctrl == key.ctrl
        && alt == key.alt
        && shift == key.shift;
  }

  @Override
  public int hashCode() {
    int held = (ctrl ? 1 : 0) + (alt ? 2 : 0) + (shift ? 4 : 0);
    return (name.hashCode() * 31 + codePoint) * 31 + held;
  }

  /** As help writes it: {@code q}, {@code space}, {@code ctrl-c}, {@code shift-tab}. */
  @Override
  public String toString() {
    String key = name != Name.CHAR ? name.label : codePoint == ' ' ? "space" : text();
    return (ctrl ? "ctrl-" : "") + (alt ? "alt-" : "") + (shift ? "shift-" : "") + key;
  }
}
