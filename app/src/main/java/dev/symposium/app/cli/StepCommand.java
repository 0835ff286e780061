package dev.symposium.app.cli;

import dev.symposium.app.headless.Sink;
import dev.symposium.app.headless.StepPlan;
import dev.symposium.app.headless.StepRuns;
import java.util.Optional;

/**
 * {@code symposium run PROBLEM --step}: one thread goes at a time, and a scheduler says who. Used
 * by one thread.
 */
final class StepCommand {

  private final Arguments arguments;
  private final Surroundings surroundings;
  private final Sink out;
  private final Sink err;

  StepCommand(Arguments arguments, Surroundings surroundings, Sink out, Sink err) {
    this.arguments = arguments;
    this.surroundings = surroundings;
    this.out = out;
    this.err = err;
  }

  int obey() throws UsageError {
    boolean asked =
        arguments.has(Flag.HEADLESS) || arguments.has(Flag.OUTPUT) || arguments.has(Flag.RUNS);
    Optional<String> obstacle =
        asked ? Optional.empty() : surroundings.noScreen().apply(surroundings.environment());
    if (!asked && obstacle.isEmpty()) {
      return show();
    }
    if (arguments.has(Flag.SCRIPT)) {
      return new StepScriptCommand(arguments, surroundings, out, err).obey(obstacle);
    }
    StepPlan plan = new StepReader(arguments, surroundings).plan();
    obstacle.ifPresent(
        why ->
            err.line(
                "symposium: " + why + ": running without a screen (--headless says so itself)"));
    StepRuns runs = new StepRuns(plan, System::nanoTime, out, err, surroundings.bell().get());
    return runs.run() ? ExitCode.OK : ExitCode.VIOLATED;
  }

  /** On a screen a person says who goes. */
  private int show() throws UsageError {
    throw new UsageError(
        "--step is for runs without a screen; nearest: --step --headless, or --step --runs 1000");
  }
}
