package dev.symposium.problems.engine;

import dev.symposium.problems.engine.Checks.Refusal;
import dev.symposium.problems.observe.Inspection;
import dev.symposium.problems.observe.Snapshot;
import dev.symposium.problems.spi.Problem;
import dev.symposium.problems.spi.Solution;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * A simulation whose control and observer run on threads of their own, or, for tests that own the
 * clock, on the thread that calls {@link #pump}. Thread-safe.
 */
final class LiveSimulation implements Simulation, Stage.Bells {

  private static final long PATIENCE_MILLIS = 1_500;

  private final Stage stage;
  private final Control control;
  private final Observer observer;
  private final Loop controlLoop;
  private final Loop observerLoop;
  private final boolean pumped;
  private final AtomicBoolean closed = new AtomicBoolean();

  /**
   * Starts at once.
   *
   * @param pumped whether somebody calls {@link #pump}, so that no own threads are needed
   * @param failed told if a thread of the simulation's own dies
   */
  LiveSimulation(Stage stage, RunPlan plan, boolean pumped, Consumer<Throwable> failed) {
    this.stage = stage;
    this.pumped = pumped;
    this.controlLoop = new Loop("symposium-control", stage.time(), this::controlStep, failed);
    this.observerLoop = new Loop("symposium-observer", stage.time(), this::observerStep, failed);
    stage.bells(this);
    this.control = new Control(stage, plan.solution(), plan.preset());
    this.observer = new Observer(stage, control::state);
    control.begin(); // not before: whoever plays may wake the observer
    if (!pumped) {
      controlLoop.start();
      observerLoop.start();
    }
  }

  private long controlStep() {
    return control.step();
  }

  private long observerStep() {
    return observer.step();
  }

  /** One step of both; for whoever owns the clock. */
  void pump() {
    observer.step();
    control.step();
    observer.step();
  }

  World world() {
    return control.state().world();
  }

  @Override
  public Problem problem() {
    return stage.problem();
  }

  @Override
  public Solution solution() {
    return control.state().solution();
  }

  @Override
  public CompletableFuture<Outcome> submit(Command command) {
    CompletableFuture<Outcome> reply = new CompletableFuture<>();
    if (closed.get()) {
      reply.complete(Control.over());
    } else if (control.offer(new Control.Letter(command, reply))) {
      controlLoop.wake();
      if (closed.get()) {
        reply.complete(Control.over()); // it came too late to be read, or hardly
      }
    } else {
      reply.complete(
          new Outcome.Rejected("too many commands at once, try again", Optional.empty()));
    }
    return reply;
  }

  @Override
  public Optional<Outcome.Rejected> check(Command command) {
    try {
      stage.checks().check(command, solution());
      return Optional.empty();
    } catch (Refusal refusal) {
      return Optional.of(refusal.rejected());
    }
  }

  @Override
  public Snapshot latest() {
    return observer.latest();
  }

  @Override
  public Duration runTime() {
    return Duration.ofNanos(world().sync().clock().runNanos());
  }

  @Override
  public CompletableFuture<Snapshot> fresh() {
    CompletableFuture<Snapshot> answer = observer.ask();
    if (closed.get()) {
      answer.complete(latest());
    }
    observerLoop.wake();
    return answer;
  }

  @Override
  public CompletableFuture<Inspection> inspect() {
    CompletableFuture<Inspection> answer = observer.askWhereAllStand();
    if (closed.get()) {
      answer.complete(Inspection.NONE);
    }
    observerLoop.wake();
    return answer;
  }

  @Override
  public void close() {
    if (closed.compareAndSet(false, true)) {
      if (!pumped) {
        controlLoop.end(PATIENCE_MILLIS);
        observerLoop.end(PATIENCE_MILLIS);
      }
      control.stop();
      observer.end();
    }
  }

  @Override
  public void raise(boolean circle) {
    observer.suspect(circle);
    observerLoop.wake();
  }

  @Override
  public void wakeControl() {
    controlLoop.wake();
  }

  @Override
  public void wakeObserver() {
    observerLoop.wake();
  }
}
