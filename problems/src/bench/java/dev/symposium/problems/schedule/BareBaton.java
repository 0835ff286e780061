package dev.symposium.problems.schedule;

import java.util.concurrent.ThreadFactory;
import java.util.concurrent.locks.LockSupport;

/**
 * What handing over costs by itself: threads give each other a baton in an order written down
 * before, with no machine, no choice, and nothing noted. A run begins and ends at whoever drives,
 * as a real one does. Used by one thread.
 */
final class BareBaton implements AutoCloseable {

  private static final int ORDERS = 1 << 16;

  private final Runner driver = new Runner();
  private final Runner[] runners;
  private final byte[] order = new byte[ORDERS];

  // all guarded by the baton
  private int at;
  private int left;
  private boolean over;

  /** Threads that wait for the first run. */
  BareBaton(ThreadFactory threads, int actors) {
    runners = new Runner[actors];
    long state = 1;
    for (int i = 0; i < ORDERS; i++) {
      state = state * 6364136223846793005L + 1442695040888963407L;
      order[i] = (byte) Math.floorMod(state >> 33, actors);
    }
    for (int i = 0; i < actors; i++) {
      Runner runner = new Runner();
      runners[i] = runner;
      runner.thread = threads.newThread(() -> carry(runner));
      runner.thread.start();
    }
  }

  /** Runs of so many steps each: with each step, one of all threads, any, has the baton next. */
  void run(int runs, int steps) {
    driver.thread = Thread.currentThread();
    for (int i = 0; i < runs; i++) {
      left = steps;
      runners[order[at]].give();
      driver.await();
    }
  }

  private void carry(Runner me) {
    me.await();
    while (!over) {
      left--;
      at = (at + 1) % ORDERS;
      if (left == 0) {
        driver.give();
        me.await();
      } else {
        Runner next = runners[order[at]];
        if (next != me) {
          next.give();
          me.await();
        }
      }
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
