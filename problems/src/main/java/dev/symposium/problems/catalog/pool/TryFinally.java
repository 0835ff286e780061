package dev.symposium.problems.catalog.pool;

import dev.symposium.problems.sync.Fairness;
import dev.symposium.problems.sync.Semaphore;
import dev.symposium.problems.sync.Sync;

/**
 * Gives back in a {@code finally} block.
 *
 * <p>However the use ends, by its last line or by an exception, the release is on the way out. The
 * acquire stands before the {@code try}: who is interrupted while it waits has nothing to give
 * back.
 */
final class TryFinally implements Service {

  private final Semaphore permits;

  TryFinally(Sync sync, int size) {
    permits = sync.ownedSemaphore("permits", size, Fairness.UNFAIR);
  }

  @Override
  public void serve(Client me) {
    me.acquireAll(permits);
    try {
      me.use();
      me.beforeRelease();
    } finally {
      permits.release(me.need());
    }
  }

  @Override
  public Semaphore permits() {
    return permits;
  }
}
