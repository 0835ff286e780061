package dev.symposium.app.ui.widget;

import dev.symposium.app.ui.style.Canvas;
import dev.symposium.app.ui.text.DisplayWidth;
import dev.symposium.themes.Role;

/** A line being typed: the part round the cursor, the cursor shown. Stateless. */
public final class FieldLine {

  private FieldLine() {}

  /**
   * Draws it.
   *
   * @param prompt what stands before it
   * @param cursor before which code unit of {@code text} the next character goes
   * @return the column in which the first character of {@code text} stands, or would stand
   */
  public static int draw(Canvas canvas, int row, String prompt, String text, int cursor) {
    int start = canvas.put(0, row, prompt, Role.KEY_HINT);
    int before = DisplayWidth.of(text.substring(0, cursor));
    int shift = start - start(canvas.columns(), prompt, text, cursor);
    String shown = shift == 0 ? text : behind(text, shift);
    canvas.area(start, row, canvas.columns() - start, 1).put(0, 0, shown, Role.FIELD);
    canvas.showCursor(start + before - shift, row);
    return start - shift;
  }

  /** The column in which the first character of {@code text} stands, or would stand. */
  public static int start(int columns, String prompt, String text, int cursor) {
    int start = DisplayWidth.of(prompt);
    int room = Math.max(1, columns - start - 1);
    return start - Math.max(0, DisplayWidth.of(text.substring(0, cursor)) - room);
  }

  private static String behind(String text, int columns) {
    int at = 0;
    int width = 0;
    while (at < text.length() && width < columns) {
      int codePoint = text.codePointAt(at);
      width += DisplayWidth.of(codePoint);
      at += Character.charCount(codePoint);
    }
    return text.substring(at);
  }
}
