package dev.symposium.app.ui.widget;

import dev.symposium.app.ui.style.Canvas;
import dev.symposium.app.ui.style.Style;
import dev.symposium.app.ui.text.Glyph;
import dev.symposium.app.ui.text.Texts;
import dev.symposium.themes.Role;
import java.util.List;

/**
 * Lines in columns under headings; the marked line has a sign before it. Immutable.
 *
 * @param <T> what a line is made from
 */
public record Table<T>(List<Column<T>> columns) {

  /** Copies the list. */
  public Table {
    columns = List.copyOf(columns);
  }

  /** How many cells a line takes, the place for the sign included. */
  public int width() {
    return columns.stream().mapToInt(c -> c.width() + 1).sum();
  }

  /** Draws the headings. */
  public void heading(Canvas canvas, int row) {
    int at = 1;
    for (Column<T> column : columns) {
      canvas.put(at, row, fit(column, column.title(), canvas), Role.ACCENT);
      at += column.width() + 1;
    }
  }

  /** Draws a line. */
  public void line(Canvas canvas, int row, T item, boolean marked) {
    Style ground = canvas.palette().style(Role.SELECTION);
    if (marked) {
      canvas.fillRow(row, Role.SELECTION);
      canvas.put(0, row, Glyph.MARK, Role.SELECTION);
    }
    int at = 1;
    for (Column<T> column : columns) {
      Style style = canvas.palette().style(column.role().apply(item));
      String text = fit(column, column.text().apply(item), canvas);
      canvas.put(at, row, text, marked ? style.on(ground) : style);
      at += column.width() + 1;
    }
  }

  private static String fit(Column<?> column, String text, Canvas canvas) {
    return column.right()
        ? Texts.right(text, column.width(), canvas.glyphs())
        : Texts.left(text, column.width(), canvas.glyphs());
  }
}
