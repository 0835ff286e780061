package dev.symposium.problems.catalog.bursts;

import dev.symposium.problems.sync.Condition;
import dev.symposium.problems.sync.Fairness;
import dev.symposium.problems.sync.Lock;
import dev.symposium.problems.sync.Sync;

/**
 * Producers never wait: the buffer takes whatever comes.
 *
 * <p>Nobody is ever blocked by a full buffer, for it is never full. But if items come faster than
 * they are worked on, it grows without end, every item waits longer than the one before, and at
 * last the memory is used up. A bound is what tells the fast that they are too fast.
 */
final class Unbounded implements Handover {

  private final Buffer buffer;
  private final Lock lock;
  private final Condition itemPut;

  Unbounded(Sync sync, Buffer buffer) {
    this.buffer = buffer;
    lock = sync.lock(LOCK, Fairness.UNFAIR);
    itemPut = lock.newCondition("item put", BurstsKnobs.PRODUCER);
  }

  @Override
  public void put(Producer me) {
    lock.lock();
    try {
      buffer.put(me);
      itemPut.signal();
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void take(Consumer me) {
    lock.lock();
    try {
      while (buffer.isEmpty()) {
        me.afterCheck();
        itemPut.await();
      }
      buffer.take(me);
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void fit(int capacity) {
    buffer.setCapacity(capacity); // which nobody heeds
  }

  @Override
  public int inside() {
    return buffer.size();
  }
}
