package dev.symposium.problems.catalog.bursts;

import dev.symposium.problems.sync.Condition;
import dev.symposium.problems.sync.Fairness;
import dev.symposium.problems.sync.Lock;
import dev.symposium.problems.sync.Sync;

/**
 * Looks once, waits once, and goes on when woken.
 *
 * <p>What was true when the call was made need not be true when the woken one owns the lock again:
 * another was faster, or the call was for somebody else, or there was no call at all. So items are
 * put where there is no room, and taken where there are none. After waking, look again: {@code
 * while}, not {@code if}.
 */
final class IfNotWhile implements Handover {

  private final Buffer buffer;
  private final Lock lock;
  private final Condition changed;

  IfNotWhile(Sync sync, Buffer buffer) {
    this.buffer = buffer;
    lock = sync.lock(LOCK, Fairness.UNFAIR);
    changed = lock.newCondition("changed", BurstsKnobs.PRODUCER, BurstsKnobs.CONSUMER);
  }

  @Override
  public void put(Producer me) {
    lock.lock();
    try {
      if (buffer.isFull()) {
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
      if (buffer.isEmpty()) {
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
