package dev.symposium.problems.engine;

import com.google.common.util.concurrent.Uninterruptibles;
import dev.symposium.problems.sync.free.TimeSource;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/**
 * A thread of the simulation's own that does a step whenever it is woken or due. Thread-safe. Owned
 * by the simulation; ends by {@link #end}.
 */
final class Loop implements Runnable {

  private final TimeSource time;
  private final Step step;
  private final Consumer<Throwable> failed;
  private final Thread thread;
  private final AtomicBoolean woken = new AtomicBoolean();
  // volatile: set by whoever ends it
  private volatile boolean ending;

  /** One step; returns when the next is due on the wall clock, or {@link TimeSource#NEVER}. */
  @FunctionalInterface
  interface Step {
    long run();
  }

  Loop(String name, TimeSource time, Step step, Consumer<Throwable> failed) {
    this.time = time;
    this.step = step;
    this.failed = failed;
    this.thread = Threads.daemon(name, this);
  }

  void start() {
    thread.start();
  }

  void wake() {
    if (woken.compareAndSet(false, true)) {
      LockSupport.unpark(thread);
    }
  }

  boolean isMe() {
    return Thread.currentThread() == thread;
  }

  /** Ends it; waits for that at most {@code millis}. */
  void end(long millis) {
    ending = true;
    LockSupport.unpark(thread);
    if (isMe() || !thread.isAlive()) {
      return;
    }
    Uninterruptibles.joinUninterruptibly(thread, millis, TimeUnit.MILLISECONDS);
  }

  @Override
  public void run() {
    try {
      while (!ending) {
        woken.set(false);
        long due = step.run();
        if (!woken.get() && !ending) {
          time.parkUntil(due);
        }
      }
    } catch (RuntimeException | Error fault) {
      failed.accept(fault);
    }
  }
}
