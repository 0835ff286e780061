package dev.symposium.app.ui.view;

import dev.symposium.app.tale.Lanes;
import dev.symposium.app.ui.model.LaneLook;
import dev.symposium.app.ui.style.Canvas;
import dev.symposium.app.ui.text.Texts;
import dev.symposium.app.ui.widget.ListWindow;
import dev.symposium.problems.schedule.Stepped;
import dev.symposium.themes.Role;
import java.util.List;

/** What was done as lanes: a column per thread, the newest step at the bottom. Stateless. */
final class StepLanes {

  private static final int FOLLOWS = Integer.MAX_VALUE;

  private StepLanes() {}

  static void draw(LaneLook look, Stepped view, Canvas canvas) {
    Lanes lanes = Lanes.of(view, canvas.columns(), canvas.glyphs());
    canvas.put(1, 0, title(look, lanes, canvas), Role.ACCENT);
    if (lanes.size() == 0) {
      canvas.put(1, 1, "no step yet: > lets the marked thread go", Role.DIM);
      return;
    }
    List<String> head = lanes.head();
    int top = 1;
    for (int i = 0; i < head.size() && top < canvas.rows() - 3; i++) {
      canvas.put(0, top++, head.get(i), Role.ACCENT);
    }
    rows(look, lanes, canvas.area(0, top, canvas.columns(), canvas.rows() - top));
  }

  private static String title(LaneLook look, Lanes lanes, Canvas canvas) {
    String searched = look.list().filter().text().strip();
    String find = searched.isEmpty() ? "" : "  /" + searched + "  (n N)";
    String where = look.list().cursor() == FOLLOWS ? "newest last" : "G: back to the newest";
    boolean wrong = lanes.firstFault().isPresent();
    String text = "LANES, " + where + (wrong ? "; c: where it went wrong" : "") + find;
    return Texts.shorten(text, canvas.columns() - 1, canvas.glyphs());
  }

  private static void rows(LaneLook look, Lanes lanes, Canvas canvas) {
    int marked = look.list().at(lanes.size());
    ListWindow window = ListWindow.around(marked, lanes.size(), canvas.rows());
    for (int at = window.first(); at < window.last(); at++) {
      int row = at - window.first();
      boolean chosen = at == marked && look.list().cursor() != FOLLOWS;
      if (chosen) {
        canvas.fillRow(row, Role.SELECTION);
      }
      Role role = chosen ? Role.SELECTION : lanes.isMarked(at) ? Role.VERDICT_BAD : Role.TEXT;
      canvas.put(0, row, lanes.row(at), role);
    }
  }
}
