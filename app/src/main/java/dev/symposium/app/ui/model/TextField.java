package dev.symposium.app.ui.model;

/**
 * A line of text being typed. Immutable; positions count code units and never split a code point.
 *
 * @param text what has been typed
 * @param cursor before which character the next one goes, 0 to the length
 */
public record TextField(String text, int cursor) {

  /** Nothing typed. */
  public static final TextField EMPTY = new TextField("", 0);

  private static final int MOST = 2_000;

  /** Checks the position. */
  public TextField {
    if (cursor < 0 || cursor > text.length()) {
      throw new IllegalArgumentException("cursor " + cursor + " in a text of " + text.length());
    }
  }

  /** A text with the cursor at its end. */
  public static TextField of(String text) {
    return new TextField(text, text.length());
  }

  /** Types text at the cursor; line breaks become blanks, what is over 2,000 characters is lost. */
  public TextField type(String more) {
    String typed = more.replaceAll("\\p{Cntrl}+", " ");
    if (text.length() + typed.length() > MOST) {
      return this;
    }
    String all = text.substring(0, cursor) + typed + text.substring(cursor);
    return new TextField(all, cursor + typed.length());
  }

  /** Takes the character before the cursor away. */
  public TextField backspace() {
    return cursor == 0 ? this : left().delete();
  }

  /** Takes the character under the cursor away. */
  public TextField delete() {
    if (cursor == text.length()) {
      return this;
    }
    return new TextField(text.substring(0, cursor) + text.substring(right().cursor), cursor);
  }

  /** One character to the left. */
  public TextField left() {
    return cursor == 0 ? this : at(text.offsetByCodePoints(cursor, -1));
  }

  /** One character to the right. */
  public TextField right() {
    return cursor == text.length() ? this : at(text.offsetByCodePoints(cursor, 1));
  }

  /** The cursor elsewhere. */
  public TextField at(int position) {
    return new TextField(text, position);
  }

  /** The cursor before the first character. */
  public TextField home() {
    return at(0);
  }

  /** The cursor behind the last character. */
  public TextField end() {
    return at(text.length());
  }

  /** Whether nothing has been typed. */
  public boolean isEmpty() {
    return text.isEmpty();
  }
}
