package dev.symposium.problems.sync;

/**
 * Tells a party that its barrier is broken, as {@link java.util.concurrent.BrokenBarrierException},
 * but unchecked.
 */
public final class BrokenBarrierException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Of the barrier of that name. */
  public BrokenBarrierException(String barrier) {
    super(barrier + " is broken");
  }
}
