package dev.symposium.problems.sync;

/**
 * The result of a task that may not be there yet, as {@link java.util.concurrent.Future}.
 *
 * @param <T> of the result
 */
public interface Future<T> {

  /** Counts the tasks of its pool from 1. */
  long number();

  /**
   * Waits for the result as long as it takes; may throw {@link Unwinding}.
   *
   * @throws ExecutionException if the task ended by an exception, or its worker left it
   */
  T get();

  /**
   * As {@link #get()}, for at most one draw of {@code patience}.
   *
   * @throws TimeoutException if that has passed
   * @throws ExecutionException if the task ended by an exception, or its worker left it
   */
  T get(Pause patience);

  /** Whether the result, or a failure, is there. */
  boolean isDone();
}
