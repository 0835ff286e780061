package dev.symposium.problems.sync.controlled;

import com.google.common.base.Throwables;
import java.util.ArrayList;
import java.util.List;
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
    Driver driver = new Driver(work);
    driver.caller.isMe();
    driver.thread = threads.newThread(driver);
    driver.thread.start();
    driver.caller.await(driver::interrupt);
    if (driver.interrupted) {
      Thread.currentThread().interrupt();
    }
    if (driver.thrown != null) {
      Throwables.throwIfUnchecked(driver.thrown);
    }
  }

  /** Drives for a caller, who waits. */
  private static final class Driver implements Runnable {
    private final Runnable work;
    private final Carrier caller = new Carrier();
    private Throwable thrown; // handed over with the caller's baton
    // the caller's thread only
    private Thread thread;
    private boolean interrupted;

    Driver(Runnable work) {
      this.work = work;
    }

    @Override
    public void run() {
      try {
        work.run();
      } catch (RuntimeException | Error e) {
        thrown = e; // thrown at the caller
      } finally {
        caller.give();
      }
    }

    void interrupt() {
      interrupted = true;
      thread.interrupt();
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
