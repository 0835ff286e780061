package dev.symposium.problems.catalog.bursts;

import dev.symposium.problems.sync.Condition;
import dev.symposium.problems.sync.Fairness;
import dev.symposium.problems.sync.Lock;
import dev.symposium.problems.sync.Sync;

/**
 * Waits in a loop, and every change wakes one: whoever has waited longest.
 *
 * <p>All wait for the same condition, producers for room and consumers for an item. A call is meant
 * for the other kind, but it may reach one of the caller's own kind, who looks, finds nothing, and
 * waits again: that call is lost. If it was the last one, all sleep. It takes producers and
 * consumers asleep at the same time, so it cannot happen while the capacity is at least half of
 * their number.
 */
final class SingleSignal implements Handover {

  private final Buffer buffer;
  private final Lock lock;
  private final Condition changed;

  SingleSignal(Sync sync, Buffer buffer) {
    this.buffer = buffer;
    lock = sync.lock(LOCK, Fairness.UNFAIR);
    changed = lock.newCondition("changed", BurstsKnobs.PRODUCER, BurstsKnobs.CONSUMER);
  }

  @Override
  public void put(Producer me) {
    lock.lock();
    try {
      while (buffer.isFull()) {
        me.afterCheck();
        changed.await();
      }
      buffer.put(me);
      changed.signal();
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
        changed.await();
      }
      buffer.take(me);
      changed.signal();
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void fit(int capacity) {
    buffer.setCapacity(capacity);
    changed.lookAgain();
  }

  @Override
  public int inside() {
    return buffer.size();
  }
}
