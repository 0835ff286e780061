package dev.symposium.problems.catalog.bursts;

import dev.symposium.problems.sync.Fairness;
import dev.symposium.problems.sync.Lock;
import dev.symposium.problems.sync.Semaphore;
import dev.symposium.problems.sync.Sync;

/**
 * The two semaphores of the right solution, but the lock is taken first.
 *
 * <p>A producer that finds no place waits for one with the lock in hand. A consumer would make
 * room, but needs the lock for it; and as well the other way round at an empty buffer. Two lines in
 * the wrong order: first wait for what may take long, then take what all need.
 */
final class SemaphoresSwapped implements Handover {

  private final Places places;
  private final Semaphore items;
  private final Lock lock;
  private final Buffer buffer;

  SemaphoresSwapped(Sync sync, Books books, int capacity) {
    places = new Places(sync, books, capacity);
    buffer = places.buffer();
    items = sync.signalSemaphore("items", 0, Fairness.UNFAIR, BurstsKnobs.PRODUCER);
    lock = sync.lock(LOCK, Fairness.UNFAIR);
  }

  @Override
  public void put(Producer me) {
    lock.lock();
    try {
      me.afterCheck();
      places.free().acquire();
      buffer.put(me);
      items.release();
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void take(Consumer me) {
    lock.lock();
    try {
      me.afterCheck();
      items.acquire();
      buffer.take(me);
      places.free().release();
    } finally {
      lock.unlock();
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
