package dev.symposium.problems.sync.free;

import dev.symposium.problems.sync.Fairness;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A semaphore that takes every release at its word, as the real one does: what is given back by one
 * who has it not makes the pool larger. Thread-safe.
 */
final class TrustingSemaphore extends FreeSemaphore {

  private final AtomicInteger surplus = new AtomicInteger();

  TrustingSemaphore(FreeSync world, String name, int permits) {
    super(world, name, permits, Fairness.UNFAIR, true);
  }

  @Override
  public void release(int permits) {
    int held = Math.min(permits, heldByMe());
    super.release(held);
    if (held < permits && !world.me().isUnwinding()) {
      surplus.addAndGet(permits - held);
      grow(permits - held);
    }
  }

  @Override
  public int surplus() {
    return surplus.get();
  }

  @Override
  public int total() {
    return super.total() + surplus();
  }
}
