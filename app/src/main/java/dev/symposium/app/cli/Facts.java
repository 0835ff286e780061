package dev.symposium.app.cli;

import dev.symposium.problems.observe.VerdictKind;
import dev.symposium.problems.spi.DurationKnob;
import dev.symposium.problems.spi.Knob;
import dev.symposium.problems.spi.Places;
import dev.symposium.problems.spi.Problem;
import dev.symposium.problems.spi.Solution;
import java.util.List;
import java.util.stream.Collectors;

/** What lists and explanations say of problems and solutions. Stateless. */
final class Facts {

  /** Lists show durations as they are at full speed. */
  static final double FULL_SPEED = 1;

  private static final int WIDTH = 78;

  private Facts() {}

  static String outcome(Solution solution) {
    if (solution.outcome() instanceof Solution.Faulty faulty) {
      return "can fail: " + faulty.kind().word() + "; cure: " + faulty.cure();
    }
    Solution.Fixed fixed = (Solution.Fixed) solution.outcome();
    return "cannot: " + String.join(", ", excluded(fixed));
  }

  /** In the order of the kinds, so that a list always says the same. */
  static List<String> excluded(Solution.Fixed fixed) {
    return fixed.excludes().stream().sorted().map(VerdictKind::word).toList();
  }

  static String why(Solution solution) {
    return solution.outcome() instanceof Solution.Faulty faulty
        ? faulty.sentence()
        : ((Solution.Fixed) solution.outcome()).sentence();
  }

  static List<DurationKnob> places(Problem problem) {
    return Places.all(problem);
  }

  /** Where no delay can be put under a solution: {@code no delay at P: why}; a line for each. */
  static List<String> notPassed(Problem problem, Solution solution) {
    return places(problem).stream()
        .flatMap(
            place ->
                Places.whyNot(problem, solution, place).stream()
                    .map(why -> "no delay at " + place.name() + ": " + why))
        .toList();
  }

  static <V> String initial(Knob<V> knob) {
    return knob.format(knob.initial(), FULL_SPEED);
  }

  static String range(Knob<?> knob) {
    String range = knob.range(FULL_SPEED);
    return knob.unit().isEmpty() ? range : range + " " + knob.unit();
  }

  /** The text in lines of at most 78 columns, all but the first further in. */
  static String wrapped(String first, String text) {
    String indent = " ".repeat(first.length());
    StringBuilder page = new StringBuilder();
    StringBuilder line = new StringBuilder(first);
    boolean blank = false;
    for (String word : text.strip().split("\\s+", -1)) {
      if (blank && line.length() + 1 + word.length() > WIDTH) {
        page.append(line).append('\n');
        line = new StringBuilder(indent);
        blank = false;
      }
      line.append(blank ? " " : "").append(word);
      blank = true;
    }
    return page.append(line)
        .toString()
        .lines()
        .map(String::stripTrailing)
        .collect(Collectors.joining("\n"));
  }
}
