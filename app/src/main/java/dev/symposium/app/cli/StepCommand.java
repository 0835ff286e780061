package dev.symposium.app.cli;

import dev.symposium.app.headless.Sink;
import dev.symposium.app.headless.StepPlan;
import dev.symposium.app.headless.StepRuns;
import java.util.List;
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

  /** Does it; with a screen, on that. */
  int obey(Opening screen) throws UsageError {
    boolean asked =
        arguments.has(Flag.HEADLESS) || arguments.has(Flag.OUTPUT) || arguments.has(Flag.RUNS);
    Optional<String> obstacle =
        asked ? Optional.empty() : surroundings.noScreen().apply(surroundings.environment());
    if (!asked && obstacle.isEmpty()) {
      return show(screen);
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
  private int show(Opening screen) throws UsageError {
    for (Flag flag : List.of(Flag.UNTIL, Flag.STEPS, Flag.EXPECT, Flag.THREAD_KIND)) {
      if (arguments.has(flag)) {
        throw new UsageError(
            flag.word()
                + " is for runs without a screen; nearest: --step --headless "
                + flag.word()
                + " "
                + arguments.value(flag).orElse(""));
      }
    }
    for (Flag flag : List.of(Flag.SAVE, Flag.RECORD)) {
      if (arguments.has(flag)) {
        throw new UsageError(
            flag.word()
                + " is for runs on real threads; nearest: --step without it, and there :save"
                + " F.trace");
      }
    }
    if (arguments.has(Flag.SCRIPT)) {
      return new StepScriptCommand(arguments, surroundings, out, err).show(screen);
    }
    StepReader reader = new StepReader(arguments, surroundings);
    StepRequest request = new StepRequest(reader.configuration(), reader.policy());
    return surroundings.interactive().get().open(screen.stepping(request));
  }
}
