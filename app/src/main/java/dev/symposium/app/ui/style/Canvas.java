package dev.symposium.app.ui.style;

import com.googlecode.lanterna.SGR;
import com.googlecode.lanterna.TerminalPosition;
import com.googlecode.lanterna.TerminalSize;
import com.googlecode.lanterna.TextCharacter;
import com.googlecode.lanterna.graphics.AbstractTextGraphics;
import com.googlecode.lanterna.graphics.TextGraphics;
import dev.symposium.app.term.CellBuffer;
import dev.symposium.app.ui.text.DisplayWidth;
import dev.symposium.app.ui.text.Glyph;
import dev.symposium.app.ui.text.Glyphs;
import dev.symposium.themes.Role;

/**
 * What a view draws on: a rectangle of a {@link CellBuffer}, with its own coordinates, in which
 * everything outside is left out. Text is placed by display width; control characters never reach a
 * cell. It is also Lanterna's {@link TextGraphics}. Belongs to the one thread that draws.
 */
public final class Canvas extends AbstractTextGraphics {

  private final CellBuffer cells;
  private final Palette palette;
  private final Glyphs glyphs;
  private final int left;
  private final int top;
  private final int columns;
  private final int rows;

  /** A canvas over a whole buffer, which it fills with the theme's ground. */
  public static Canvas over(CellBuffer cells, Palette palette, Glyphs glyphs) {
    Canvas canvas = new Canvas(cells, palette, glyphs, 0, 0, cells.columns(), cells.rows());
    cells.fill(palette.ink(palette.style(Role.TEXT)).cell(' '));
    return canvas;
  }

  private Canvas(
      CellBuffer cells, Palette palette, Glyphs glyphs, int left, int top, int columns, int rows) {
    this.cells = cells;
    this.palette = palette;
    this.glyphs = glyphs;
    this.left = left;
    this.top = top;
    this.columns = columns;
    this.rows = rows;
    use(palette.style(Role.TEXT));
  }

  /** How many columns it has; may be 0. */
  public int columns() {
    return columns;
  }

  /** How many rows it has; may be 0. */
  public int rows() {
    return rows;
  }

  /** The glyphs that the terminal can show. */
  public Glyphs glyphs() {
    return glyphs;
  }

  /** The styles of the theme. */
  public Palette palette() {
    return palette;
  }

  /** The part of this canvas that lies in a rectangle; its corner there is the new origin. */
  public Canvas area(int column, int row, int areaColumns, int areaRows) {
    int fromColumn = Math.max(0, column);
    int fromRow = Math.max(0, row);
    int untilColumn = Math.min(columns, column + Math.max(0, areaColumns));
    int untilRow = Math.min(rows, row + Math.max(0, areaRows));
    return new Canvas(
        cells,
        palette,
        glyphs,
        left + fromColumn,
        top + fromRow,
        Math.max(0, untilColumn - fromColumn),
        Math.max(0, untilRow - fromRow));
  }

  /**
   * Writes text into one row.
   *
   * @return the column after it, whether or not all of it was inside
   */
  public int put(int column, int row, String text, Role role) {
    return put(column, row, text, palette.style(role));
  }

  /** The same in a style that is no role's alone. */
  public int put(int column, int row, String text, Style style) {
    Ink ink = palette.ink(style);
    int at = column;
    for (int i = 0; i < text.length(); ) {
      int codePoint = text.codePointAt(i);
      i += Character.charCount(codePoint);
      int width = DisplayWidth.of(codePoint);
      if (width > 0) {
        set(at, row, ink.cell(codePoint), width);
        at += width;
      } else if (isControl(codePoint)) {
        set(at, row, ink.cell('?'), 1);
        at++;
      }
    }
    return at;
  }

  /** Writes a glyph into one cell. */
  public void put(int column, int row, Glyph glyph, Role role) {
    put(column, row, glyphs.of(glyph), role);
  }

  /** Writes text so that it ends before a column. */
  public void putRight(int endColumn, int row, String text, Role role) {
    put(endColumn - DisplayWidth.of(text), row, text, role);
  }

  /** Fills a whole row with blanks of a role: the ground of a marked line. */
  public void fillRow(int row, Role role) {
    TextCharacter blank = palette.ink(palette.style(role)).cell(' ');
    for (int column = 0; column < columns; column++) {
      set(column, row, blank, 1);
    }
  }

  /** Draws a line of a glyph from a column rightwards. */
  public void horizontal(int column, int row, int length, Glyph glyph, Role role) {
    put(column, row, glyphs.repeat(glyph, length), role);
  }

  /** Draws a line of a glyph from a row downwards. */
  public void vertical(int column, int row, int length, Glyph glyph, Role role) {
    for (int i = 0; i < length; i++) {
      put(column, row + i, glyph, role);
    }
  }

  /** Draws a frame along the inside of a rectangle of at least 2x2; its inside stays as it is. */
  public void frame(int column, int row, int width, int height, boolean twofold, Role role) {
    Frame frame = twofold ? Frame.DOUBLE : Frame.SINGLE;
    int right = column + width - 1;
    int bottom = row + height - 1;
    horizontal(column + 1, row, width - 2, frame.horizontal, role);
    horizontal(column + 1, bottom, width - 2, frame.horizontal, role);
    vertical(column, row + 1, height - 2, frame.vertical, role);
    vertical(right, row + 1, height - 2, frame.vertical, role);
    put(column, row, frame.topLeft, role);
    put(right, row, frame.topRight, role);
    put(column, bottom, frame.bottomLeft, role);
    put(right, bottom, frame.bottomRight, role);
  }

  /** Shows the cursor in a cell of this canvas; outside it nothing happens. */
  public void showCursor(int column, int row) {
    if (inside(column, row)) {
      cells.showCursor(left + column, top + row);
    }
  }

  /** The character in a cell, a blank outside and for the right half of a wide one. */
  public String textAt(int column, int row) {
    TextCharacter cell = getCharacter(column, row);
    return cell == null ? " " : cell.getCharacterString();
  }

  /** Makes Lanterna's own methods draw in a style. */
  public Canvas use(Style style) {
    setForegroundColor(style.foreground());
    setBackgroundColor(style.background());
    clearModifiers();
    enableIf(style.bold(), SGR.BOLD);
    enableIf(style.reverse(), SGR.REVERSE);
    enableIf(style.underline(), SGR.UNDERLINE);
    return this;
  }

  @Override
  public TextGraphics setCharacter(int column, int row, TextCharacter character) {
    int width = DisplayWidth.of(character.getCharacterString());
    set(column, row, character, Math.max(1, Math.min(2, width)));
    return this;
  }

  @Override
  public TextCharacter getCharacter(int column, int row) {
    return inside(column, row) ? cells.get(left + column, top + row) : null;
  }

  @Override
  public TextGraphics putString(int column, int row, String string) {
    Style style =
        new Style(
            getForegroundColor(),
            getBackgroundColor(),
            getActiveModifiers().contains(SGR.BOLD),
            getActiveModifiers().contains(SGR.REVERSE),
            getActiveModifiers().contains(SGR.UNDERLINE));
    put(column, row, string, style);
    return this;
  }

  @Override
  public TextGraphics newTextGraphics(TerminalPosition topLeftCorner, TerminalSize size) {
    return area(
        topLeftCorner.getColumn(), topLeftCorner.getRow(), size.getColumns(), size.getRows());
  }

  @Override
  public TerminalSize getSize() {
    return new TerminalSize(columns, rows);
  }

  private void set(int column, int row, TextCharacter character, int width) {
    if (!inside(column, row)) {
      return;
    }
    boolean fits = width == 1 || column + 1 < columns;
    TextCharacter shown = fits ? character : character.withCharacter(' ');
    cells.set(left + column, top + row, shown, fits ? width : 1);
  }

  private boolean inside(int column, int row) {
    return column >= 0 && row >= 0 && column < columns && row < rows;
  }

  private void enableIf(boolean wanted, SGR modifier) {
    if (wanted) {
      enableModifiers(modifier);
    }
  }

  private static boolean isControl(int codePoint) {
    return Character.getType(codePoint) == Character.CONTROL;
  }
}
