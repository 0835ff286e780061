package dev.symposium.app.recording;

import dev.symposium.problems.engine.Command;
import dev.symposium.problems.engine.Outcome.Rejected;
import dev.symposium.problems.engine.RunPlan;
import dev.symposium.problems.engine.Simulation;
import dev.symposium.problems.engine.Simulations;
import dev.symposium.problems.spi.Preset;
import dev.symposium.problems.spi.Problem;
import dev.symposium.problems.spi.Solution;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadFactory;
import java.util.function.LongSupplier;

/** Opens one recording, again and again, as if it were a run. Thread-safe. */
public final class Replays implements Simulations {

  private final Recording recording;
  private final Problem problem;
  private final LongSupplier nanos;
  private final ThreadFactory threads;

  /**
   * Of a recording.
   *
   * @param problem that it is of
   * @param nanos the clock it is played by
   */
  public Replays(Recording recording, Problem problem, LongSupplier nanos, ThreadFactory threads) {
    this.recording = recording;
    this.problem = problem;
    this.nanos = nanos;
    this.threads = threads;
  }

  /** A plan that opens it. */
  public RunPlan plan() {
    Head head = recording.head();
    Solution solution =
        problem.solutions().stream()
            .filter(s -> s.id().equals(head.solution()))
            .findFirst()
            .orElseGet(problem::opening);
    Preset preset = solution.preset(head.preset()).orElse(solution.presets().get(0));
    return new RunPlan(problem, solution, preset, List.of(), head.seed());
  }

  @Override
  public Optional<Rejected> check(RunPlan plan) {
    return plan.problem().id().equals(problem.id())
        ? Optional.empty()
        : Optional.of(
            new Rejected(
                "this is a recording of " + problem.id() + ": nothing else can be opened",
                Optional.of(problem.id())));
  }

  @Override
  public Simulation open(RunPlan plan) {
    try {
      return new Replay(recording, problem, nanos, threads);
    } catch (BadFile e) {
      throw new IllegalStateException(e.getMessage(), e); // it was there a moment ago
    }
  }

  @Override
  public Optional<Rejected> check(
      Problem of, Solution solution, Preset preset, String speed, Command command) {
    return Replay.refusal(command);
  }
}
