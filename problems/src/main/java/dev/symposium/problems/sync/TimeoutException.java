package dev.symposium.problems.sync;

/**
 * Tells a waiter that its time has run out, as {@link java.util.concurrent.TimeoutException}, but
 * unchecked.
 */
public final class TimeoutException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** While waiting for what has that name. */
  public TimeoutException(String what) {
    super("the time ran out: " + what);
  }
}
