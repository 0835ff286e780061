package dev.symposium.app.ui.view;

import dev.symposium.app.ui.model.Lists;
import dev.symposium.app.ui.model.Overlay;
import dev.symposium.app.ui.model.RunState;
import dev.symposium.app.ui.style.Canvas;
import dev.symposium.app.ui.text.Glyph;
import dev.symposium.app.ui.text.Texts;
import dev.symposium.app.ui.widget.ListWindow;
import dev.symposium.problems.spi.Preset;
import dev.symposium.problems.spi.Solution;
import dev.symposium.themes.Role;
import java.util.List;

/** The solutions: what each does, whether it can fail, and with which values. Stateless. */
final class SolutionsView {

  private static final int NAME = 16;
  private static final int MOTTO = 34;
  private static final int DETAILS = 5;
  private static final int SENTENCES = 3;

  private SolutionsView() {}

  static void draw(RunState run, Overlay.Solutions open, Canvas canvas) {
    List<Solution> solutions = Lists.solutions(run, open.list());
    canvas.put(1, 0, "SOLUTIONS", Role.ACCENT);
    canvas.put(
        11,
        0,
        "Enter takes it, the run goes on   [ ] preset   / finds" + Filters.heading(open.list()),
        Role.DIM);
    if (solutions.isEmpty()) {
      canvas.put(1, 1, "no solution matches: Esc shows all", Role.DIM);
      return;
    }
    int marked = open.list().at(solutions.size());
    int room = canvas.rows() - 1 - DETAILS;
    ListWindow window = ListWindow.around(marked, solutions.size(), room);
    for (int i = window.first(); i < window.last(); i++) {
      line(solutions.get(i), i == marked, run, 1 + i - window.first(), canvas);
    }
    Canvas below = canvas.area(0, 1 + window.rows(), canvas.columns(), DETAILS);
    details(solutions.get(marked), open.preset(), below);
  }

  private static void line(
      Solution solution, boolean marked, RunState run, int row, Canvas canvas) {
    Role role = marked ? Role.SELECTION : Role.TEXT;
    if (marked) {
      canvas.fillRow(row, Role.SELECTION);
      canvas.put(0, row, Glyph.MARK, Role.SELECTION);
    }
    boolean runs = solution.equals(run.solution());
    canvas.put(1, row, runs ? "*" : " ", role);
    canvas.put(3, row, Texts.left(solution.id(), NAME, canvas.glyphs()), role);
    int motto = Math.max(0, Math.min(MOTTO, canvas.columns() - 3 - NAME - 22));
    canvas.put(3 + NAME, row, Texts.left(solution.motto(), motto, canvas.glyphs()), role);
    int at = 3 + NAME + motto + 1;
    Role outcome = solution.isFaulty() ? Role.VERDICT_BAD : Role.VERDICT_GOOD;
    String text = Texts.shorten(Lists.outcome(solution), canvas.columns() - at, canvas.glyphs());
    canvas.put(at, row, text, marked ? role : outcome);
  }

  private static void details(Solution solution, int preset, Canvas canvas) {
    int width = canvas.columns() - 2;
    List<String> lines = Texts.wrap(solution.about() + " " + because(solution), width);
    for (int i = 0; i < Math.min(SENTENCES, lines.size()); i++) {
      canvas.put(1, i, lines.get(i), Role.TEXT);
    }
    Preset chosen = solution.presets().get(Math.min(preset, solution.presets().size() - 1));
    String count = (solution.presets().indexOf(chosen) + 1) + " of " + solution.presets().size();
    String about = "preset " + count + ": " + chosen.name() + "  " + chosen.about();
    canvas.put(1, SENTENCES, Texts.shorten(about, width, canvas.glyphs()), Role.ACCENT);
    String values = String.join("  ", chosen.assignments());
    canvas.put(
        3,
        SENTENCES + 1,
        Texts.shorten(
            values.isEmpty() ? "all knobs as they begin" : "at full speed: " + values,
            width - 2,
            canvas.glyphs()),
        Role.DIM);
  }

  private static String because(Solution solution) {
    if (solution.outcome() instanceof Solution.Faulty faulty) {
      return faulty.sentence() + ". What cures it: " + faulty.cure();
    }
    String sentence = ((Solution.Fixed) solution.outcome()).sentence();
    return sentence + ". " + Lists.outcome(solution);
  }
}
