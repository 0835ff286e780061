package dev.symposium.app.ui.style;

import com.googlecode.lanterna.SGR;
import com.googlecode.lanterna.TextCharacter;
import com.googlecode.lanterna.TextColor;
import java.util.EnumSet;

/**
 * Colours and attributes as a cell carries them, already fit for the terminal's depth. Immutable.
 */
public record Style(
    TextColor foreground, TextColor background, boolean bold, boolean reverse, boolean underline) {

  /** The terminal's own colours, no attributes. */
  public static final Style PLAIN =
      new Style(TextColor.ANSI.DEFAULT, TextColor.ANSI.DEFAULT, false, false, false);

  /** The same, bold. */
  public Style bolder() {
    return new Style(foreground, background, true, reverse, underline);
  }

  /** The same on another's background: how text looks on a marked line. */
  public Style on(Style ground) {
    return new Style(foreground, ground.background, bold, reverse || ground.reverse, underline);
  }

  /** As a record's own, which is linked at run time, in the middle of every start. */
  @Override
  public boolean equals(Object other) {
    return this == other
        || (other instanceof Style that
            && bold == that.bold
            && reverse == that.reverse
            && underline == that.underline
            && foreground.equals(that.foreground)
            && background.equals(that.background));
  }

  @Override
  public int hashCode() {
    int attributes = (bold ? 1 : 0) + (reverse ? 2 : 0) + (underline ? 4 : 0);
    return (foreground.hashCode() * 31 + background.hashCode()) * 31 + attributes;
  }

  /** A cell of one code point in this style. */
  TextCharacter cell(int codePoint) {
    EnumSet<SGR> attributes = EnumSet.noneOf(SGR.class);
    if (bold) {
      attributes.add(SGR.BOLD);
    }
    if (reverse) {
      attributes.add(SGR.REVERSE);
    }
    if (underline) {
      attributes.add(SGR.UNDERLINE);
    }
    return TextCharacter.fromString(
        Character.toString(codePoint), foreground, background, attributes)[0];
  }
}
