package dev.symposium.app.ui.view;

import dev.symposium.app.ui.model.StepGoal;
import dev.symposium.app.ui.model.Stepping;
import dev.symposium.app.ui.style.Canvas;
import dev.symposium.app.ui.text.DisplayWidth;
import dev.symposium.app.ui.text.Numbers;
import dev.symposium.app.ui.text.Texts;
import dev.symposium.problems.schedule.Configuration;
import dev.symposium.problems.schedule.Fault;
import dev.symposium.problems.schedule.StepWords;
import dev.symposium.problems.schedule.Stepped;
import dev.symposium.problems.schedule.VirtualTime;
import dev.symposium.problems.sync.controlled.Rest;
import dev.symposium.themes.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The lines at the top of step mode: how far it is, what is wrong, why. Stateless. */
final class StepHead {

  private static final String MODE = "STEP MODE";
  private static final String HINT =
      "You are the scheduler: arrows mark a thread, > lets it do one operation.";

  private StepHead() {}

  /** What runs, that it waits for the person, and how far it is. */
  static void title(Stepping stepping, Canvas canvas) {
    Configuration runs = stepping.configuration();
    String id = runs.solution().id();
    String full = runs.problem().title();
    String brief = runs.problem().aliases().stream().findFirst().orElse(runs.problem().id());
    List<String> rights = stepping.view().map(StepHead::progress).orElse(List.of(""));
    for (String right : rights) {
      for (String title : List.of(full, brief)) {
        int width = DisplayWidth.of(title + id + MODE + right) + 8;
        boolean last = right.equals(rights.get(rights.size() - 1)) && title.equals(brief);
        if (width <= canvas.columns() || last) {
          int at = canvas.put(1, 0, title, Role.TITLE) + 2;
          at = canvas.put(at, 0, id, Role.STRONG) + 2;
          canvas.put(at, 0, MODE, Role.VERDICT_WARN);
          canvas.putRight(canvas.columns(), 0, right, Role.TITLE);
          return;
        }
      }
    }
  }

  /** How far it is, ever briefer. */
  private static List<String> progress(Stepped view) {
    String step = "step " + Numbers.count(view.steps());
    String undone =
        view.undone() == 0
            ? ""
            : "  undone "
                + Numbers.count(view.undone())
                + (view.undone() == 1 ? " step" : " steps");
    String clock = "  " + VirtualTime.words(view.nanos());
    return List.of(
        step + undone + clock + "  " + view.policy().text(), step + undone + clock, step + undone);
  }

  /** What is to be reached, if anything; how many rows it takes. */
  static int goal(Stepping stepping, Canvas canvas) {
    if (stepping.goal().isEmpty()) {
      return 0;
    }
    String progress = stepping.goal().get().progress();
    int room = canvas.columns() - 2 - DisplayWidth.of(progress) - 1;
    String text = Texts.shorten(stepping.goal().get().text(), room, canvas.glyphs());
    canvas.put(1, 0, text, Role.ACCENT);
    canvas.putRight(canvas.columns(), 0, progress, Role.STRONG);
    return 1 + rule(stepping.goal().get(), canvas);
  }

  /** What a challenge asks for, and what counts; how many rows that takes. */
  private static int rule(StepGoal goal, Canvas canvas) {
    String text =
        goal.posed().map(p -> p.challenge().goal() + " " + p.challenge().rule()).orElse("");
    List<String> lines = text.isEmpty() ? List.of() : Texts.wrap(text, canvas.columns() - 2);
    int rows = Math.min(lines.size(), canvas.rows() - 1);
    for (int row = 0; row < rows; row++) {
      canvas.put(1, 1 + row, lines.get(row), Role.TEXT);
    }
    return Math.max(0, rows);
  }

  /** What is wrong, or who could go; ever briefer. */
  static List<VerdictText> verdict(Stepping stepping) {
    if (stepping.view().isEmpty()) {
      return List.of(new VerdictText("", "", "", Role.TEXT, false));
    }
    Stepped view = stepping.view().get();
    String busy = stepping.isRunning() ? "goes on: any key stops it" : "";
    if (view.faults().isEmpty()) {
      return List.of(new VerdictText(fine(view), busy, second(view), Role.VERDICT_GOOD, false));
    }
    Fault fault = view.faults().get(view.faults().size() - 1);
    String first = headline(fault);
    List<VerdictText> forms = new ArrayList<>();
    for (String why : reasons(fault, view)) {
      forms.add(new VerdictText(first, busy, why, Role.VERDICT_BAD, true));
    }
    return forms;
  }

  private static String headline(Fault fault) {
    String kind = fault.kind().name().replace('_', ' ').toUpperCase(Locale.ROOT);
    return kind + " at step " + Numbers.count(fault.step());
  }

  private static List<String> reasons(Fault fault, Stepped view) {
    String sentence = sentence(fault.sentence());
    String circle = StepCircle.of(view);
    return circle.isEmpty() || fault.kind() != Fault.Kind.DEADLOCK
        ? List.of(sentence)
        : List.of(circle + " None can ever move again.", circle, sentence);
  }

  private static String sentence(String text) {
    String begun =
        text.isEmpty() ? "" : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    return begun.isEmpty() || begun.endsWith(".") ? begun : begun + ".";
  }

  private static String fine(Stepped view) {
    if (view.rest() == Rest.FINISHED) {
      return "FINISHED at step " + Numbers.count(view.steps()) + ": all have gone home";
    }
    long can = view.actors().stream().filter(Stepped.One::canGo).count();
    return "NOTHING WRONG SO FAR: " + can + " of " + view.actors().size() + " threads can go";
  }

  private static String second(Stepped view) {
    if (view.happenings().isEmpty()) {
      return HINT;
    }
    var last = view.happenings().get(view.happenings().size() - 1);
    return "Last: " + last.actor() + " " + StepWords.of(last) + ".";
  }
}
