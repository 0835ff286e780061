package dev.symposium.problems.sync.free;

import dev.symposium.problems.sync.Unwinding.Reason;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What an actor has been told, and the token that gives an interrupt its meaning.
 *
 * <p>Set by the control thread, read by the actor's; every field is atomic or volatile.
 */
final class Orders {

  private static final int FREEZE = 1;
  private static final int PAUSE = 1 << 1;
  private static final int VICTIM = 1 << 2;
  private static final int LEAVE = 1 << 3;
  private static final int CRASH = 1 << 4;
  private static final int STOP = 1 << 5;
  private static final int ERRAND = 1 << 6;
  private static final int OUT = VICTIM | LEAVE | CRASH | STOP;
  private static final int HELD_BACK = FREEZE | PAUSE;

  /** What a wait was taken away for. */
  enum Token {
    /** Look again: the clock or a value has changed. */
    POKE,
    /** Look at your orders. */
    OUT
  }

  // atomic: set by control; STOP also by the actor, VICTIM cleared by the actor
  private final AtomicInteger bits = new AtomicInteger();
  // atomic: counted up by control for every gate that may be passed in a pause
  private final AtomicLong passes = new AtomicLong();
  // volatile: set by control, what passes stood at when the present pause began
  private volatile long passesBefore;
  // volatile: set by control after the interrupt, cleared by the actor
  private volatile Token delivered;
  // volatile: set by control
  private volatile boolean retiring;
  // the actor's thread, or control before that thread starts
  private long passesUsed;

  void clear(boolean paused) {
    bits.set(paused ? PAUSE : 0);
    retiring = false;
    passesUsed = passes.get();
  }

  // ---- read by the actor --------------------------------------------------------------------

  boolean isEmpty() {
    return bits.get() == 0;
  }

  boolean isHeldBack() {
    return (bits.get() & HELD_BACK) != 0;
  }

  boolean isOut() {
    return (bits.get() & OUT) != 0;
  }

  boolean isStop() {
    return (bits.get() & STOP) != 0;
  }

  boolean isStopOrLeave() {
    return (bits.get() & (STOP | LEAVE)) != 0;
  }

  /** Why it is to leave its round, the gravest reason first; null if it is not. */
  Reason out() {
    int now = bits.get();
    if ((now & STOP) != 0) {
      return Reason.STOP;
    }
    if ((now & CRASH) != 0) {
      return Reason.CRASH;
    }
    if ((now & LEAVE) != 0) {
      return Reason.LEAVE;
    }
    return (now & VICTIM) != 0 ? Reason.VICTIM : null;
  }

  /** Uses up the permission to pass one gate in a pause, if there is one. */
  boolean mayPass() {
    long now = passes.get();
    if (isFrozen() || Math.max(passesUsed, passesBefore) >= now) {
      return false;
    }
    passesUsed = now;
    return true;
  }

  /** Called when the actor's own compare-and-set failed because the arbiter's had succeeded. */
  @SuppressWarnings("ThreadPriorityCheck") // a few instructions of the arbiter, not a hand-off
  Token take() {
    Token token = delivered;
    while (token == null) {
      Thread.yield(); // the arbiter is between its compare-and-set and this store
      token = delivered;
    }
    delivered = null;
    Thread.interrupted(); // came before the token, so no late one can hit the next wait
    return token;
  }

  /** Whether there is something to do on its own thread, whatever it is at. */
  boolean hasErrand() {
    return (bits.get() & ERRAND) != 0;
  }

  /** Forgets that there is; to be called before what there is to do is looked up. */
  void takeErrand() {
    set(ERRAND, false);
  }

  void stopMyself() {
    set(STOP, true);
  }

  void forgetVictim() {
    set(VICTIM, false);
  }

  // ---- set by control -----------------------------------------------------------------------

  /** Carries a token to an actor whose wait was just taken away. */
  void deliver(Token token, Thread thread) {
    thread.interrupt();
    delivered = token;
  }

  void tell(Reason reason) {
    set(
        switch (reason) {
          case VICTIM -> VICTIM;
          case LEAVE -> LEAVE;
          case CRASH -> CRASH;
          case STOP -> STOP;
        },
        true);
  }

  void errand() {
    set(ERRAND, true);
  }

  void freeze(boolean on) {
    set(FREEZE, on);
  }

  void pause(boolean on) {
    passesBefore = passes.get();
    set(PAUSE, on);
  }

  void pass() {
    passes.incrementAndGet();
  }

  void retire() {
    retiring = true;
  }

  boolean isRetiring() {
    return retiring;
  }

  boolean isFrozen() {
    return (bits.get() & FREEZE) != 0;
  }

  boolean isCrash() {
    return (bits.get() & CRASH) != 0;
  }

  private void set(int bit, boolean on) {
    bits.getAndUpdate(now -> on ? now | bit : now & ~bit);
  }
}
