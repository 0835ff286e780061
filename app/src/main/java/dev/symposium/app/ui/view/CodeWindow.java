package dev.symposium.app.ui.view;

import dev.symposium.app.ui.style.Canvas;
import java.util.List;

/**
 * Which lines of a program are to be seen. Immutable.
 *
 * @param first the first one, from 0
 * @param last the one after the last
 */
record CodeWindow(int first, int last) {

  /**
   * As many lines as there are rows for.
   *
   * @param top the first one, unless room is left below the last
   * @param least the first one at the least, where room is left
   */
  static CodeWindow of(List<CodeLines.Numbered> lines, int top, int least, int rows, int columns) {
    int last = top;
    int used = 0;
    while (last < lines.size() && used + CodeLines.rows(lines.get(last), columns) <= rows) {
      used += CodeLines.rows(lines.get(last), columns);
      last++;
    }
    int first = top;
    while (last == lines.size()
        && first > least
        && used + CodeLines.rows(lines.get(first - 1), columns) <= rows) {
      first--;
      used += CodeLines.rows(lines.get(first), columns);
    }
    return new CodeWindow(first, last);
  }

  /** Writes them from the first row on. */
  void put(List<CodeLines.Numbered> lines, Canvas canvas) {
    int row = 0;
    for (int i = first; i < last; i++) {
      row = CodeLines.put(lines.get(i), row, canvas);
    }
  }
}
