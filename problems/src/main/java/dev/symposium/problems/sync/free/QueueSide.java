package dev.symposium.problems.sync.free;

import java.util.concurrent.atomic.AtomicLong;

/**
 * What one side of a queue waits for: units of room, or elements. Thread-safe.
 *
 * <p>Given is counted before the real object gets it, taken after the taker has said that it runs;
 * so while the two differ there is something to be had, or on its way.
 */
final class QueueSide extends AwaitedResource {

  private final String label;
  private final AtomicLong given;
  private final AtomicLong taken = new AtomicLong();

  /**
   * One side.
   *
   * @param label what a waiter is told to wait for: {@code buffer full}
   * @param givers names of the roles that give
   */
  QueueSide(FreeSync world, String name, String label, long given, String... givers) {
    super(world, name, Kind.QUEUE_SIDE, givers);
    this.label = label;
    this.given = new AtomicLong(given);
  }

  void give(long units) {
    given.addAndGet(units);
  }

  void took() {
    taken.incrementAndGet();
    countGrant();
  }

  long given() {
    return given.get();
  }

  long taken() {
    return taken.get();
  }

  @Override
  public int free() {
    return (int) (given.get() - taken.get());
  }

  @Override
  public int awaited(long detail) {
    return free() > 0 ? GRANTED : ANYBODY;
  }

  @Override
  public String label(long detail) {
    return label;
  }
}
