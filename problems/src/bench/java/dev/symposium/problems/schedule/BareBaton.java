package dev.symposium.problems.schedule;

import java.util.concurrent.ThreadFactory;
import java.util.concurrent.locks.LockSupport;

/**
 * What handing over costs by itself: threads give each other a baton in turn, once a step, with no
 * machine, no choice, and nothing noted. A run begins and ends at whoever drives, as a real one
 * does. Used by one thread.
 */
final class BareBaton implements AutoCloseable {

  private final Runner driver = new Runner();
  private final Runner[] runners;

  // all guarded by the baton
  private int at;
  private int left;
  private boolean over;

  /** Threads that wait for the first run. */
  BareBaton(ThreadFactory threads, int actors) {
    runners = new Runner[actors];
    for (int i = 0; i < actors; i++) {
      Runner runner = new Runner();
      runners[i] = runner;
      runner.thread = threads.newThread(() -> carry(runner));
      runner.thread.start();
    }
  }

  /** Runs of so many steps each: with each step, the next of all threads has the baton. */
  void run(int runs, int steps) {
    driver.thread = Thread.currentThread();
    for (int i = 0; i < runs; i++) {
      left = steps;
      runners[at].give();
      driver.await();
    }
  }

  private void carry(Runner me) {
    me.await();
    while (!over) {
      left--;
      at = (at + 1) % runners.length;
      if (left == 0) {
        driver.give();
      } else {
        runners[at].give();
      }
      me.await();
    }
  }

  @Override
  public void close() {
    over = true;
    for (Runner runner : runners) {
      runner.give();
    }
  }

  /** One who waits for the baton. */
  private static final class Runner {
    private volatile boolean baton;
    private Thread thread; // set before the first baton

    void give() {
      baton = true;
      LockSupport.unpark(thread);
    }

    void await() {
      while (!baton) {
        LockSupport.park(this);
      }
      baton = false;
    }
  }
}
