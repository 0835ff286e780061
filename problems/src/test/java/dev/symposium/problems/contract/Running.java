package dev.symposium.problems.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.symposium.problems.engine.Command;
import dev.symposium.problems.engine.Outcome;
import dev.symposium.problems.engine.RunPlan;
import dev.symposium.problems.engine.Simulation;
import dev.symposium.problems.engine.Simulations;
import dev.symposium.problems.observe.InvariantState;
import dev.symposium.problems.observe.Life;
import dev.symposium.problems.observe.Snapshot;
import dev.symposium.problems.observe.Verdict;
import dev.symposium.problems.observe.VerdictKind;
import dev.symposium.problems.spi.Preset;
import dev.symposium.problems.spi.Problem;
import dev.symposium.problems.spi.Scene.Part;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;

/**
 * One run under test: every snapshot that is looked at is also drawn and put into words. Waits on
 * snapshots, never on time alone.
 */
public final class Running implements AutoCloseable {

  private static final Duration ANSWER = Duration.ofSeconds(10);
  private static final long BETWEEN_LOOKS_NANOS = 5_000_000;

  private final Problem problem;
  private final Simulation simulation;

  private Running(Simulation simulation) {
    this.problem = simulation.problem();
    this.simulation = simulation;
  }

  /** Opens a run. */
  public static Running open(Simulations simulations, RunPlan plan) {
    assertThat(simulations.check(plan)).as("plan %s", plan).isEmpty();
    return new Running(simulations.open(plan));
  }

  /** A snapshot newer than all that was done until now. */
  public Snapshot look() {
    Snapshot snapshot = answer(simulation.fresh());
    List<Part> parts = problem.scene(snapshot).parts();
    assertThat(parts).isNotEmpty();
    assertThat(problem.sentence(snapshot)).isNotBlank();
    assertThat(problem.figures(snapshot).values()).allMatch(Double::isFinite);
    return snapshot;
  }

  /**
   * Looks until a snapshot is as wanted, or {@code limit} has passed, pauses included; leaves the
   * processor to the run between two looks.
   */
  Optional<Snapshot> lookFor(Predicate<Snapshot> wanted, Duration limit) {
    long start = System.nanoTime();
    while (true) {
      Snapshot snapshot = look();
      if (wanted.test(snapshot)) {
        return Optional.of(snapshot);
      }
      if (System.nanoTime() - start > limit.toNanos()) {
        return Optional.empty();
      }
      LockSupport.parkNanos(BETWEEN_LOOKS_NANOS);
    }
  }

  /** As {@link #lookFor}, and it must come. */
  public Snapshot await(String what, Predicate<Snapshot> wanted, Duration limit) {
    Optional<Snapshot> found = lookFor(wanted, limit);
    assertThat(found).as("%s within %s: %s", what, limit, describe()).isPresent();
    return found.orElseThrow();
  }

  /** Lets the run go on for a while, looking at it. */
  Snapshot goOnFor(Duration time) {
    lookFor(snapshot -> false, time);
    return look();
  }

  /** The first snapshot may have been on its way when it was asked for. */
  Snapshot lookTwice() {
    look();
    return look();
  }

  /** Waits until something more is finished. */
  public void awaitProgress(Duration limit) {
    long before = look().totals().operations();
    await("progress", snapshot -> snapshot.totals().operations() > before, limit);
  }

  /** Submits a command and waits for its outcome. */
  public Outcome submit(Command command) {
    return answer(simulation.submit(command));
  }

  /** Sets a knob, to the nearest legal value if it cannot be this one; what it is set to. */
  String set(String knob, String value) {
    if (submit(setting(knob, value)) instanceof Outcome.Rejected rejected) {
      String nearest = rejected.nearest().orElseThrow();
      mustDo(setting(knob, nearest));
      return nearest;
    }
    return value;
  }

  /** Pauses, and waits until nobody moves any more and the sums were looked at since. */
  public Snapshot rest(Duration limit) {
    mustDo(new Command.Pause());
    Snapshot still = await("all at rest", Running::isAtRest, limit);
    return await("a look at the sums", s -> checks(s) > checks(still), limit);
  }

  private static boolean isAtRest(Snapshot snapshot) {
    return snapshot.actors().stream().noneMatch(actor -> actor.life() == Life.RUNNING);
  }

  private static long checks(Snapshot snapshot) {
    return snapshot.invariants().stream().mapToLong(InvariantState::checks).sum();
  }

  /** Turns what makes a solution fail under a preset. */
  void undo(Preset preset) {
    for (String assignment : preset.undoing()) {
      String[] sides = assignment.split("=", 2);
      mustDo(setting(sides[0], sides[1]));
    }
  }

  private static Command setting(String knob, String value) {
    return new Command.SetKnob(knob, Optional.empty(), value);
  }

  /** As {@link #submit}; it must not be rejected. */
  public void mustDo(Command command) {
    Outcome outcome = submit(command);
    assertThat(outcome).as(outcome.sentence()).isNotInstanceOf(Outcome.Rejected.class);
  }

  static Predicate<Snapshot> shows(VerdictKind kind) {
    return snapshot -> snapshot.verdicts().stream().anyMatch(v -> v.kind() == kind);
  }

  String describe() {
    Snapshot snapshot = simulation.latest();
    List<String> verdicts = snapshot.verdicts().stream().map(Verdict::sentence).toList();
    return snapshot.run() + " " + problem.sentence(snapshot) + " " + verdicts;
  }

  private static <T> T answer(Future<T> future) {
    try {
      return future.get(ANSWER.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", e);
    } catch (ExecutionException | TimeoutException e) {
      throw new AssertionError("the simulation does not answer", e);
    }
  }

  @Override
  public void close() {
    simulation.close();
  }
}
