package dev.symposium.app.ui.view;

import dev.symposium.app.ui.keymap.Where;
import dev.symposium.app.ui.model.Layout;
import dev.symposium.app.ui.model.Overlay;
import dev.symposium.app.ui.model.StepPanel;
import dev.symposium.app.ui.model.Stepping;
import dev.symposium.app.ui.model.UiModel;
import dev.symposium.app.ui.style.Canvas;
import dev.symposium.app.ui.text.Glyph;
import dev.symposium.problems.schedule.Stepped;
import dev.symposium.themes.Role;

/**
 * Step mode: what is wrong under the title, then each thread with what it would do next, then what
 * was done last; where there is room, the marked panel beside it. Stateless.
 */
final class StepView {

  private static final int HEAD = 3;
  private static final int GOAL = 5;
  private static final int TWO_COLUMNS = 110;

  private StepView() {}

  static void draw(UiModel model, Stepping stepping, Canvas canvas) {
    int columns = canvas.columns();
    StepHead.title(stepping, canvas.area(0, 0, columns, 1));
    boolean small = model.layout() == Layout.SMALL;
    int goal = StepHead.goal(stepping, canvas.area(0, 1, columns, small ? 2 : GOAL));
    int below = small && !Where.of(model).isField() ? 1 : 2;
    int head = goal + 1 + verdict(stepping, small, canvas.area(0, 1 + goal, columns, HEAD));
    int top = small ? head : Math.max(head, HEAD + goal) + 1;
    int bottom = canvas.rows() - below - (small ? 0 : 1);
    if (!small) {
      canvas.horizontal(0, top - 1, columns, Glyph.HORIZONTAL, Role.RULE);
      canvas.horizontal(0, bottom, columns, Glyph.HORIZONTAL, Role.RULE);
    }
    body(model, stepping, below, canvas.area(0, top, columns, bottom - top));
    Below.draw(model, canvas.area(0, canvas.rows() - below, columns, below));
  }

  private static int verdict(Stepping stepping, boolean small, Canvas canvas) {
    return HeadFlow.draw(StepHead.verdict(stepping), small ? 3 : 2, canvas);
  }

  private static void body(UiModel model, Stepping stepping, int below, Canvas body) {
    if (model.overlay() instanceof Overlay.Help help) {
      HelpView.draw(model, help.list(), body);
    } else if (stepping.view().isPresent()) {
      panels(stepping, stepping.view().get(), body);
    } else {
      body.put(1, 0, "step mode is being opened ...", Role.DIM);
    }
    Below.drawAbove(model, below, body);
  }

  private static void panels(Stepping stepping, Stepped view, Canvas body) {
    boolean zoomed = stepping.panel() == StepPanel.LANES && stepping.lanes().zoom();
    if (body.columns() < TWO_COLUMNS || zoomed) {
      panel(stepping.panel(), stepping, view, body);
      return;
    }
    int left = body.columns() * 11 / 20;
    for (int row = 0; row < body.rows(); row++) {
      body.put(left, row, Glyph.VERTICAL, Role.RULE);
    }
    panel(StepPanel.THREADS, stepping, view, body.area(0, 0, left, body.rows()));
    StepPanel beside = stepping.panel() == StepPanel.THREADS ? StepPanel.CODE : stepping.panel();
    int from = left + 1;
    panel(beside, stepping, view, body.area(from, 0, body.columns() - from, body.rows()));
  }

  private static void panel(StepPanel panel, Stepping stepping, Stepped view, Canvas canvas) {
    switch (panel) {
      case THREADS -> StepThreads.draw(stepping, view, canvas);
      case CODE -> StepCode.draw(stepping, view, canvas);
      case LANES -> StepLanes.draw(stepping.lanes(), view, canvas);
    }
  }
}
