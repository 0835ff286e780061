package dev.symposium.app.ui.view;

import dev.symposium.app.ui.model.Lists;
import dev.symposium.app.ui.model.Overlay;
import dev.symposium.app.ui.model.RunState;
import dev.symposium.app.ui.model.UiModel;
import dev.symposium.app.ui.style.Canvas;
import dev.symposium.app.ui.text.Glyph;
import dev.symposium.app.ui.text.Numbers;
import dev.symposium.app.ui.text.Texts;
import dev.symposium.app.ui.widget.ListWindow;
import dev.symposium.problems.spi.Problem;
import dev.symposium.problems.spi.Solution;
import dev.symposium.themes.Role;
import java.util.List;
import java.util.Optional;

/** The problems there are, with the story of the marked one. Stateless. */
final class GalleryView {

  private static final int NAME = 26;

  private GalleryView() {}

  static void draw(UiModel model, Canvas canvas) {
    frame(model, canvas);
    list(model, body(canvas));
    Below.drawAbove(model, 2, body(canvas));
  }

  static void drawHelp(UiModel model, Overlay.Help help, Canvas canvas) {
    frame(model, canvas);
    HelpView.draw(model, help.list(), body(canvas));
    Below.drawAbove(model, 2, body(canvas));
  }

  private static Canvas body(Canvas canvas) {
    return canvas.area(0, 3, canvas.columns(), canvas.rows() - 6);
  }

  private static void frame(UiModel model, Canvas canvas) {
    int columns = canvas.columns();
    canvas.put(1, 0, "Symposium", Role.TITLE);
    canvas.put(
        1,
        1,
        Texts.shorten(
            "Classic problems of concurrency on real threads, live.", columns - 2, canvas.glyphs()),
        Role.TEXT);
    canvas.horizontal(0, 2, columns, Glyph.HORIZONTAL, Role.RULE);
    canvas.horizontal(0, canvas.rows() - 3, columns, Glyph.HORIZONTAL, Role.RULE);
    Canvas rest = canvas.area(0, canvas.rows() - 2, columns, 2);
    Below.draw(model, rest);
  }

  private static void list(UiModel model, Canvas canvas) {
    List<Problem> problems = Lists.problems(model);
    canvas.put(1, 0, "PROBLEMS" + Filters.heading(model.gallery()), Role.ACCENT);
    if (problems.isEmpty()) {
      String why =
          model.catalog().problems().isEmpty()
              ? "there is no problem in this build"
              : "no problem matches: Esc shows all";
      canvas.put(1, 1, why, Role.DIM);
      return;
    }
    int marked = model.gallery().at(problems.size());
    ListWindow window = ListWindow.around(marked, problems.size(), canvas.rows() / 2);
    for (int i = window.first(); i < window.last(); i++) {
      line(problems.get(i), i == marked, model, 1 + i - window.first(), canvas);
    }
    int below = 2 + window.rows();
    story(problems.get(marked), canvas.area(0, below, canvas.columns(), canvas.rows() - below));
  }

  private static void line(Problem problem, boolean marked, UiModel model, int row, Canvas canvas) {
    Role role = marked ? Role.SELECTION : Role.TEXT;
    if (marked) {
      canvas.fillRow(row, Role.SELECTION);
      canvas.put(1, row, Glyph.MARK, Role.SELECTION);
    }
    canvas.put(3, row, Texts.left(problem.title(), NAME, canvas.glyphs()), role);
    long faulty = problem.solutions().stream().filter(Solution::isFaulty).count();
    String counts = problem.solutions().size() + " solutions, " + faulty + " can fail";
    String more = kept(problem, model).map(text -> "   " + text).orElse(challenges(problem, model));
    int at = canvas.put(3 + NAME + 1, row, counts, role);
    if (at + more.length() <= canvas.columns()) {
      canvas.put(at, row, more, role);
    }
  }

  /** {@code , challenges 1 of 3 done}; empty if there are none. */
  private static String challenges(Problem problem, UiModel model) {
    int all = problem.challenges().size();
    long done =
        problem.challenges().stream().filter(one -> model.done().contains(one.id())).count();
    return all == 0 ? "" : ", challenges " + done + " of " + all + " done";
  }

  /** The run that waits for its person: {@code dining, 0:42}. */
  private static Optional<String> kept(Problem problem, UiModel model) {
    return model
        .run()
        .filter(run -> run.problem().id().equals(problem.id()))
        .map(GalleryView::kept);
  }

  private static String kept(RunState run) {
    String name = run.problem().aliases().stream().findFirst().orElse(run.problem().id());
    return name + ", " + Numbers.clock(run.snapshot().runTime()) + " (paused)";
  }

  private static void story(Problem problem, Canvas canvas) {
    int row = paragraph(problem.story(), 0, Role.TEXT, canvas);
    row = paragraph(which(problem, true), row + 1, Role.DIM, canvas);
    paragraph(which(problem, false), row, Role.DIM, canvas);
  }

  private static int paragraph(String text, int first, Role role, Canvas canvas) {
    List<String> lines = Texts.wrap(text, canvas.columns() - 6);
    for (int i = 0; i < lines.size(); i++) {
      canvas.put(3, first + i, lines.get(i), role);
    }
    return first + lines.size();
  }

  private static String which(Problem problem, boolean faulty) {
    List<String> names =
        problem.solutions().stream()
            .filter(s -> s.isFaulty() == faulty)
            .map(
                s ->
                    s.outcome() instanceof Solution.Faulty f
                        ? s.id() + " (" + f.kind().word() + ")"
                        : s.id())
            .toList();
    return (faulty ? "can fail: " : "cannot fail: ") + String.join(", ", names);
  }
}
