package dev.symposium.problems.sync.free;

import java.util.concurrent.locks.LockSupport;

/**
 * A very short wait for what another actor is about to do, where nobody wakes the one who waits.
 * Stateless.
 */
final class Moment {

  private static final long NANOS = 20_000;

  private Moment() {}

  /**
   * Lets the others run. Parks, since a virtual thread that yields again and again can keep its
   * carrier from ever looking at the queue in which the one it waits for is ready to run.
   */
  @SuppressWarnings("ThreadPriorityCheck") // parking with an interrupt pending returns at once
  static void pass() {
    Thread.yield();
    LockSupport.parkNanos(NANOS);
  }
}
