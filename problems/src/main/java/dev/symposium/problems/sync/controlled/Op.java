package dev.symposium.problems.sync.controlled;

/**
 * One operation on a shared object, as a pure transition of that object's state. Immutable; the
 * same operation of the same actor in the same state always comes to the same.
 *
 * @param <S> the state: immutable, equal by value
 */
interface Op<S> {

  /** What is done, as a verb: {@code locks}. Part of the hash of a run. */
  String word();

  /** Whether it can be done now; most can at any time. */
  default boolean enabled(S state, int me) {
    return true;
  }

  /** Does it; only when it is enabled. */
  Done<S> apply(S state, int me);

  /**
   * Which of what others released it acquires, and what it releases, once it is done; most do
   * neither. Not asked when time has run out or the actor leaves: that orders nothing.
   */
  default void orders(Memory memory, S before, Done<S> done, int me) {
    // nothing
  }

  /**
   * Whether whoever is told to leave leaves here, and is sent on from here while it unwinds: what
   * may wait, tries or sleeps; never what gives back, calls or reads.
   */
  default boolean isGate() {
    return false;
  }

  /** Whether a patience that is over can run out now: who arrives has not begun to wait. */
  default boolean mayExpire(S state, int me) {
    return false;
  }

  /** The patience of the one who waits has run out. */
  default Done<S> expire(S state, int me) {
    throw new IllegalStateException("no time-out: " + word());
  }

  /** The one who waits is told to leave. */
  default Done<S> leave(S state, int me, boolean crashes) {
    return Done.of(state);
  }

  /** Whether it changes nothing that another could see. */
  default boolean isRead() {
    return false;
  }

  /** Which part of the object it touches, where that is not all of it; 0 is all of it. */
  default int part() {
    return 0;
  }

  /** The number of a second object that it touches, as a condition beside its lock; -1 if none. */
  default int also() {
    return -1;
  }

  /** Whether it comes for something, and its code says whether it got that. */
  default boolean takes() {
    return false;
  }

  /** How much it comes for. */
  default int units() {
    return 1;
  }

  /** What else there is to say of a wait: a number of an actor or of a task. */
  default long detail() {
    return 0;
  }

  /** Whether the one who waits so has to be called first, wherever the object is. */
  default boolean isForACall(S state, int me) {
    return false;
  }

  /** Whether who waits so waits for work and not for somebody, and is never stuck. */
  default boolean isIdle() {
    return false;
  }
}
