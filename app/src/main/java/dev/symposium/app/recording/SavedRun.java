package dev.symposium.app.recording;

import dev.symposium.problems.engine.Command;
import dev.symposium.problems.engine.Outcome;
import dev.symposium.problems.engine.Simulation;
import dev.symposium.problems.observe.Inspection;
import dev.symposium.problems.observe.Snapshot;
import dev.symposium.problems.spi.Problem;
import dev.symposium.problems.spi.Solution;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** A run of which everything that somebody looks at is saved. Thread-safe as the run itself. */
final class SavedRun implements Simulation {

  private final Simulation run;
  private final Saving saving;

  SavedRun(Simulation run, Saving saving) {
    this.run = run;
    this.saving = saving;
    saving.saw(run.latest());
  }

  @Override
  public Problem problem() {
    return run.problem();
  }

  @Override
  public Solution solution() {
    return run.solution();
  }

  @Override
  public CompletableFuture<Outcome> submit(Command command) {
    return run.submit(command);
  }

  @Override
  public Optional<Outcome.Rejected> check(Command command) {
    return run.check(command);
  }

  @Override
  public Snapshot latest() {
    return saved(run.latest());
  }

  @Override
  public Duration runTime() {
    return run.runTime();
  }

  @Override
  public CompletableFuture<Snapshot> fresh() {
    return run.fresh().thenApply(this::saved);
  }

  private Snapshot saved(Snapshot snapshot) {
    saving.saw(snapshot);
    return snapshot;
  }

  @Override
  public CompletableFuture<Inspection> inspect() {
    return run.inspect()
        .thenApply(
            asked -> {
              saving.asked(asked);
              return asked;
            });
  }

  @Override
  public void close() {
    run.close();
    saving.close();
  }
}
