package dev.symposium.problems.sync.free;

import dev.symposium.problems.sync.Pause;

/**
 * When pauses of actors end, in the time of the simulation: each draws once, and its end is asked
 * for again whenever something was turned. Thread-safe, never blocks; immutable.
 */
final class Lengths {

  private final RunClock clock;
  private final Pauses pauses;

  Lengths(RunClock clock, Pauses pauses) {
    this.clock = clock;
    this.pauses = pauses;
  }

  /** A draw of that actor, times a factor. */
  Sleeper.Length drawn(FreeActor me, Pause pause, double factor) {
    int index = pauses.indexOf(pause.name());
    int slot = me.slot().id();
    double fraction = me.draw();
    return start -> start + pauses.nanos(index, slot, fraction) * factor;
  }

  /** Until the next multiple of a period. */
  Sleeper.Length untilTick(FreeActor me, Pause period) {
    int index = pauses.indexOf(period.name());
    int slot = me.slot().id();
    return start -> nextTick(start, pauses.nanos(index, slot, 0.5));
  }

  private static double nextTick(double now, double period) {
    return period <= 0 ? now : (StrictMath.floor(now / period) + 1) * period;
  }

  /**
   * No draw.
   *
   * @param simNanos nanoseconds at full speed
   */
  Sleeper.Length fixed(double simNanos) {
    return start -> pauses.areSkipped() ? start : start + simNanos;
  }

  /** How long that actor is patient, from now on. */
  Deadline deadline(FreeActor me, Pause patience) {
    Sleeper.Length length = drawn(me, patience, 1);
    double start = clock.simNanos();
    return Deadline.at(clock, () -> length.endNanos(start));
  }
}
