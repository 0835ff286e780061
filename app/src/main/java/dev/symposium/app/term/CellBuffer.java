package dev.symposium.app.term;

import com.googlecode.lanterna.TerminalSize;
import com.googlecode.lanterna.TextCharacter;
import java.util.Arrays;

/**
 * A frame: a flat array of cells, row by row, and the place of the cursor. A character of two
 * columns fills its cell and leaves {@code null} in the next one; the buffer keeps such pairs
 * whole. Not thread-safe.
 */
public final class CellBuffer {

  private final int columns;
  private final int rows;
  private final TextCharacter[] cells;
  private int cursorColumn = -1;
  private int cursorRow = -1;

  /** A buffer of blanks without a cursor. */
  public CellBuffer(TerminalSize size) {
    this(size.getColumns(), size.getRows());
  }

  /** A buffer of blanks without a cursor. */
  public CellBuffer(int columns, int rows) {
    this.columns = columns;
    this.rows = rows;
    cells = new TextCharacter[columns * rows];
    Arrays.fill(cells, TextCharacter.DEFAULT_CHARACTER);
  }

  /** Another one with the same cells and cursor. */
  public CellBuffer copy() {
    CellBuffer copy = new CellBuffer(columns, rows);
    System.arraycopy(cells, 0, copy.cells, 0, cells.length);
    copy.cursorColumn = cursorColumn;
    copy.cursorRow = cursorRow;
    return copy;
  }

  /** How many columns it has. */
  public int columns() {
    return columns;
  }

  /** How many rows it has. */
  public int rows() {
    return rows;
  }

  /** The cell, or {@code null} for the right half of the character before it. */
  public TextCharacter get(int column, int row) {
    return cells[row * columns + column];
  }

  /**
   * Puts a character into one cell or two. What lies outside is left out; half of a character that
   * is overwritten, or does not fit, becomes a blank of the same colours.
   *
   * @param width 1 or 2 columns
   */
  public void set(int column, int row, TextCharacter character, int width) {
    if (column < 0 || row < 0 || row >= rows || column >= columns) {
      return;
    }
    int at = row * columns + column;
    if (width == 2 && column + 1 == columns) {
      put(at, blankLike(character));
      return;
    }
    put(at, character);
    if (width == 2) {
      put(at + 1, character);
      cells[at + 1] = null;
    }
  }

  /** Fills all of it with one narrow character and takes the cursor away. */
  public void fill(TextCharacter character) {
    Arrays.fill(cells, character);
    hideCursor();
  }

  /** Shows the cursor in a cell; outside the buffer it is hidden. */
  public void showCursor(int column, int row) {
    boolean inside = column >= 0 && row >= 0 && column < columns && row < rows;
    cursorColumn = inside ? column : -1;
    cursorRow = inside ? row : -1;
  }

  /** Hides the cursor. */
  public void hideCursor() {
    cursorColumn = -1;
    cursorRow = -1;
  }

  /** The column of the cursor, or -1 when it is hidden. */
  public int cursorColumn() {
    return cursorColumn;
  }

  /** The row of the cursor, or -1 when it is hidden. */
  public int cursorRow() {
    return cursorRow;
  }

  /** The text of a row, with the blanks at its end. */
  public String rowText(int row) {
    StringBuilder text = new StringBuilder(columns);
    for (int column = 0; column < columns; column++) {
      TextCharacter cell = get(column, row);
      if (cell != null) {
        text.append(cell.getCharacterString());
      }
    }
    return text.toString();
  }

  /** All rows without the blanks at their ends, each ended by a line feed. */
  public String text() {
    StringBuilder text = new StringBuilder();
    for (int row = 0; row < rows; row++) {
      text.append(rowText(row).stripTrailing()).append('\n');
    }
    return text.toString();
  }

  TextCharacter[] cells() {
    return cells;
  }

  private void put(int at, TextCharacter character) {
    int column = at % columns;
    if (cells[at] == null) {
      cells[at - 1] = blankLike(cells[at - 1]);
    }
    if (column + 1 < columns && cells[at + 1] == null) {
      cells[at + 1] = blankLike(cells[at]);
    }
    cells[at] = character;
  }

  private static TextCharacter blankLike(TextCharacter character) {
    return character.withCharacter(' ');
  }
}
