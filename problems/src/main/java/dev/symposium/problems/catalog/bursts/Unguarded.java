package dev.symposium.problems.catalog.bursts;

import dev.symposium.problems.sync.Condition;
import dev.symposium.problems.sync.Fairness;
import dev.symposium.problems.sync.Lock;
import dev.symposium.problems.sync.Sync;

/**
 * Looks under the lock, and acts when it has given the lock back.
 *
 * <p>Between looking and acting somebody else can look, too, and find the same last place or the
 * same last item. Then both act. And the buffer itself, used by two at once, loses and doubles
 * items. Looking and acting belong under one lock.
 */
final class Unguarded implements Handover {

  private final Buffer buffer;
  private final Lock lock;
  private final Condition changed;

  Unguarded(Sync sync, Buffer buffer) {
    this.buffer = buffer;
    lock = sync.lock(LOCK, Fairness.UNFAIR);
    changed = lock.newCondition("changed", BurstsKnobs.PRODUCER, BurstsKnobs.CONSUMER);
  }

  @Override
  public void put(Producer me) {
    lock.lock();
    try {
      while (buffer.isFull()) {
        changed.await();
      }
    } finally {
      lock.unlock();
    }
    me.afterCheck();
    buffer.put(me);
    callAll();
  }

  @Override
  public void take(Consumer me) {
    lock.lock();
    try {
      while (buffer.isEmpty()) {
        changed.await();
      }
    } finally {
      lock.unlock();
    }
    me.afterCheck();
    buffer.take(me);
    callAll();
  }

  private void callAll() {
    lock.lockToTidyUp();
    try {
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
