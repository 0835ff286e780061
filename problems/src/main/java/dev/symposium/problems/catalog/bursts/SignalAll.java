package dev.symposium.problems.catalog.bursts;

import dev.symposium.problems.sync.Condition;
import dev.symposium.problems.sync.Fairness;
import dev.symposium.problems.sync.Lock;
import dev.symposium.problems.sync.Sync;

/**
 * Waits in a loop, and every change wakes all.
 *
 * <p>Whoever is called looks again, and one of those whom the call was meant for is among them. No
 * call is lost; the price is that most are woken for nothing.
 */
final class SignalAll implements Handover {

  private final Buffer buffer;
  private final Lock lock;
  private final Condition changed;

  SignalAll(Sync sync, Buffer buffer) {
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
      changed.signalAll();
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
      changed.signalAll();
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
