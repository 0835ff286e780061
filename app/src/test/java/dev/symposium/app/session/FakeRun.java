package dev.symposium.app.session;

import dev.symposium.app.ui.fixture.Snapshots;
import dev.symposium.problems.engine.Command;
import dev.symposium.problems.engine.Outcome;
import dev.symposium.problems.engine.RunPlan;
import dev.symposium.problems.engine.Simulation;
import dev.symposium.problems.engine.Simulations;
import dev.symposium.problems.observe.Inspection;
import dev.symposium.problems.observe.Snapshot;
import dev.symposium.problems.spi.Preset;
import dev.symposium.problems.spi.Problem;
import dev.symposium.problems.spi.Solution;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A run that is played by the test: its snapshots are handed to it, its commands are written down.
 * Thread-safe: volatile and concurrent fields, each written by the test or by the session.
 */
final class FakeRun implements Simulations {

  final List<Command> commands = new CopyOnWriteArrayList<>();
  final List<RunPlan> plans = new CopyOnWriteArrayList<>();
  final AtomicInteger closed = new AtomicInteger();
  volatile Snapshot snapshot = Snapshots.running();
  volatile Duration runTime = Duration.ZERO;
  volatile RuntimeException fault;
  volatile Optional<Outcome.Rejected> refusal = Optional.empty();

  /** Answers all commands; replaced by a test that wants them unanswered. */
  volatile boolean answers = true;

  @Override
  public Optional<Outcome.Rejected> check(RunPlan plan) {
    return refusal;
  }

  @Override
  public Simulation open(RunPlan plan) {
    plans.add(plan);
    return new Run();
  }

  @Override
  public Optional<Outcome.Rejected> check(
      Problem problem, Solution solution, Preset preset, String speed, Command command) {
    return Optional.empty();
  }

  private final class Run implements Simulation {

    @Override
    public Problem problem() {
      return Snapshots.DINING;
    }

    @Override
    public Solution solution() {
      return Snapshots.DINING.opening();
    }

    @Override
    public CompletableFuture<Outcome> submit(Command command) {
      commands.add(command);
      return answers
          ? CompletableFuture.completedFuture(new Outcome.Applied("done"))
          : new CompletableFuture<>();
    }

    @Override
    public Optional<Outcome.Rejected> check(Command command) {
      return Optional.empty();
    }

    @Override
    public Snapshot latest() {
      if (fault != null) {
        throw fault;
      }
      return snapshot;
    }

    @Override
    public Duration runTime() {
      return runTime;
    }

    @Override
    public CompletableFuture<Snapshot> fresh() {
      return CompletableFuture.completedFuture(snapshot);
    }

    @Override
    public CompletableFuture<Inspection> inspect() {
      return CompletableFuture.completedFuture(Inspection.NONE);
    }

    @Override
    public void close() {
      closed.incrementAndGet();
    }
  }
}
