package dev.symposium.problems.catalog.bursts;

import dev.symposium.problems.sync.Fairness;
import dev.symposium.problems.sync.Semaphore;
import dev.symposium.problems.sync.Sync;

/**
 * The places of a buffer, counted by a semaphore. Thread-safe; fitted by the control thread.
 *
 * <p>Fewer places than items inside are a debt of the semaphore: nobody is let in until it is paid.
 */
final class Places {

  private final Semaphore free;
  private final Buffer buffer;

  Places(Sync sync, Books books, int capacity) {
    free = sync.signalSemaphore("free places", capacity, Fairness.UNFAIR, BurstsKnobs.CONSUMER);
    buffer = new Buffer(sync, books, capacity, true, this::onTheirWay);
  }

  /** Acquire takes a place, release gives one. */
  Semaphore free() {
    return free;
  }

  Buffer buffer() {
    return buffer;
  }

  /** Let in but not inside yet, or taken out but not given back yet. */
  private int onTheirWay() {
    return buffer.capacity() - free.availablePermits() - buffer.size();
  }

  /** More places are announced before they are there, fewer when they are gone. */
  void fit(int capacity) {
    if (capacity > buffer.capacity()) {
      buffer.setCapacity(capacity);
      free.setTotal(capacity);
    } else {
      free.setTotal(capacity);
      buffer.setCapacity(capacity);
    }
  }
}
