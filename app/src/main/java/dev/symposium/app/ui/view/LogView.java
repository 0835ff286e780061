package dev.symposium.app.ui.view;

import dev.symposium.app.ui.model.ListState;
import dev.symposium.app.ui.model.Lists;
import dev.symposium.app.ui.model.Panel;
import dev.symposium.app.ui.style.Canvas;
import dev.symposium.app.ui.text.Texts;
import dev.symposium.app.ui.widget.ListWindow;
import dev.symposium.problems.observe.LogLine;
import dev.symposium.themes.Role;
import java.util.List;

/** What happened before, the newest line last. Stateless. */
final class LogView {

  private static final int CLOCK = 7;
  private static final String NOTHING_YET =
      "space lets a paused run go on; m makes it fail, + - turn a dial, and here stands what came"
          + " of it";

  private LogView() {}

  static void draw(Screen screen, Canvas canvas) {
    ListState list = screen.model().stage().log();
    List<LogLine> lines = Lists.log(screen.run(), list);
    if (lines.isEmpty()) {
      String why =
          list.filter().isEmpty()
              ? "nothing has happened yet: " + ToDo.of(screen, NOTHING_YET)
              : "nothing with \"" + list.filter().text() + "\" in it: Esc shows all";
      List<String> rows = Texts.wrap(why, canvas.columns() - 2);
      for (int i = 0; i < Math.min(rows.size(), canvas.rows()); i++) {
        canvas.put(1, i, rows.get(i), Role.DIM);
      }
      return;
    }
    boolean hasKeys =
        screen.model().stage().panel() == Panel.LOG && !screen.model().stage().onDials();
    int marked = hasKeys ? list.at(lines.size()) : 0;
    ListWindow window = ListWindow.around(marked, lines.size(), canvas.rows());
    for (int i = window.first(); i < window.last(); i++) {
      int row = window.rows() - 1 - (i - window.first());
      line(lines.get(i), row, hasKeys && i == marked, canvas);
    }
  }

  private static void line(LogLine line, int row, boolean marked, Canvas canvas) {
    if (marked) {
      canvas.fillRow(row, Role.SELECTION);
    }
    String clock = Texts.right(LineCard.clock(line), CLOCK, canvas.glyphs());
    int at = canvas.put(0, row, clock, marked ? Role.SELECTION : Role.DIM) + 1;
    String text = Texts.shorten(LineCard.sentence(line), canvas.columns() - at, canvas.glyphs());
    canvas.put(at, row, text, marked ? Role.SELECTION : LineCard.role(line.kind()));
  }
}
