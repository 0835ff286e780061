package dev.symposium.problems.engine;

import dev.symposium.problems.spi.Preset;
import dev.symposium.problems.spi.Problem;
import dev.symposium.problems.spi.Solution;
import java.util.List;

/**
 * What a run begins with. Immutable; checked by {@link Simulations#check} before anything starts.
 *
 * @param problem which
 * @param solution one of the problem's
 * @param preset one of the solution's
 * @param settings knobs that differ from the preset, the engine's own included, in order; {@code
 *     speed} acts first, wherever it stands
 * @param seed fixes the draws of every actor, not the interleaving
 */
public record RunPlan(
    Problem problem, Solution solution, Preset preset, List<Command.SetKnob> settings, long seed) {

  /** Copies the list. */
  public RunPlan {
    settings = List.copyOf(settings);
  }

  /** The problem as it opens. */
  public static RunPlan opening(Problem problem, long seed) {
    Solution solution = problem.opening();
    return new RunPlan(problem, solution, solution.presets().get(0), List.of(), seed);
  }
}
