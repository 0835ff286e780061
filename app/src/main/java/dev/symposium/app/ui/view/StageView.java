package dev.symposium.app.ui.view;

import dev.symposium.app.ui.keymap.Where;
import dev.symposium.app.ui.model.Layout;
import dev.symposium.app.ui.model.RunState;
import dev.symposium.app.ui.model.UiModel;
import dev.symposium.app.ui.style.Canvas;
import dev.symposium.app.ui.text.Glyph;
import dev.symposium.themes.Role;

/**
 * A problem that runs. The verdict stands directly under the title and the dials stay on screen,
 * whatever lies over the rest. Stateless.
 */
final class StageView {

  private static final int HEAD = 3;
  private static final int DIALS = 2;

  private StageView() {}

  static void draw(UiModel model, RunState run, Canvas canvas) {
    Screen screen = Screen.of(model, run);
    HeaderLine.draw(screen, canvas.area(0, 0, canvas.columns(), 1));
    int head = 1 + VerdictLines.draw(screen, canvas.area(0, 1, canvas.columns(), HEAD));
    if (model.layout() == Layout.SMALL) {
      small(screen, head, canvas);
    } else {
      roomy(screen, canvas);
    }
  }

  private static void small(Screen screen, int head, Canvas canvas) {
    int below = Where.of(screen.model()).isField() ? 2 : 1;
    int dials = canvas.rows() - below - DIALS;
    body(screen, below, canvas.area(0, head, canvas.columns(), dials - head));
    DialRows.drawTwoRows(screen, canvas.area(0, dials, canvas.columns(), DIALS));
    Below.draw(screen.model(), canvas.area(0, canvas.rows() - below, canvas.columns(), below));
  }

  private static void roomy(Screen screen, Canvas canvas) {
    int columns = canvas.columns();
    int rule = canvas.rows() - 2 - DIALS - 1;
    canvas.horizontal(0, HEAD, columns, Glyph.HORIZONTAL, Role.RULE);
    canvas.horizontal(0, rule, columns, Glyph.HORIZONTAL, Role.RULE);
    body(screen, 2, canvas.area(0, HEAD + 1, columns, rule - HEAD - 1));
    DialRows.draw(screen, canvas.area(0, rule + 1, columns, DIALS));
    Below.draw(screen.model(), canvas.area(0, canvas.rows() - 2, columns, 2));
  }

  private static void body(Screen screen, int below, Canvas body) {
    if (!Overlays.draw(screen, body)) {
      Panels.draw(screen, body);
    }
    Below.drawAbove(screen.model(), below, body);
  }
}
