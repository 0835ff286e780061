package dev.symposium.problems.sync;

/**
 * A flag that actors wait for, set and cleared by anybody. Who waits when it is set passes, even if
 * it is cleared at once. Waiting may throw {@link Unwinding}; the rest never waits.
 */
public interface Event extends Resource {

  /** Sets the flag and lets all go who wait. */
  void set();

  /** Clears the flag; whoever comes now waits. */
  void clear();

  /** Whether it is set. */
  boolean isSet();

  /** Waits until it is set. */
  void await();

  /** As {@link #await()}, for at most one draw of {@code patience}; false if that has passed. */
  boolean await(Pause patience);
}
