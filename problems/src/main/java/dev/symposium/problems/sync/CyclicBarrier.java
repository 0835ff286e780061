package dev.symposium.problems.sync;

/**
 * A point that nobody passes before a number of parties have arrived, again and again, as {@link
 * java.util.concurrent.CyclicBarrier}.
 *
 * <p>All parties of a generation pass together; the last to arrive runs the barrier's action before
 * anybody passes. A party whose time runs out, or that is crashed while it waits, breaks the
 * barrier for all. One that merely leaves, because it retires or the run ends, is no longer counted
 * as arrived and the others wait on. Waiting may throw {@link Unwinding}.
 */
public interface CyclicBarrier extends Resource {

  /**
   * Waits until all parties of this generation have arrived.
   *
   * @return how many were still missing when the caller arrived: 0 for the last
   * @throws BrokenBarrierException if the barrier is broken, or breaks meanwhile
   */
  int await();

  /**
   * As {@link #await()}, for at most one draw of {@code patience}; if that has passed the barrier
   * is broken.
   *
   * @throws TimeoutException if the caller's time has run out: it is the one that breaks it
   * @throws BrokenBarrierException if the barrier is broken, or breaks meanwhile
   */
  int await(Pause patience);

  /** How many parties this generation waits for. */
  int getParties();

  /** How many the next generation will wait for. */
  int partiesAsked();

  /** How many have arrived and wait; may be a moment old. */
  int getNumberWaiting();

  /** Generations passed so far. */
  long generation();

  /** Whether it is broken. */
  boolean isBroken();

  /** Breaks it for whoever waits, and makes it whole again for those who come. */
  void reset();

  /**
   * Changes how many parties it waits for, from the next generation on: a new barrier is swapped in
   * by the action of the present one. May be called by any thread; never waits.
   *
   * @param parties at least 1
   */
  void setParties(int parties);

  /**
   * As {@link #setParties}, by a difference: parties that come and go at the same moment are all
   * counted. It waits for one party at least, also while fewer are asked for.
   *
   * @param more below 0 if parties go
   */
  void addParties(int more);
}
