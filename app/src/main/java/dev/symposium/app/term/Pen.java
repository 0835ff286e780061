package dev.symposium.app.term;

import com.googlecode.lanterna.TextCharacter;
import com.googlecode.lanterna.TextColor;
import java.util.HashMap;
import java.util.Map;

/**
 * What the terminal would write with now: colours and attributes, and the shortest way from one
 * setting to the next. Not thread-safe.
 */
final class Pen {

  private static final int BOLD = 1;
  private static final int UNDERLINE = 2;
  private static final int REVERSE = 4;

  /** Small parsers give up on long sequences: from so many bytes on a new one is begun. */
  private static final int MAX_SEQUENCE = 12;

  private final boolean colours;
  private final Map<TextColor, byte[]> foregrounds = new HashMap<>();
  private final Map<TextColor, byte[]> backgrounds = new HashMap<>();
  private TextColor foreground = TextColor.ANSI.DEFAULT;
  private TextColor background = TextColor.ANSI.DEFAULT;
  private int attributes;
  private int begin;

  Pen(ColorDepth depth) {
    colours = depth != ColorDepth.NONE;
  }

  /** Sets everything back, whatever it was. */
  void reset(ByteSink out) {
    out.csi().add('m');
    plain();
  }

  private void plain() {
    foreground = TextColor.ANSI.DEFAULT;
    background = TextColor.ANSI.DEFAULT;
    attributes = 0;
  }

  /** Whether a blank that is written or erased now would be a plain one. */
  boolean isPlain() {
    return attributes == 0
        && foreground == TextColor.ANSI.DEFAULT
        && background == TextColor.ANSI.DEFAULT;
  }

  /** Whether a cell can be written as things stand. */
  boolean fits(TextCharacter cell) {
    return attributes == attributesOf(cell)
        && same(foreground, foregroundOf(cell))
        && same(background, backgroundOf(cell));
  }

  /** Makes the terminal write as the cell asks. */
  void take(TextCharacter cell, ByteSink out) {
    if (fits(cell)) {
      return;
    }
    begin = out.csi().length();
    if (mustStartOver(cell)) {
      plain();
      if (fits(cell)) {
        out.add('m');
        return;
      }
      out.add('0');
    }
    changeAttributes(attributesOf(cell), out);
    changeForeground(foregroundOf(cell), out);
    changeBackground(backgroundOf(cell), out);
    out.add('m');
  }

  /** Not every terminal can take one setting back, but each can take back everything. */
  private boolean mustStartOver(TextCharacter cell) {
    boolean ownForeground = foregroundOf(cell) == TextColor.ANSI.DEFAULT;
    boolean ownBackground = backgroundOf(cell) == TextColor.ANSI.DEFAULT;
    boolean lessAttributes = (attributes & ~attributesOf(cell)) != 0;
    return (lessAttributes && !colours)
        || (ownForeground && foreground != TextColor.ANSI.DEFAULT)
        || (ownBackground && background != TextColor.ANSI.DEFAULT)
        || (ownForeground && ownBackground && attributesOf(cell) == 0);
  }

  private void changeAttributes(int wanted, ByteSink out) {
    int off = attributes & ~wanted;
    int on = wanted & ~attributes;
    code(off, BOLD, 22, out);
    code(off, UNDERLINE, 24, out);
    code(off, REVERSE, 27, out);
    code(on, BOLD, 1, out);
    code(on, UNDERLINE, 4, out);
    code(on, REVERSE, 7, out);
    attributes = wanted;
  }

  private void changeForeground(TextColor wanted, ByteSink out) {
    if (!same(foreground, wanted)) {
      foreground = wanted;
      next(out).all(foregrounds.computeIfAbsent(wanted, TextColor::getForegroundSGRSequence));
    }
  }

  private void changeBackground(TextColor wanted, ByteSink out) {
    if (!same(background, wanted)) {
      background = wanted;
      next(out).all(backgrounds.computeIfAbsent(wanted, TextColor::getBackgroundSGRSequence));
    }
  }

  private void code(int set, int attribute, int code, ByteSink out) {
    if ((set & attribute) != 0) {
      next(out).number(code);
    }
  }

  private ByteSink next(ByteSink out) {
    if (out.length() - begin > MAX_SEQUENCE) {
      begin = out.add('m').csi().length();
    } else if (out.length() > begin) {
      out.add(';');
    }
    return out;
  }

  private TextColor foregroundOf(TextCharacter cell) {
    return colours ? cell.getForegroundColor() : TextColor.ANSI.DEFAULT;
  }

  private TextColor backgroundOf(TextCharacter cell) {
    return colours ? cell.getBackgroundColor() : TextColor.ANSI.DEFAULT;
  }

  private static int attributesOf(TextCharacter cell) {
    return (cell.isBold() ? BOLD : 0)
        | (cell.isUnderlined() ? UNDERLINE : 0)
        | (cell.isReversed() ? REVERSE : 0);
  }

  private static boolean same(TextColor one, TextColor other) {
    return one == other || one.equals(other);
  }
}
