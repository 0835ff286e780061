package dev.symposium.problems.sync;

/**
 * A door that opens once, when it has been counted down to 0, and stays open, as {@link
 * java.util.concurrent.CountDownLatch}. Waiting may throw {@link Unwinding}.
 */
public interface CountDownLatch extends Resource {

  /** Counts down by one unless it is 0; never waits, works while unwinding. */
  void countDown();

  /** Waits until the count is 0. */
  void await();

  /** As {@link #await()}, for at most one draw of {@code patience}; false if that has passed. */
  boolean await(Pause patience);

  /** The present count. */
  long getCount();
}
