package dev.symposium.problems.catalog.pool;

import dev.symposium.problems.sync.Fairness;
import dev.symposium.problems.sync.Semaphore;
import dev.symposium.problems.sync.Sync;

/**
 * Takes, uses, gives back: one line after the other.
 *
 * <p>It works until a use fails. The exception leaves the method before its last line, and the
 * permits are gone: nobody uses them and nobody gives them back. Each failure makes the pool a
 * little smaller, and when the last permit is lost everybody waits for ever. Nothing is reported at
 * the place where it goes wrong; that is why leaks are found late.
 */
final class Leak implements Service {

  private final Semaphore permits;

  Leak(Sync sync, int size) {
    permits = sync.ownedSemaphore("permits", size, Fairness.UNFAIR);
  }

  @Override
  public void serve(Client me) {
    me.acquireAll(permits);
    me.use(); // may fail, and then the release is never reached
    me.beforeRelease();
    permits.release(me.need());
  }

  @Override
  public Semaphore permits() {
    return permits;
  }
}
