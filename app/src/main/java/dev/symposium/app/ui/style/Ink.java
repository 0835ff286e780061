package dev.symposium.app.ui.style;

import com.googlecode.lanterna.TextCharacter;
import java.util.HashMap;
import java.util.Map;

/**
 * The cells of one style, each made once: a {@link TextCharacter} is dear to make and cheap to
 * compare. Belongs to the one thread that draws.
 */
final class Ink {

  /** What nearly every cell holds is found without a search. */
  private static final int ASCII = 0x80;

  private static final int FIRST_NOT_KEPT = 0x10000;

  private final Style style;
  private final TextCharacter[] ascii = new TextCharacter[ASCII];
  private final Map<Integer, TextCharacter> others = new HashMap<>();

  Ink(Style style) {
    this.style = style;
  }

  /** A cell of one code point; up to U+FFFF the same object for the same question. */
  TextCharacter cell(int codePoint) {
    if (codePoint < ASCII) {
      if (ascii[codePoint] == null) {
        ascii[codePoint] = style.cell(codePoint);
      }
      return ascii[codePoint];
    }
    return codePoint < FIRST_NOT_KEPT
        ? others.computeIfAbsent(codePoint, style::cell)
        : style.cell(codePoint);
  }
}
