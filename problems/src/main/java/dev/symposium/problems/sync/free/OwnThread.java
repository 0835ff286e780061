package dev.symposium.problems.sync.free;

import dev.symposium.problems.observe.EventKind;
import dev.symposium.problems.observe.EventRing;
import dev.symposium.problems.observe.Slot;
import dev.symposium.problems.observe.SlotFigures;
import dev.symposium.problems.observe.WaitWord;
import dev.symposium.problems.observe.WaitWord.State;
import java.lang.invoke.VarHandle;

/**
 * What an actor does on its own thread inside problem code: it waits; it passes its {@link Gate}
 * and sleeps by its {@link Sleeper}.
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
  private final Gate gate;
  private final Sleeper sleeper;

  // volatile: set by the actor when it begins to wait
  private volatile Deadline waitingUntil = Deadline.NONE;
  // whether the present wait was over before the real object let go; the actor's thread only
  private boolean endedEarly;

  /** The form of the real object that waits. */
  interface Real {
    /** Waits on the real object; true if it was granted. */
    boolean acquire(long nanos) throws InterruptedException;

    /** Returns what was granted to somebody who may not keep it. */
    void giveBack();

    /** The second word of the next wait; asked for before it is published. */
    default long detail() {
      return 0;
    }
  }

  OwnThread(Slot slot, FreeSync world, EventRing ring, long seed) {
    this.slot = slot;
    this.world = world;
    this.recorder = new Recorder(slot, ring, world);
    this.draws = new Draws(seed, slot.id());
    this.gate = new Gate(slot, recorder, orders, this::runErrands);
    this.sleeper = new Sleeper(slot, world, recorder, orders, gate);
  }

  /** Does what control has sent it for. */
  abstract void runErrands();

  /** The wait that it is in now, or was in last, ends by itself then; read by anybody. */
  final Deadline waitingUntil() {
    return waitingUntil;
  }

  /** It is in order again: nothing drives it out any more. */
  final void forgetUnwinding() {
    gate.forgetUnwinding();
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
    gate.pass();
  }

  boolean isUnwinding() {
    return gate.isUnwinding();
  }

  /** While it tidies up only the end of the run drives it out. */
  boolean mustLeave() {
    return gate.mustLeave();
  }

  /** Does {@code work}, told to leave only if the run ends. */
  void tidyUp(Runnable work) {
    gate.tidyUp(work);
  }

  /**
   * Sleeps on the clock of the simulation, from when it is let past the gate.
   *
   * @param pause its number
   */
  void sleep(int pause, Sleeper.Length length) {
    sleeper.sleep(pause, length);
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
      boolean granted = waitOnce(what, units, deadline, real);
      if (granted) {
        return true;
      }
      if (deadline.isOver()) {
        return false;
      }
    }
  }

  /** One wait on the real object; whether it was granted. */
  private boolean waitOnce(FreeResource what, int units, Deadline deadline, Real real) {
    State as = deadline.isTimed() ? State.TIMED : State.WAIT;
    long word = publishWait(as, what.id(), units, real.detail());
    boolean granted = false;
    boolean interrupted = false;
    endedEarly = false;
    try {
      granted = real.acquire(deadline.waitNanos());
    } catch (InterruptedException e) {
      interrupted = true; // the token says what it means
    }
    endWait(word, granted, interrupted, real);
    return granted;
  }

  long publishWait(State state, int resource, int units) {
    return publishWait(state, resource, units, 0);
  }

  /** Publishes before blocking; what comes between is seen by whoever gives orders or walks. */
  long publishWait(State state, int resource, int units, long detail) {
    recorder.waitBegins();
    long word = slot.enter(state, resource, units, detail);
    VarHandle.fullFence();
    if (mustLeave()) {
      withdraw(word);
      gate.leaveIfOrdered();
    }
    if (orders.hasErrand()) {
      withdraw(word);
      slot.run();
      gate.runErrands(); // what it holds may change only while it does not say that it waits
      return publishWait(state, resource, units, detail);
    }
    world.aboutToBlock(slot);
    return word;
  }

  private void withdraw(long word) {
    if (!slot.exchange(word, WaitWord.withState(word, State.RUN))) {
      orders.take();
    }
  }

  /** It grants what it waits for itself, as the last to arrive does: it runs from now on. */
  void waitIsOver() {
    long word = slot.word();
    endedEarly =
        WaitWord.isWaiting(word) && slot.exchange(word, WaitWord.withState(word, State.RUN));
  }

  /** Ends a wait, and leaves the round if the wait was taken away for that. */
  private void endWait(long word, boolean granted, boolean interrupted, Real real) {
    if (endedEarly) {
      recorder.waitEnded();
      return;
    }
    if (slot.exchange(word, WaitWord.withState(word, State.RUN))) {
      recorder.waitEnded();
      if (interrupted) {
        gate.strangerInterrupts();
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
      gate.leaveIfOrdered();
    }
    gate.runErrands();
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
        gate.strangerInterrupts();
      }
      return false;
    }
    long signalled = WaitWord.withState(word, State.SIGNALLED);
    if (slot.exchange(signalled, WaitWord.withState(word, State.RUN))) {
      recorder.waitEnded();
      return true;
    }
    if (orders.take() == Orders.Token.POKE) {
      slot.figures().add(SlotFigures.Figure.WOKEN, 1);
    }
    slot.run();
    recorder.waitEnded();
    return false;
  }

  /** Leaves the round if told to; after a wait on a condition, once the lock is published again. */
  void leaveAfterWait() {
    gate.runErrands();
    if (mustLeave()) {
      gate.leaveIfOrdered();
    }
  }
}
