package dev.symposium.problems.engine;

import dev.symposium.problems.spi.Preset;
import dev.symposium.problems.spi.Problem;
import dev.symposium.problems.spi.Solution;
import java.util.Optional;

/** Opens simulations. A session is given one, so that tests can give it another. */
public interface Simulations {

  /** What would be wrong with a plan; empty if nothing is. Starts nothing. */
  Optional<Outcome.Rejected> check(RunPlan plan);

  /**
   * Starts a run.
   *
   * @throws IllegalArgumentException if {@link #check} finds something wrong
   */
  Simulation open(RunPlan plan);

  /**
   * The same for somebody who reads figures and verdicts, and no single steps in the log: they are
   * not recorded then, at whatever speed. One whose runs are kept for others stays as it is.
   */
  default Simulations withoutSteps() {
    return this;
  }

  /**
   * What would be wrong with a command in a run of this problem that does not exist yet, as far as
   * that does not depend on what happens in it. For scripts, which are checked before anything
   * starts.
   */
  Optional<Outcome.Rejected> check(
      Problem problem, Solution solution, Preset preset, String speed, Command command);
}
