package dev.symposium.problems.sync;

/**
 * Tells that a task did not come to its end, as {@link java.util.concurrent.ExecutionException},
 * but unchecked.
 */
public final class ExecutionException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Of the task of that name, because of {@code cause}. */
  public ExecutionException(String task, Throwable cause) {
    super(task + " failed", cause);
  }
}
