package dev.symposium.problems.sync.free;

import java.util.Collection;
import java.util.concurrent.Semaphore;

/** A real semaphore that shows its queue and can be made smaller. Thread-safe. */
final class ShrinkingSemaphore extends Semaphore {

  private static final long serialVersionUID = 1L;

  ShrinkingSemaphore(int permits, boolean fair) {
    super(permits, fair);
  }

  /** From the tail of the queue to its head. */
  Collection<Thread> waiting() {
    return getQueuedThreads();
  }

  /** Adds permits, or takes them away though they be out. */
  void change(int more) {
    if (more > 0) {
      release(more);
    } else if (more < 0) {
      reducePermits(-more);
    }
  }
}
