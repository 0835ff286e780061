package dev.symposium.problems.catalog.pool;

import dev.symposium.problems.sync.Fairness;
import dev.symposium.problems.sync.Semaphore;
import dev.symposium.problems.sync.Sync;

/**
 * Takes the permits it needs one after the other.
 *
 * <p>Permits are all alike, so there is no order to take them in. When each of those inside has one
 * and wants another, and none is free, nobody ever gives one back: deadlock, as with forks, only
 * that no circle of names can be told, since each waits for any of the others.
 */
final class OneByOne implements Service {

  private final Semaphore permits;

  OneByOne(Sync sync, int size) {
    permits = sync.ownedSemaphore("permits", size, Fairness.UNFAIR);
  }

  @Override
  public void serve(Client me) {
    try {
      me.acquireOne(permits);
      while (permits.heldByMe() < me.need()) {
        me.betweenPermits();
        me.acquireOne(permits);
      }
      me.use();
      me.beforeRelease();
    } finally {
      permits.release(permits.heldByMe());
    }
  }

  @Override
  public Semaphore permits() {
    return permits;
  }
}
