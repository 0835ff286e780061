package dev.symposium.problems.sync.free;

import dev.symposium.problems.observe.EventKind;
import dev.symposium.problems.observe.Slot;
import dev.symposium.problems.observe.SlotFigures.Figure;
import dev.symposium.problems.observe.WaitWord.State;

/**
 * How an actor sleeps: by an alarm that is asked again whenever the sleeper is woken, so that a
 * changed clock or value acts at once. The actor's own thread only.
 */
final class Sleeper {

  private final Slot slot;
  private final FreeSync world;
  private final Recorder recorder;
  private final Orders orders;
  private final Gate gate;

  Sleeper(Slot slot, FreeSync world, Recorder recorder, Orders orders, Gate gate) {
    this.slot = slot;
    this.world = world;
    this.recorder = recorder;
    this.orders = orders;
    this.gate = gate;
  }

  /**
   * Sleeps on the clock of the simulation, from when it is let past the gate; looks again whenever
   * it is woken.
   *
   * @param pause its number
   */
  void sleep(int pause, Length length) {
    gate.pass();
    RunClock clock = world.clock();
    long since = clock.runNanos(); // first, so that nobody gets less than was asked
    recorder.looked(since);
    double start = clock.simNanos();
    Alarm alarm = () -> length.endNanos(start);
    if (clock.hasReached(alarm.simNanos())) {
      return;
    }
    double slowness = clock.slowness();
    double asked = (alarm.simNanos() - start) * slowness;
    slot.figures().set(Figure.STATE_SINCE, since);
    slot.figures().set(Figure.SLEEP_FROM, (long) start);
    slot.figures().set(Figure.SLEEP_UNTIL, (long) alarm.simNanos());
    slot.enter(State.SLEEP, pause, 0);
    recorder.event(EventKind.SLEEPS, pause, 0);
    boolean whole = sleepUntil(alarm, asked, slowness);
    long got = clock.runNanos() - since;
    slot.figures().slept(pause, whole ? (long) asked : got, got);
    gate.running();
    gate.pass();
  }

  /** True if nobody changed what the sleep was to last. */
  private boolean sleepUntil(Alarm alarm, double asked, double slowness) {
    RunClock clock = world.clock();
    boolean whole = true;
    double first = alarm.simNanos();
    while (true) {
      gate.runErrands();
      if (orders.isOut()) {
        gate.leaveIfOrdered();
      }
      double end = alarm.simNanos();
      slot.figures().set(Figure.SLEEP_UNTIL, (long) end);
      whole &= end == first && clock.slowness() == slowness;
      if (clock.hasReached(end) || (clock.isPaused() && orders.mayPass())) {
        return whole && asked >= 0;
      }
      clock.time().parkUntil(clock.wallAtSim(end));
      gate.endIfInterrupted();
    }
  }

  /**
   * When a sleep ends, on the clock of the simulation; asked again whenever the sleeper is woken.
   */
  @FunctionalInterface
  interface Alarm {
    double simNanos();
  }

  /** When a sleep that begins at {@code startNanos} ends, both on the clock of the simulation. */
  @FunctionalInterface
  interface Length {
    double endNanos(double startNanos);
  }
}
