package dev.symposium.problems.catalog.pool;

import dev.symposium.problems.sync.Fairness;
import dev.symposium.problems.sync.Semaphore;
import dev.symposium.problems.sync.Sync;

/**
 * Takes them one by one, but waits for each only a while; then gives back what it has, and comes
 * again after a random time.
 *
 * <p>Nobody holds a permit for ever while it waits, so nobody is stuck for ever. The time before
 * the next try is drawn anew and grows with every failure (as in Ethernet, Metcalfe and Boggs
 * 1976), so that those who fail together do not come together.
 */
final class Timed implements Service {

  private static final int MOST_DOUBLINGS = 6;

  private final Sync sync;
  private final Semaphore permits;

  Timed(Sync sync, int size) {
    this.sync = sync;
    permits = sync.ownedSemaphore("permits", size, Fairness.UNFAIR);
  }

  @Override
  public void serve(Client me) {
    int failures = 0;
    while (!isServed(me) && me.goesOn()) {
      me.gaveUp();
      sync.sleep(PoolKnobs.BACKOFF, sync.draw() * Math.scalb(1.0, failures));
      failures = Math.min(failures + 1, MOST_DOUBLINGS);
    }
  }

  private boolean isServed(Client me) {
    try {
      for (int taken = 0; taken < me.need(); taken++) {
        if (taken > 0) {
          me.betweenPermits();
        }
        if (!permits.tryAcquire(1, PoolKnobs.PATIENCE)) {
          return false;
        }
      }
      me.use();
      me.beforeRelease();
      return true;
    } finally {
      permits.release(permits.heldByMe());
    }
  }

  @Override
  public Semaphore permits() {
    return permits;
  }
}
