package dev.symposium.app.ui.command;

import java.util.ArrayList;
import java.util.List;

/**
 * One word of a line and where it stands. Immutable.
 *
 * @param from index of its first character in the line
 * @param to index behind its last character
 */
record Word(String text, int from, int to) {

  /** Cuts a line at blanks, up to a comment: {@code #} at the start of a word. */
  static List<Word> cut(String line) {
    List<Word> words = new ArrayList<>();
    int at = 0;
    while (at < line.length()) {
      int from = skip(line, at, true);
      if (from == line.length() || line.charAt(from) == '#') {
        break;
      }
      at = skip(line, from, false);
      words.add(new Word(line.substring(from, at), from, at));
    }
    return words;
  }

  private static int skip(String line, int from, boolean blanks) {
    int at = from;
    while (at < line.length() && isBlank(line.charAt(at)) == blanks) {
      at++;
    }
    return at;
  }

  private static boolean isBlank(char c) {
    return c <= ' ' || Character.isWhitespace(c);
  }

  /** Whether it is this word, ignoring case. */
  boolean is(String other) {
    return text.equalsIgnoreCase(other);
  }
}
