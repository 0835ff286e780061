package dev.symposium.problems.catalog.barrier;

import dev.symposium.problems.catalog.barrier.Phases.Stand;
import dev.symposium.problems.spi.Actor;
import dev.symposium.problems.spi.DurationKnob;
import dev.symposium.problems.spi.Knobs;
import dev.symposium.problems.sync.Cell;
import dev.symposium.problems.sync.CellMode;
import dev.symposium.problems.sync.Sync;
import java.util.List;
import java.util.function.LongSupplier;

/** "Me" from coming to leaving. Used on the party's own thread. */
final class Party {

  private static final List<DurationKnob> WAYS =
      List.of(
          BarrierKnobs.WORK,
          BarrierKnobs.IN_WORK,
          BarrierKnobs.STRAGGLE,
          BarrierKnobs.BEFORE_BARRIER);

  private final Sync sync;
  private final Knobs knobs;
  private final Phases phases;
  private final Phases.Row row;
  private final Actor actor;
  private final LongSupplier current;
  private final Cell<Long> phase;

  /**
   * A party that has not begun yet.
   *
   * @param current the phase that whoever is new takes part in
   * @param number of its row
   */
  Party(Sync sync, Knobs knobs, Phases phases, LongSupplier current, Actor actor, int number) {
    this.sync = sync;
    this.knobs = knobs;
    this.phases = phases;
    this.actor = actor;
    this.current = current;
    row = phases.row(number);
    phase = sync.bookCell("phase", 0L, CellMode.PLAIN);
  }

  /** Whether it has been here before, and was sent out. */
  boolean comesBack() {
    return !row.stand().get().isNew();
  }

  /** Begins a phase, or begins it again. */
  void begins() {
    long arrived = comesBack() ? row.stand().get().arrived() : before();
    row.stand().set(new Stand(true, arrived, false));
    phase.set(arrived + 1);
    actor.carries(phase.get());
    row.began().set(sync.stampNanos());
  }

  /** The phase that all had arrived at when it came. */
  private long before() {
    long now = sync.aside(current::getAsLong);
    return Math.max(0, now == Meeting.AS_THE_SLOWEST ? phases.slowest(0) : now - 1);
  }

  /** The phase it is in, from 1. */
  long phase() {
    return phase.get();
  }

  /**
   * Begins a phase, and does its work.
   *
   * @throws WorkFailed with the probability that is set
   */
  void work() {
    begins();
    int steps = (int) WAYS.stream().filter(this::takesTime).count();
    int done = 0;
    for (DurationKnob way : WAYS) {
      actor.progress(done, steps);
      done += takesTime(way) ? 1 : 0;
      pass(way);
    }
    if (sync.happens(knobs.get(BarrierKnobs.FAILURE, actor.name()))) {
      phases.noteFailure();
      throw new WorkFailed(actor.name());
    }
  }

  private boolean takesTime(DurationKnob way) {
    return !knobs.get(way, actor.name()).isZero();
  }

  private void pass(DurationKnob way) {
    if (way.isPlace()) {
      sync.window(way);
    } else {
      sync.sleep(way);
    }
  }

  /** Says that it has done its work: from here on the others may go on without it. */
  void arrives() {
    if (phases.isOneMissing(phase())) {
      row.cameLast().update(before -> before + 1);
    }
    row.took().set(sync.stampNanos() - row.began().get());
    row.stand().set(new Stand(true, phase(), true));
    actor.progress(0, 0);
  }

  /** Whether it waits at the barrier for any time at all. */
  boolean hasPatience() {
    return !knobs.get(BarrierKnobs.PATIENCE, actor.name()).isZero();
  }

  /** The barrier has opened: all must have arrived. */
  void leaves() {
    long slowest = phases.slowest(phase());
    actor.mustHold(
        BarrierKnobs.ALL_HAVE_ARRIVED,
        slowest >= phase(),
        () ->
            actor.name()
                + " leaves phase "
                + phase()
                + " while somebody is still in phase "
                + (slowest + 1));
    row.stand().set(new Stand(true, phase(), false));
    sync.window(BarrierKnobs.AFTER_BARRIER);
    actor.done();
  }

  /** It has run what others made: all of them must have kept to their phases. */
  void hasRunATask() {
    actor.mustHold(
        BarrierKnobs.ALL_HAVE_ARRIVED,
        phases.timesAhead() == 0,
        () -> "a task left its phase before all had arrived");
    actor.done();
  }

  /**
   * Takes no part any more, or not now: nobody waits for it.
   *
   * @return whether it had arrived and was not told to go on
   */
  boolean takesNoPart() {
    Stand last = row.stand().get();
    row.stand().set(new Stand(false, last.left(), false)); // if it comes back, it does it again
    actor.carries(0);
    return last.atBarrier();
  }
}
