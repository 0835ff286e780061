package dev.symposium.app.ui.view;

import dev.symposium.app.ui.style.Canvas;
import dev.symposium.app.ui.style.Style;
import dev.symposium.themes.Role;
import java.util.List;

/** Rows of text over the lowest rows of something else, while they are to be read. Stateless. */
final class LinesOver {

  private LinesOver() {}

  static void draw(List<String> lines, Role role, Canvas canvas) {
    Style look = canvas.palette().style(role).on(canvas.palette().style(Role.FIELD));
    int top = canvas.rows() - lines.size();
    for (int i = 0; i < lines.size(); i++) {
      canvas.fillRow(top + i, Role.FIELD);
      canvas.put(1, top + i, lines.get(i), look);
    }
  }
}
