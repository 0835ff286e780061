package dev.symposium.problems.catalog.bursts;

import dev.symposium.problems.sync.Fairness;
import dev.symposium.problems.sync.Lock;
import dev.symposium.problems.sync.Semaphore;
import dev.symposium.problems.sync.Sync;

/**
 * Two semaphores count the free places and the items; a lock guards the buffer (Dijkstra 1965).
 *
 * <p>A producer takes a place and gives an item, a consumer takes an item and gives a place. Both
 * first wait for what they need, with nothing in hand, and only then for the lock, which is always
 * given back soon. Nobody looks at all, so nobody can look too early.
 */
final class Semaphores implements Handover {

  private final Places places;
  private final Semaphore items;
  private final Lock lock;
  private final Buffer buffer;

  Semaphores(Sync sync, Books books, int capacity) {
    places = new Places(sync, books, capacity);
    buffer = places.buffer();
    items = sync.signalSemaphore("items", 0, Fairness.UNFAIR, BurstsKnobs.PRODUCER);
    lock = sync.lock(LOCK, Fairness.UNFAIR);
  }

  @Override
  public void put(Producer me) {
    places.free().acquire();
    Semaphore then = places.free(); // back, if it is told to leave before it has put
    try {
      me.afterCheck();
      lock.lock();
      try {
        buffer.put(me);
        then = items;
      } finally {
        lock.unlock();
      }
    } finally {
      then.release();
    }
  }

  @Override
  public void take(Consumer me) {
    items.acquire();
    Semaphore then = items; // back, if it is told to leave before it has taken
    try {
      me.afterCheck();
      lock.lock();
      try {
        buffer.take(me);
        then = places.free();
      } finally {
        lock.unlock();
      }
    } finally {
      then.release();
    }
  }

  @Override
  public void fit(int capacity) {
    places.fit(capacity);
  }

  @Override
  public int inside() {
    return buffer.size();
  }
}
