package dev.symposium.problems.sync.free;

import java.util.concurrent.atomic.AtomicLong;

/**
 * What one side of a queue waits for: units of room, or items. Thread-safe.
 *
 * <p>Given is counted before the real semaphore gets it, taken after the taker has said that it
 * runs. So what is left over of what was given is to be had, or on its way; and in a debt, where
 * nothing is left over, something is on its way as long as that is not what the real one says.
 */
final class QueueSide extends AwaitedResource {

  private final String label;
  private final ShrinkingSemaphore real;
  private final AtomicLong given;
  private final AtomicLong taken = new AtomicLong();
  // written under this, volatile
  private volatile int total;

  /**
   * One side.
   *
   * @param label what a waiter is told to wait for: {@code buffer full}
   * @param real whose permits it counts
   * @param givers names of the roles that give
   */
  QueueSide(FreeSync world, String name, String label, ShrinkingSemaphore real, String... givers) {
    super(world, name, Kind.QUEUE_SIDE, givers);
    this.label = label;
    this.real = real;
    this.total = real.availablePermits();
    this.given = new AtomicLong(total);
  }

  void give(long units) {
    given.addAndGet(units);
  }

  void took() {
    taken.incrementAndGet();
    countGrant();
  }

  /**
   * Makes it larger, or smaller though nothing be left; any thread. What counts as given is never
   * less than what the real one has, so nothing on its way is hidden meanwhile.
   */
  synchronized void resize(int units) {
    int more = units - total;
    total = units;
    if (more > 0) {
      give(more);
      real.change(more);
    } else {
      real.change(more);
      give(more);
    }
  }

  /** How much of it there may be, if it has a bound. */
  @Override
  public int total() {
    return total;
  }

  @Override
  public int free() {
    return (int) (given.get() - taken.get());
  }

  @Override
  public int awaited(long detail) {
    int left = free();
    return left > 0 || left != real.availablePermits() ? GRANTED : ANYBODY;
  }

  @Override
  public String label(long detail) {
    return label;
  }
}
