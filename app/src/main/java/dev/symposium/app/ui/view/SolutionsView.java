package dev.symposium.app.ui.view;

import dev.symposium.app.ui.model.Lists;
import dev.symposium.app.ui.model.Overlay;
import dev.symposium.app.ui.model.RunState;
import dev.symposium.app.ui.style.Canvas;
import dev.symposium.app.ui.text.DisplayWidth;
import dev.symposium.app.ui.text.Glyph;
import dev.symposium.app.ui.text.Texts;
import dev.symposium.app.ui.widget.ListWindow;
import dev.symposium.problems.spi.Preset;
import dev.symposium.problems.spi.Solution;
import dev.symposium.themes.Role;
import java.util.ArrayList;
import java.util.List;

/** The solutions: what each does, whether it can fail, and with which values. Stateless. */
final class SolutionsView {

  private static final int NAME = 16;
  private static final int OUTCOME = 21;
  private static final int MOTTO = 3 + NAME + OUTCOME + 1;
  private static final int FEWEST = 3;
  private static final int DETAILS = 9;

  private SolutionsView() {}

  /** A row below the list. */
  private record Line(String text, Role role) {}

  static void draw(Screen screen, Overlay.Solutions open, Canvas canvas) {
    RunState run = screen.run();
    List<Solution> solutions = Lists.solutions(run, open.list());
    canvas.put(1, 0, "SOLUTIONS", Role.ACCENT);
    canvas.put(11, 0, heading(screen, open, canvas.columns() - 11), Role.DIM);
    if (solutions.isEmpty()) {
      canvas.put(1, 1, "no solution matches: Esc shows all", Role.DIM);
      return;
    }
    int marked = open.list().at(solutions.size());
    int rows = canvas.rows() - 1;
    int most = rows - Math.min(solutions.size(), Math.max(FEWEST, rows - DETAILS));
    List<Line> details = details(solutions.get(marked), open.preset(), most, canvas);
    int room = canvas.rows() - 1 - details.size();
    ListWindow window = ListWindow.around(marked, solutions.size(), room);
    for (int i = window.first(); i < window.last(); i++) {
      line(solutions.get(i), i == marked, run, 1 + i - window.first(), canvas);
    }
    int below = canvas.rows() - details.size();
    for (int i = 0; i < details.size(); i++) {
      canvas.put(1, below + i, details.get(i).text(), details.get(i).role());
    }
  }

  private static String heading(Screen screen, Overlay.Solutions open, int room) {
    String filter = Filters.heading(open.list());
    if (ToDo.isWatched(screen)) {
      return "only to be read here   / finds" + filter;
    }
    String full = "Enter takes it, the run goes on   [ ] preset   / finds" + filter;
    return full.length() <= room ? full : "Enter takes it, the run goes on" + filter;
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
    Role outcome = solution.isFaulty() ? Role.VERDICT_BAD : Role.VERDICT_GOOD;
    String text = brief(solution);
    canvas.put(3 + NAME, row, text, marked ? role : outcome);
    String motto = Texts.shorten(solution.motto(), canvas.columns() - MOTTO, canvas.glyphs());
    canvas.put(MOTTO, row, motto, role);
  }

  /** What it can fail of, or the first of what it cannot; the details have all. */
  private static String brief(Solution solution) {
    if (solution.outcome() instanceof Solution.Fixed fixed && fixed.excludes().size() > 1) {
      String first = fixed.excludes().stream().sorted().findFirst().orElseThrow().word();
      return "cannot: " + first + " +" + (fixed.excludes().size() - 1);
    }
    return Lists.outcome(solution);
  }

  /** What it can or cannot fail of, whole; then why, the preset, its values as far as they fit. */
  private static List<Line> details(Solution solution, int preset, int most, Canvas canvas) {
    int width = canvas.columns() - 2;
    List<Line> lines = new ArrayList<>();
    Preset chosen = solution.presets().get(Math.min(preset, solution.presets().size() - 1));
    String count = (solution.presets().indexOf(chosen) + 1) + " of " + solution.presets().size();
    String about = "preset " + count + ": " + chosen.name() + "  " + chosen.about();
    boolean cut = MOTTO + DisplayWidth.of(solution.motto()) > canvas.columns();
    String motto = cut ? solution.id() + ": " + solution.motto() + ". " : "";
    add(Texts.wrap(motto + outcome(solution), width), Role.STRONG, lines);
    add(sentences(solution, width, most - lines.size() - 1), Role.TEXT, lines);
    add(whole(about, width, most - lines.size(), canvas), Role.ACCENT, lines);
    add(whole(values(chosen), width, most - lines.size(), canvas), Role.DIM, lines);
    return lines.size() <= most ? lines : lines.subList(0, most);
  }

  /** The text, on one row if there are not enough. */
  private static List<String> whole(String text, int width, int rows, Canvas canvas) {
    List<String> all = Texts.wrap(text, width);
    return all.size() <= rows ? all : List.of(Texts.shorten(text, width, canvas.glyphs()));
  }

  private static void add(List<String> texts, Role role, List<Line> lines) {
    texts.forEach(text -> lines.add(new Line(text, role)));
  }

  private static String outcome(Solution solution) {
    return solution.outcome() instanceof Solution.Faulty faulty
        ? Lists.outcome(solution) + ". What cures it: " + faulty.cure() + "."
        : Lists.outcome(solution) + ".";
  }

  /** Whole sentences, as many as there are rows for. */
  private static List<String> sentences(Solution solution, int width, int rows) {
    String why =
        solution.outcome() instanceof Solution.Faulty faulty
            ? faulty.sentence()
            : ((Solution.Fixed) solution.outcome()).sentence();
    List<String> all = Texts.wrap(solution.about() + " " + why + ".", width);
    if (all.size() <= rows) {
      return all;
    }
    List<String> some = Texts.wrap(why + ".", width);
    return some.size() <= rows ? some : some.subList(0, Math.max(0, rows));
  }

  private static String values(Preset preset) {
    String values = String.join("  ", preset.assignments());
    return values.isEmpty() ? "all knobs as they begin" : "at full speed: " + values;
  }
}
