package dev.symposium.app.term;

import java.nio.charset.StandardCharsets;
import org.jline.utils.ScreenTerminal;

/** A terminal in memory that understands what is sent to it, for tests: JLine's emulator. */
public final class Emulator {

  private final ScreenTerminal screen;
  private final int columns;
  private final int rows;

  /** An empty screen. */
  public Emulator(int columns, int rows) {
    this.columns = columns;
    this.rows = rows;
    screen = new ScreenTerminal(columns, rows);
  }

  /** Takes whole frames: no character may be cut in two. */
  public void feed(byte[] bytes, int length) {
    screen.write(new String(bytes, 0, length, StandardCharsets.UTF_8));
  }

  /** All rows without the blanks at their ends, each ended by a line feed. */
  public String text() {
    long[] cells = cells(null);
    StringBuilder text = new StringBuilder();
    for (int row = 0; row < rows; row++) {
      StringBuilder line = new StringBuilder();
      for (int column = 0; column < columns; column++) {
        int codePoint = ScreenTerminal.cellCodePoint(cells[row * columns + column]);
        if (codePoint > 0) {
          line.appendCodePoint(codePoint);
        }
      }
      text.append(line.toString().stripTrailing()).append('\n');
    }
    return text.toString();
  }

  /** Where the cursor is, column then row, from 0. */
  int[] cursor() {
    int[] cursor = new int[2];
    cells(cursor);
    return cursor;
  }

  /** A copy of all cells as the emulator keeps them. */
  long[] cells(int[] cursor) {
    long[] cells = new long[columns * rows];
    screen.dump(cells, 0, 0, rows, columns, cursor);
    return cells;
  }
}
