package dev.symposium.app.cli;

import dev.symposium.problems.engine.EngineKnobs;
import dev.symposium.problems.spi.Catalog;
import dev.symposium.problems.spi.DurationKnob;
import dev.symposium.problems.spi.Knob;
import dev.symposium.problems.spi.Preset;
import dev.symposium.problems.spi.Problem;
import dev.symposium.problems.spi.Solution;
import java.util.List;
import java.util.Locale;

/** The list of all problems, for people. Stateless. */
final class TextList {

  private TextList() {}

  static String of(Catalog catalog) {
    StringBuilder page = new StringBuilder();
    for (Problem problem : catalog.problems()) {
      problem(problem, page);
    }
    page.append("Knobs of every problem\n");
    knobs(EngineKnobs.all(), page);
    return page.toString();
  }

  private static void problem(Problem problem, StringBuilder page) {
    String aliases =
        problem.aliases().isEmpty() ? "" : " (" + String.join(", ", problem.aliases()) + ")";
    page.append(problem.id()).append(aliases).append(": ").append(problem.title()).append('\n');
    page.append(Facts.wrapped("  ", problem.story())).append("\n\n  Solutions and their presets\n");
    for (Solution solution : problem.solutions()) {
      solution(problem, solution, page);
    }
    page.append("\n  Knobs (durations at full speed)\n");
    knobs(problem.knobs().stream().filter(knob -> !isPlace(knob)).toList(), page);
    page.append("\n  Places for a delay\n");
    knobs(List.copyOf(Facts.places(problem)), page);
    page.append('\n');
  }

  private static boolean isPlace(Knob<?> knob) {
    return knob instanceof DurationKnob pause && pause.isPlace();
  }

  private static void solution(Problem problem, Solution solution, StringBuilder page) {
    List<String> presets = solution.presets().stream().map(Preset::name).toList();
    entry(solution.id(), solution.motto() + "; " + Facts.outcome(solution), page);
    entry("", "presets: " + String.join(", ", presets), page);
    Facts.notPassed(problem, solution).forEach(text -> entry("", text, page));
  }

  private static void knobs(List<Knob<?>> knobs, StringBuilder page) {
    for (Knob<?> knob : knobs) {
      String opens = "; " + Facts.range(knob) + ", opens at " + Facts.initial(knob);
      entry(knob.name(), knob.meaning() + opens, page);
    }
  }

  private static void entry(String name, String text, StringBuilder page) {
    String first = String.format(Locale.ROOT, "    %-15s ", name);
    page.append(Facts.wrapped(first, text)).append('\n');
  }
}
