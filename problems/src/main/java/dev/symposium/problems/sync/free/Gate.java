package dev.symposium.problems.sync.free;

import dev.symposium.problems.observe.EventKind;
import dev.symposium.problems.observe.Slot;
import dev.symposium.problems.observe.WaitWord.State;
import dev.symposium.problems.sync.Unwinding;
import dev.symposium.problems.sync.Unwinding.Reason;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/**
 * Where an actor heeds its orders: it stays here while it is held back, and is driven out of its
 * round from here when it is told to leave.
 *
 * <p>Called on the actor's own thread, but for {@link #forgetUnwinding}, which control may call
 * before that thread starts.
 */
final class Gate {

  private final Slot slot;
  private final Recorder recorder;
  private final Orders orders;
  private final Runnable errands;
  private final Map<Reason, Unwinding> unwindings = new EnumMap<>(Reason.class);

  // the actor's thread, or control before that thread starts
  private Unwinding unwinding;
  private boolean tidying;

  /**
   * A gate.
   *
   * @param errands does what the actor is to do on its own thread whatever it is at
   */
  Gate(Slot slot, Recorder recorder, Orders orders, Runnable errands) {
    this.slot = slot;
    this.recorder = recorder;
    this.orders = orders;
    this.errands = errands;
    for (Reason reason : Reason.values()) {
      unwindings.put(reason, new Unwinding(reason));
    }
  }

  /** It is in order again: nothing drives it out any more. */
  void forgetUnwinding() {
    unwinding = null;
  }

  boolean isUnwinding() {
    return unwinding != null;
  }

  /** Passes at once, or stays while held back, or leaves the round. */
  void pass() {
    if (!orders.isEmpty()) {
      passSlowly();
    }
  }

  private void passSlowly() {
    runErrands();
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
      runErrands();
      leaveIfOrdered();
    }
    if (published) {
      running();
    }
  }

  /** Does what it was sent for; whether there was anything. */
  boolean runErrands() {
    if (!orders.hasErrand()) {
      return false;
    }
    orders.takeErrand();
    errands.run();
    return true;
  }

  /** Leaves the round if it is told to, or is on its way out. */
  void leaveIfOrdered() {
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

  /** Publishes that it runs. */
  void running() {
    recorder.stateBegins();
    slot.run();
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

  /** While it sleeps nobody of ours interrupts it; parking with an interrupt pending would spin. */
  void endIfInterrupted() {
    if (Thread.interrupted()) {
      strangerInterrupts();
    }
  }

  /** An interrupt that no token explains comes from outside: the actor is to end. */
  void strangerInterrupts() {
    orders.stopMyself();
    leaveIfOrdered();
  }
}
