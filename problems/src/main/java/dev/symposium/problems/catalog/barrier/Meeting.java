package dev.symposium.problems.catalog.barrier;

/**
 * How parties wait for each other at the end of a phase: one solution. Built anew for every run.
 */
interface Meeting {

  /** A meeting has no phase of its own: who comes joins the slowest. */
  long AS_THE_SLOWEST = 0;

  /**
   * One phase of one party: works, arrives, and leaves when all have arrived.
   *
   * @throws WorkFailed if the work fails; the party comes back and does the phase again
   */
  void phase(Party me);

  /**
   * The phase that those who come now take part in, counted from 1; or {@link #AS_THE_SLOWEST}.
   * Never waits.
   */
  long current();

  /** How many are here now. Any thread; may be a moment old. */
  int here();

  /** How many have to come. Any thread; may be a moment old. */
  int needed();

  /** How often it was broken and made whole again. Any thread. */
  default long timesBroken() {
    return 0;
  }

  /** Tasks that no thread runs. Any thread. */
  default int queued() {
    return 0;
  }

  /** Somebody has come who is not started yet, or comes back. Any thread; never waits. */
  default void join() {}

  /** Whether somebody who has joined may start: this phase counts it in. Control thread. */
  default boolean mayStart() {
    return true;
  }

  /**
   * A party does not come any more: it was taken out of its round, or has died. On its own thread,
   * in a {@code finally} block; never waits for others.
   *
   * @param hasArrived whether it has arrived in the present phase, and nobody has told it to go on
   */
  default void leave(boolean hasArrived) {}

  /**
   * A party retires: tells so, and then may have to come once more, since this phase counts on it.
   * On its own thread; may wait once it has told.
   */
  default void retire(Party me) {
    leave(me.takesNoPart());
  }

  /**
   * Whether a party that is to leave may be taken out where it is. Control thread.
   *
   * @param isAtWork whether it has not arrived yet
   * @param waits whether it waits for somebody, not merely sleeps
   */
  default boolean mayCutShort(boolean isAtWork, boolean waits) {
    return isAtWork && !waits;
  }

  /** A knob has changed. Control thread; never waits. */
  default void fit() {}
}
