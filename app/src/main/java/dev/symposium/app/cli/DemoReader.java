package dev.symposium.app.cli;

import dev.symposium.problems.engine.Command;
import dev.symposium.problems.engine.EngineKnobs;
import dev.symposium.problems.engine.RunPlan;
import dev.symposium.problems.spi.Catalog;
import dev.symposium.problems.spi.Problem;
import dev.symposium.problems.spi.Solution;
import java.util.List;
import java.util.Optional;

/** Reads which tours are to be played. Used by one thread. */
final class DemoReader {

  private final Arguments arguments;
  private final Surroundings surroundings;
  private final boolean screen;

  /**
   * A reader.
   *
   * @param screen whether somebody watches: then it is slow motion, else slow enough to tell one
   *     thing from the next
   */
  DemoReader(Arguments arguments, Surroundings surroundings, boolean screen) {
    this.arguments = arguments;
    this.surroundings = surroundings;
    this.screen = screen;
  }

  List<RunPlan> read() throws UsageError {
    long seed = RunReader.seed(arguments, surroundings);
    return problems().stream().map(problem -> plan(problem, seed)).toList();
  }

  private List<Problem> problems() throws UsageError {
    List<String> operands = arguments.operands();
    if (operands.size() > 1) {
      throw new UsageError(
          "\"" + operands.get(1) + "\" is too much; it is: symposium demo PROBLEM");
    }
    Catalog catalog = surroundings.catalog().get();
    if (operands.isEmpty()) {
      return catalog.problems().stream().filter(DemoReader::hasTour).toList();
    }
    Problem problem = Problems.problem(catalog, operands.get(0));
    if (!hasTour(problem)) {
      throw new UsageError("nobody has written a tour of " + problem.id());
    }
    return List.of(problem);
  }

  private static boolean hasTour(Problem problem) {
    return !problem.tour().acts().isEmpty();
  }

  /** As the problem opens; nothing is broken before the tour says so. */
  private RunPlan plan(Problem problem, long seed) {
    Solution opening = problem.opening();
    return new RunPlan(
        problem,
        opening,
        opening.presets().get(0),
        List.of(
            set(EngineKnobs.SPEED.name(), screen ? "1:500" : "1:100"),
            set(EngineKnobs.BREAK_AFTER.name(), "off")),
        seed);
  }

  private static Command.SetKnob set(String knob, String value) {
    return new Command.SetKnob(knob, Optional.empty(), value);
  }
}
