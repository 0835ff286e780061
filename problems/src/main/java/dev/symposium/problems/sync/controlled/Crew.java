package dev.symposium.problems.sync.controlled;

import com.google.common.base.Throwables;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ThreadFactory;

/**
 * Threads that play the actors of one run after the other; as many as the largest run had actors.
 *
 * <p>Used by one thread at a time, which starts one run after the other. They live until {@link
 * #close}.
 */
public final class Crew implements AutoCloseable {

  private final ThreadFactory threads;
  private final List<Carrier> carriers = new ArrayList<>();

  /** Makes threads when they are first needed. */
  public Crew(ThreadFactory threads) {
    this.threads = threads;
  }

  /** The thread for an actor. */
  Carrier carrier(int actor) {
    while (carriers.size() <= actor) {
      Carrier next = new Carrier();
      next.start(threads.newThread(next));
      carriers.add(next);
    }
    return carriers.get(actor);
  }

  /**
   * Lets a thread of the same kind drive runs, so that the baton comes and goes without leaving
   * those that schedule them, and waits until it has. Who waits may be interrupted: that thread is
   * then, and who waits is once more when it returns.
   *
   * @throws RuntimeException what the work has thrown
   */
  public void drive(Runnable work) {
    FutureTask<Boolean> drives = new FutureTask<>(work, true);
    Thread driver = threads.newThread(drives);
    driver.start();
    boolean interrupted = false;
    boolean over = false;
    while (!over) {
      try {
        over = drives.get();
      } catch (InterruptedException e) {
        interrupted = true;
        driver.interrupt();
      } catch (ExecutionException e) {
        Throwables.throwIfUnchecked(e.getCause());
        throw new IllegalStateException("whoever drives throws nothing else", e);
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** Ends all threads and waits until they have; the last run must have been closed before. */
  @Override
  public void close() {
    carriers.forEach(Carrier::end);
    carriers.forEach(Carrier::join);
    carriers.clear();
  }
}
