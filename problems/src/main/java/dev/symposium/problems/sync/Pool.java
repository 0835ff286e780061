package dev.symposium.problems.sync;

import java.util.function.Supplier;

/**
 * A pool of workers that run tasks in the order they came, as an executor of {@link
 * java.util.concurrent.Executors#newFixedThreadPool}.
 *
 * <p>Its workers are actors: each plays {@link #work} round after round, so that a worker has a
 * name and a thread that can be seen, slowed, frozen and crashed like any other. A task runs on the
 * worker's thread and is written as the code of that worker.
 */
public interface Pool extends Resource {

  /** Puts a task at the end of the queue; never waits. */
  <T> Future<T> submit(Supplier<T> task);

  /** Puts a task without a result at the end of the queue; never waits. */
  default Future<Void> submit(Runnable task) {
    return submit(
        () -> {
          task.run();
          return null;
        });
  }

  /**
   * Takes the oldest task, waiting for one as long as it takes, and runs it: what a worker does in
   * one round. What the task throws goes to its future.
   */
  void work();

  /** Tasks that nobody runs yet. */
  int tasksQueued();
}
