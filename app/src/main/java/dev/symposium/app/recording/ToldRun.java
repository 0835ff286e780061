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

/** A run that something is told of when it is opened. Thread-safe as the run itself. */
class ToldRun implements Simulation {

  final Simulation run;
  private final String note;

  ToldRun(Simulation run, String note) {
    this.run = run;
    this.note = note;
  }

  @Override
  public String note() {
    return note;
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
    return run.latest();
  }

  @Override
  public Duration runTime() {
    return run.runTime();
  }

  @Override
  public CompletableFuture<Snapshot> fresh() {
    return run.fresh();
  }

  @Override
  public CompletableFuture<Inspection> inspect() {
    return run.inspect();
  }

  @Override
  public void close() {
    run.close();
  }
}
