package dev.symposium.app.ui.text;

import java.util.ArrayList;
import java.util.List;

/** Cutting, padding and wrapping by display width. Stateless. */
public final class Texts {

  private Texts() {}

  /** The longest beginning of a text that takes at most so many columns. */
  public static String cut(String text, int columns) {
    int used = 0;
    for (int i = 0; i < text.length(); ) {
      int codePoint = text.codePointAt(i);
      used += DisplayWidth.of(codePoint);
      if (used > columns) {
        return text.substring(0, i);
      }
      i += Character.charCount(codePoint);
    }
    return text;
  }

  /** The text, or its beginning and the glyph that says that something was left out. */
  public static String shorten(String text, int columns, Glyphs glyphs) {
    if (DisplayWidth.of(text) <= columns) {
      return text;
    }
    return columns < 1 ? "" : cut(text, columns - 1) + glyphs.of(Glyph.CUT);
  }

  /** Shortened or filled with blanks on the right to exactly so many columns. */
  public static String left(String text, int columns, Glyphs glyphs) {
    String shown = shorten(text, columns, glyphs);
    return shown + blanks(columns - DisplayWidth.of(shown));
  }

  /** Shortened or filled with blanks on the left to exactly so many columns. */
  public static String right(String text, int columns, Glyphs glyphs) {
    String shown = shorten(text, columns, glyphs);
    return blanks(columns - DisplayWidth.of(shown)) + shown;
  }

  /** Shortened or filled on both sides to exactly so many columns; an odd blank goes right. */
  public static String center(String text, int columns, Glyphs glyphs) {
    String shown = shorten(text, columns, glyphs);
    int rest = columns - DisplayWidth.of(shown);
    return blanks(rest / 2) + shown + blanks(rest - rest / 2);
  }

  /** So many blanks; none for a negative number. */
  public static String blanks(int columns) {
    return " ".repeat(Math.max(0, columns));
  }

  /**
   * The lines of a text, none wider than {@code columns}: broken at blanks, within a word only if
   * the word alone is too wide. Line feeds are kept as breaks. At least one line.
   */
  public static List<String> wrap(String text, int columns) {
    int width = Math.max(1, columns);
    List<String> lines = new ArrayList<>();
    for (String paragraph : text.split("\n", -1)) {
      wrapParagraph(paragraph, width, lines);
    }
    return lines;
  }

  private static void wrapParagraph(String paragraph, int width, List<String> lines) {
    StringBuilder line = new StringBuilder();
    int used = 0;
    for (String word : paragraph.strip().split("\\s+", -1)) {
      String rest = word;
      int needed = DisplayWidth.of(rest);
      if (used > 0 && used + 1 + needed > width) {
        lines.add(line.toString());
        line.setLength(0);
        used = 0;
      }
      while (needed > width && rest.codePointCount(0, rest.length()) > 1) {
        String head = headOf(rest, width);
        lines.add(head);
        rest = rest.substring(head.length());
        needed = DisplayWidth.of(rest);
      }
      if (used > 0) {
        line.append(' ');
        used++;
      }
      line.append(rest);
      used += needed;
    }
    lines.add(line.toString());
  }

  private static String headOf(String word, int width) {
    String head = cut(word, width);
    return head.isEmpty() ? word.substring(0, word.offsetByCodePoints(0, 1)) : head;
  }
}
