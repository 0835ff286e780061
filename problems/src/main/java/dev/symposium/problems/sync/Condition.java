package dev.symposium.problems.sync;

/**
 * A queue of actors that wait under a lock until somebody signals, as {@link
 * java.util.concurrent.locks.Condition}.
 *
 * <p>The caller owns the lock, also after a wait that ends in {@link Unwinding}. A wait may return
 * without a signal, so it stands in a loop. Signalling never waits and works while unwinding.
 */
public interface Condition extends Resource {

  /** Gives the lock back, waits for a signal, and owns the lock again when it returns. */
  void await();

  /**
   * As {@link #await()}, and says what the caller needs: shown as wanted, and the wait counts as
   * one request for them, however often it is woken for nothing, until one of them is acquired.
   */
  void awaitFor(Resource... wanted);

  /** As {@link #await()}, for at most one draw of {@code patience}; false if that has passed. */
  boolean await(Pause patience);

  /** Wakes the one who waits longest, if any. */
  void signal();

  /** Wakes all who wait. */
  void signalAll();

  /**
   * Makes all who wait return as if for nothing, so that they look again: for a change that was not
   * made under the lock, as when a knob is turned. May be called by any thread, which need not own
   * the lock; never waits. Whoever owned the lock before the call and waits after it is included; a
   * wait with a time-out goes on.
   */
  void lookAgain();
}
