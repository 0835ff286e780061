package dev.symposium.app.ui.text;

import org.jline.utils.WCWidth;

/**
 * How many columns text takes. JLine's table (after Markus Kuhn's wcwidth, 2007) is the one that
 * counts; Lanterna's knows only the CJK blocks. Stateless.
 */
public final class DisplayWidth {

  private DisplayWidth() {}

  /** The columns of a code point: 0 (combining, or not printable), 1 or 2. */
  public static int of(int codePoint) {
    if (codePoint >= 0x20 && codePoint < 0x7F) {
      return 1;
    }
    return Math.max(0, WCWidth.wcwidth(codePoint));
  }

  /** The columns of a text, code point by code point. */
  public static int of(String text) {
    int columns = 0;
    for (int i = 0; i < text.length(); ) {
      int codePoint = text.codePointAt(i);
      columns += of(codePoint);
      i += Character.charCount(codePoint);
    }
    return columns;
  }
}
