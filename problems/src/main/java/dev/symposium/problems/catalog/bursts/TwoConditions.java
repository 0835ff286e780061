package dev.symposium.problems.catalog.bursts;

import dev.symposium.problems.sync.Condition;
import dev.symposium.problems.sync.Fairness;
import dev.symposium.problems.sync.Lock;
import dev.symposium.problems.sync.Sync;

/**
 * Two conditions: producers wait for room, consumers for an item, and every change calls one of the
 * other kind.
 *
 * <p>Whoever waits for a condition can use the call, so waking one is enough: one place was made,
 * and one producer is called; one item was put, and one consumer is called (Hoare's monitor, 1974).
 */
final class TwoConditions implements Handover {

  private final Buffer buffer;
  private final Lock lock;
  private final Condition notFull;
  private final Condition notEmpty;

  TwoConditions(Sync sync, Buffer buffer) {
    this.buffer = buffer;
    lock = sync.lock(LOCK, Fairness.UNFAIR);
    notFull = lock.newCondition("not full", BurstsKnobs.CONSUMER);
    notEmpty = lock.newCondition("not empty", BurstsKnobs.PRODUCER);
  }

  @Override
  public void put(Producer me) {
    lock.lock();
    try {
      while (buffer.isFull()) {
        me.afterCheck();
        notFull.await();
      }
      buffer.put(me);
      notEmpty.signal();
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
        notEmpty.await();
      }
      buffer.take(me);
      notFull.signal();
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void fit(int capacity) {
    buffer.setCapacity(capacity);
    notFull.lookAgain();
  }

  @Override
  public int inside() {
    return buffer.size();
  }
}
