package dev.symposium.problems.sync;

/**
 * A barrier whose parties come and go, as {@link java.util.concurrent.Phaser}.
 *
 * <p>Phases are counted from 0; it never ends, even with no party left. A party that leaves
 * deregisters and the others do not wait for it. Waiting may throw {@link Unwinding}; whoever
 * leaves while it waits has arrived all the same, as with the real one.
 */
public interface Phaser extends Resource {

  /**
   * Adds a party that has not arrived; may be called by any thread.
   *
   * @return the phase it takes part in
   */
  int register();

  /** Arrives without waiting; returns the phase arrived at. */
  int arrive();

  /** Arrives and waits for the others; returns the phase that begins. */
  int arriveAndAwaitAdvance();

  /** As {@link #arriveAndAwaitAdvance}, at most one draw of patience; false if that has passed. */
  boolean arriveAndAwaitAdvance(Pause patience);

  /**
   * Arrives, and is no party any more; never waits, works while unwinding, and may be called by any
   * thread.
   *
   * @return the phase arrived at
   */
  int arriveAndDeregister();

  /**
   * Waits until {@code phase} is over; returns at once if it is.
   *
   * @return the phase that runs then
   */
  int awaitAdvance(int phase);

  /** The phase that runs. */
  int getPhase();

  /** Parties registered. */
  int getRegisteredParties();

  /** Parties of this phase that have arrived. */
  int getArrivedParties();

  /** Parties of this phase that have not arrived. */
  int getUnarrivedParties();
}
