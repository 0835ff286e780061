package dev.symposium.problems.sync.free;

import dev.symposium.problems.observe.EventKind;
import dev.symposium.problems.observe.EventRing;
import dev.symposium.problems.observe.Slot;
import dev.symposium.problems.observe.SlotFigures.Figure;
import dev.symposium.problems.observe.WaitWord;
import dev.symposium.problems.observe.WaitWord.State;
import dev.symposium.problems.sync.Unwinding;
import dev.symposium.problems.sync.Unwinding.Reason;
import java.lang.invoke.VarHandle;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/**
 * What an actor does on its own thread inside problem code: passes gates, waits, sleeps, and leaves
 * its round when it is told to.
 *
 * <p>All methods are called on the actor's own thread. How a wait is taken away from it is said at
 * {@link FreeActor}.
 */
abstract class OwnThread {

  final Slot slot;
  final FreeSync world;
  final Recorder recorder;
  final Orders orders = new Orders();
  private final Draws draws;
  private final Map<Reason, Unwinding> unwindings = new EnumMap<>(Reason.class);

  // volatile: set by the actor when it begins to wait
  private volatile Deadline waitingUntil = Deadline.NONE;

  // the actor's thread, or control before that thread starts
  private Unwinding unwinding;
  private boolean tidying;

  /** The form of the real object that waits. */
  interface Real {
    /** Waits on the real object; true if it was granted. */
    boolean acquire(long nanos) throws InterruptedException;

    /** Returns what was granted to somebody who may not keep it. */
    void giveBack();
  }

  OwnThread(Slot slot, FreeSync world, EventRing ring, long seed) {
    this.slot = slot;
    this.world = world;
    this.recorder = new Recorder(slot, ring, world);
    this.draws = new Draws(seed, slot.id());
    for (Reason reason : Reason.values()) {
      unwindings.put(reason, new Unwinding(reason));
    }
  }

  /** The wait that it is in now, or was in last, ends by itself then; read by anybody. */
  final Deadline waitingUntil() {
    return waitingUntil;
  }

  /** It is in order again: nothing drives it out any more. */
  final void forgetUnwinding() {
    unwinding = null;
  }

  Recorder recorder() {
    return recorder;
  }

  double draw() {
    return draws.next();
  }

  /**
   * Passes at once, or stays while the actor is held back, or leaves the round if it is told to.
   */
  void gate() {
    if (!orders.isEmpty()) {
      slowGate();
    }
  }

  private void slowGate() {
    leaveIfOrdered();
    boolean published = false;
    while (orders.isHeldBack() && !orders.mayPass()) {
      if (!published) {
        recorder.stateBegins();
        slot.enter(State.GATED, 0, 0);
        published = true;
      }
      LockSupport.park(this);
      endIfInterrupted();
      leaveIfOrdered();
    }
    if (published) {
      running();
    }
  }

  private void leaveIfOrdered() {
    if (unwinding != null) {
      throw unwinding;
    }
    Reason reason = orders.out();
    if (reason != null) {
      unwinding = unwindings.get(reason);
      running();
      recorder.event(EventKind.UNWINDS, 0, 0);
      throw unwinding;
    }
  }

  boolean isUnwinding() {
    return unwinding != null;
  }

  private void running() {
    recorder.stateBegins();
    slot.run();
  }

  /**
   * Waits until {@code real} grants, the deadline has passed, or the actor is told to leave.
   *
   * @return whether it was granted
   */
  boolean await(FreeResource what, int units, Deadline deadline, Real real) {
    waitingUntil = deadline;
    boolean mine = recorder.openRequest(what.id());
    boolean granted = false;
    try {
      granted = waits(what, units, deadline, real);
    } finally {
      if (mine && !granted) {
        recorder.closeRequest();
      }
    }
    return granted;
  }

  private boolean waits(FreeResource what, int units, Deadline deadline, Real real) {
    recorder.event(EventKind.WAITS, what.id(), units);
    while (true) {
      long word = publishWait(deadline.isTimed() ? State.TIMED : State.WAIT, what.id(), units);
      boolean granted = false;
      boolean interrupted = false;
      try {
        granted = real.acquire(deadline.waitNanos());
      } catch (InterruptedException e) {
        interrupted = true; // the token says what it means
      }
      endWait(word, granted, interrupted, real);
      if (granted) {
        return true;
      }
      if (deadline.isOver()) {
        return false;
      }
      if (deadline.isTimed() && !interrupted) {
        recorder.event(EventKind.LOST_PLACE, what.id(), units);
      }
    }
  }

  /** Publishes before blocking; what comes between is seen by whoever gives orders or walks. */
  long publishWait(State state, int resource, int units) {
    recorder.waitBegins();
    long word = slot.enter(state, resource, units);
    VarHandle.fullFence();
    if (mustLeave()) {
      withdraw(word);
      leaveIfOrdered();
    }
    world.aboutToBlock(slot);
    return word;
  }

  /** While it tidies up only the end of the run drives it out. */
  boolean mustLeave() {
    return tidying ? orders.isStop() : orders.isOut();
  }

  /** Does {@code work}, told to leave only if the run ends. */
  void tidyUp(Runnable work) {
    Unwinding before = unwinding;
    if (before == null || before.reason() != Reason.STOP) {
      unwinding = null;
    }
    tidying = true;
    try {
      if (orders.isStop()) {
        leaveIfOrdered();
      }
      work.run();
    } finally {
      tidying = false;
      if (unwinding == null) {
        unwinding = before;
      }
    }
  }

  private void withdraw(long word) {
    if (!slot.exchange(word, WaitWord.withState(word, State.RUN))) {
      orders.take();
    }
  }

  /** Ends a wait, and leaves the round if the wait was taken away for that. */
  private void endWait(long word, boolean granted, boolean interrupted, Real real) {
    if (slot.exchange(word, WaitWord.withState(word, State.RUN))) {
      recorder.waitEnded();
      if (interrupted) {
        strangerInterrupts();
      }
      return;
    }
    Orders.Token token = orders.take();
    slot.run();
    recorder.waitEnded();
    if (token == Orders.Token.OUT && mustLeave()) {
      if (granted) {
        real.giveBack();
      }
      leaveIfOrdered();
    }
  }

  /** While it sleeps nobody of ours interrupts it; parking with an interrupt pending would spin. */
  private void endIfInterrupted() {
    if (Thread.interrupted()) {
      strangerInterrupts();
    }
  }

  /** An interrupt that no token explains comes from outside: the actor is to end. */
  void strangerInterrupts() {
    orders.stopMyself();
    leaveIfOrdered();
  }

  /**
   * After a wait on a condition: back to running; leaves the round if the wait was taken away.
   *
   * @return whether it had been signalled
   */
  boolean endConditionWait(long word, boolean interrupted) {
    if (slot.exchange(word, WaitWord.withState(word, State.RUN))) {
      recorder.waitEnded();
      if (interrupted) {
        strangerInterrupts();
      }
      return false;
    }
    long signalled = WaitWord.withState(word, State.SIGNALLED);
    if (slot.exchange(signalled, WaitWord.withState(word, State.RUN))) {
      recorder.waitEnded();
      return true;
    }
    orders.take();
    slot.run();
    recorder.waitEnded();
    return false;
  }

  /** Leaves the round if told to; after a wait on a condition, once the lock is published again. */
  void leaveAfterWait() {
    if (mustLeave()) {
      leaveIfOrdered();
    }
  }

  /**
   * Sleeps on the clock of the simulation, from when it is let past the gate; looks again whenever
   * it is woken.
   *
   * @param pause its number
   */
  void sleep(int pause, Length length) {
    gate();
    RunClock clock = world.clock();
    long since = clock.runNanos(); // first, so that nobody gets less than was asked
    double start = clock.simNanos();
    Alarm alarm = () -> length.endNanos(start);
    if (clock.hasReached(alarm.simNanos())) {
      return;
    }
    double slowness = clock.slowness();
    double asked = (alarm.simNanos() - start) * slowness;
    slot.figures().set(Figure.STATE_SINCE, since);
    slot.enter(State.SLEEP, pause, 0);
    recorder.event(EventKind.SLEEPS, pause, 0);
    boolean whole = sleepUntil(alarm, asked, slowness);
    long got = clock.runNanos() - since;
    slot.figures().slept(pause, whole ? (long) asked : got, got);
    running();
    gate();
  }

  /** True if nobody changed what the sleep was to last. */
  private boolean sleepUntil(Alarm alarm, double asked, double slowness) {
    RunClock clock = world.clock();
    boolean whole = true;
    double first = alarm.simNanos();
    while (true) {
      if (orders.isOut()) {
        leaveIfOrdered();
      }
      double end = alarm.simNanos();
      whole &= end == first && clock.slowness() == slowness;
      if (clock.hasReached(end) || (clock.isPaused() && orders.mayPass())) {
        return whole && asked >= 0;
      }
      clock.time().parkUntil(clock.wallAtSim(end));
      endIfInterrupted();
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
