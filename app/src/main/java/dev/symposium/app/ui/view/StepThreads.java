package dev.symposium.app.ui.view;

import dev.symposium.app.ui.model.Stepping;
import dev.symposium.app.ui.style.Canvas;
import dev.symposium.app.ui.style.Style;
import dev.symposium.app.ui.text.DisplayWidth;
import dev.symposium.app.ui.text.Glyph;
import dev.symposium.app.ui.text.Texts;
import dev.symposium.app.ui.widget.ListWindow;
import dev.symposium.problems.schedule.StepWords;
import dev.symposium.problems.schedule.Stepped;
import dev.symposium.problems.spi.Source;
import dev.symposium.problems.sync.controlled.Happening;
import dev.symposium.problems.sync.controlled.Standing;
import dev.symposium.themes.Role;
import java.util.List;

/**
 * The threads, each with what it would do next or why it cannot go, and its line of the code; below
 * them what was done last. Stateless.
 */
final class StepThreads {

  private static final int STATE = 8;
  private static final int LEAST_NAME = 6;
  private static final int MOST_NAME = 10;
  private static final int LEAST_STEPS = 3;
  private static final int CODE_BESIDE = 118;

  private StepThreads() {}

  static void draw(Stepping stepping, Stepped view, Canvas canvas) {
    int threads = view.actors().size();
    int steps = Math.min(LEAST_STEPS + 1, canvas.rows() / 3);
    int room = canvas.rows() - 1 - steps;
    int each = 2 * threads <= room ? 2 : 1;
    ListWindow window = ListWindow.around(stepping.marked(), threads, room / each);
    heading(view, window, each, canvas);
    for (int i = window.first(); i < window.last(); i++) {
      thread(stepping, view.actors().get(i), 1 + each * (i - window.first()), each, canvas);
    }
    int below = 1 + each * window.rows() + (each == 1 ? markedLine(stepping, window, canvas) : 0);
    last(view, canvas.area(0, below, canvas.columns(), canvas.rows() - below));
  }

  private static void heading(Stepped view, ListWindow window, int each, Canvas canvas) {
    int name = nameWidth(view);
    canvas.put(1, 0, Texts.left("thread", name, canvas.glyphs()), Role.ACCENT);
    canvas.put(2 + name, 0, "state", Role.ACCENT);
    String next = each == 2 ? "would do next, and its line of the code" : "would do next";
    int hidden = view.actors().size() - window.rows();
    canvas.put(3 + name + STATE, 0, next, Role.ACCENT);
    if (hidden > 0) {
      canvas.putRight(canvas.columns(), 0, "and " + hidden + " more", Role.DIM);
    }
  }

  private static void thread(Stepping stepping, Stepped.One one, int row, int each, Canvas canvas) {
    boolean marked = one.actor() == stepping.marked();
    Style ground = canvas.palette().style(Role.SELECTION);
    if (marked) {
      canvas.fillRow(row, Role.SELECTION);
      canvas.put(0, row, Glyph.MARK, Role.SELECTION);
    }
    int name = nameWidth(stepping.view().orElseThrow());
    int at = 3 + name + STATE;
    put(1, row, Texts.left(one.name(), name, canvas.glyphs()), Role.TEXT, marked, ground, canvas);
    put(2 + name, row, word(one), role(one), marked, ground, canvas);
    int room = canvas.columns() - at - 1;
    Role does = one.canGo() ? Role.TEXT : Role.DIM;
    List<String> words = Texts.wrap(sentence(one), room);
    String shown = each == 2 ? words.get(0) : Texts.shorten(sentence(one), room, canvas.glyphs());
    put(at, row, shown, does, marked, ground, canvas);
    if (each == 2) {
      canvas.put(at, row + 1, below(stepping, one, words, room, canvas), Role.DIM);
    } else if (canvas.columns() >= CODE_BESIDE) {
      int left = at + DisplayWidth.of(shown) + 2;
      canvas.put(left, row, code(stepping, one, canvas.columns() - left - 1, canvas), Role.DIM);
    }
  }

  private static String sentence(Stepped.One one) {
    return one.sentence() + (one.turns().size() > 1 ? " (t)" : "");
  }

  /** What had no room in the row above, and the line of the code. */
  private static String below(
      Stepping stepping, Stepped.One one, List<String> words, int room, Canvas canvas) {
    String code = code(stepping, one, room, canvas);
    return words.size() == 1
        ? code
        : Texts.shorten(words.get(1) + "   " + code, room, canvas.glyphs());
  }

  private static void put(
      int column, int row, String text, Role role, boolean marked, Style ground, Canvas canvas) {
    Style style = canvas.palette().style(role);
    canvas.put(column, row, text, marked ? style.on(ground) : style);
  }

  /** Where there is one row for each, the line of the marked one stands below all. */
  private static int markedLine(Stepping stepping, ListWindow window, Canvas canvas) {
    return stepping
        .one()
        .map(
            one -> {
              int at = 3 + nameWidth(stepping.view().orElseThrow()) + STATE;
              List<String> words = Texts.wrap(sentence(one), canvas.columns() - at - 1);
              String below = below(stepping, one, words, canvas.columns() - 4, canvas);
              canvas.put(3, 1 + window.rows(), below, Role.DIM);
              return 1;
            })
        .orElse(0);
  }

  /** Number and text of the line that it stands in. */
  private static String code(Stepping stepping, Stepped.One one, int room, Canvas canvas) {
    if (one.line() == 0) {
      return one.state() == Standing.State.ENDED ? "" : "not in the code of the solution";
    }
    String text =
        stepping.source().flatMap((Source s) -> s.line(one.line())).map(String::strip).orElse("");
    return Texts.shorten("line " + one.line() + "  " + text, room, canvas.glyphs());
  }

  /** In one word. */
  static String word(Stepped.One one) {
    if (one.canGo()) {
      return "ready";
    }
    return switch (one.state()) {
      case READY, WAITS -> "blocked";
      case SLEEPS -> "sleeps";
      case IDLE -> "idle";
      case CRASHED -> "crashed";
      case ENDED -> "ended";
    };
  }

  private static Role role(Stepped.One one) {
    if (one.canGo()) {
      return Role.STATE_READY;
    }
    return switch (one.state()) {
      case READY, WAITS, SLEEPS, IDLE -> Role.STATE_BLOCKED;
      case CRASHED, ENDED -> Role.STATE_TERMINATED;
    };
  }

  private static int nameWidth(Stepped view) {
    int longest =
        view.actors().stream().mapToInt(one -> DisplayWidth.of(one.name())).max().orElse(0);
    return Math.max(LEAST_NAME, Math.min(MOST_NAME, longest));
  }

  // ---- what was done ------------------------------------------------------------------------

  private static void last(Stepped view, Canvas canvas) {
    if (canvas.rows() < 2) {
      return;
    }
    canvas.put(1, 0, "LAST STEPS, newest last", Role.ACCENT);
    List<Happening> all = view.happenings();
    if (all.isEmpty()) {
      canvas.put(1, 1, "none yet: > lets the marked thread go, . the scheduler chooses", Role.DIM);
    }
    int rows = canvas.rows() - 1;
    int from = Math.max(0, all.size() - rows);
    int name = nameWidth(view);
    for (int i = from; i < all.size(); i++) {
      step(all.get(i), i == all.size() - 1, 1 + i - from, name, canvas);
    }
  }

  private static void step(Happening step, boolean newest, int row, int name, Canvas canvas) {
    Role role = newest ? Role.STRONG : Role.TEXT;
    canvas.put(1, row, Texts.right(Long.toString(step.step()), 6, canvas.glyphs()), Role.DIM);
    canvas.put(8, row, Texts.left(step.actor(), name, canvas.glyphs()), role);
    String text = StepWords.of(step);
    int at = 9 + name;
    canvas.put(at, row, Texts.shorten(text, canvas.columns() - at - 1, canvas.glyphs()), role);
  }
}
