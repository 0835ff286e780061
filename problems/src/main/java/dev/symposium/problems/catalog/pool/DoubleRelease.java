package dev.symposium.problems.catalog.pool;

import dev.symposium.problems.sync.Semaphore;
import dev.symposium.problems.sync.Sync;

/**
 * Gives back in a {@code catch} block, and in {@code finally} once more.
 *
 * <p>A plain semaphore does not know who has its permits: it takes every release at its word. After
 * each failure there is one permit more than the pool was made with, and soon more clients are
 * inside than there is room for.
 */
final class DoubleRelease implements Service {

  private final Semaphore permits;

  DoubleRelease(Sync sync, int size) {
    permits = sync.trustingSemaphore("permits", size);
  }

  @Override
  public void serve(Client me) {
    me.acquireAll(permits);
    try {
      me.use();
      me.beforeRelease();
    } catch (ServiceFailed failed) {
      permits.release(me.need()); // well meant
      throw failed;
    } finally {
      permits.release(me.need());
    }
  }

  @Override
  public Semaphore permits() {
    return permits;
  }
}
