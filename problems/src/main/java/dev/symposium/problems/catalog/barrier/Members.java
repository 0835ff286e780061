package dev.symposium.problems.catalog.barrier;

import dev.symposium.problems.sync.Cell;
import dev.symposium.problems.sync.CellMode;
import dev.symposium.problems.sync.CyclicBarrier;
import dev.symposium.problems.sync.Sync;
import java.util.function.IntUnaryOperator;

/**
 * Those who meet at a barrier, counted as they come and go. Thread-safe; never waits.
 *
 * <p>The barrier is told of another number, which is in force from its next generation on.
 */
final class Members {

  private final Cell<Integer> count; // atomic
  private final CyclicBarrier barrier;
  private final IntUnaryOperator waitsFor;

  /**
   * The members of a barrier.
   *
   * @param waitsFor for how many the barrier is to wait when there are so many members
   */
  Members(Sync sync, int count, CyclicBarrier barrier, IntUnaryOperator waitsFor) {
    this.count = sync.cell("members", count, CellMode.ATOMIC);
    this.barrier = barrier;
    this.waitsFor = waitsFor;
  }

  void join() {
    count.update(before -> before + 1);
    fit();
  }

  void leave() {
    count.update(before -> before - 1);
    fit();
  }

  /**
   * One goes, and the barrier is made anew for those who stay.
   *
   * @param makesAnew resets the barrier, so that all who wait at it arrive again
   */
  void leave(Runnable makesAnew) {
    leave();
    makesAnew.run();
    while (isTooMany()) { // another one made it anew for as many as there were before
      barrier.reset();
    }
  }

  /** Whether one who has joined is counted in; {@code makesAnew} as when somebody goes. */
  boolean mayStart(Runnable makesAnew) {
    if (isTooMany()) { // somebody has gone at the moment at which this one came
      makesAnew.run();
    }
    return isFitted();
  }

  /** Tells the barrier; again if somebody came or went meanwhile, whose number it must be then. */
  void fit() {
    int now;
    do {
      now = count.get();
      barrier.setParties(asked(now));
    } while (now != count.get());
  }

  private int asked(int members) {
    return Math.max(1, waitsFor.applyAsInt(members));
  }

  /** Whether the barrier waits for just as many as it is to. */
  boolean isFitted() {
    return barrier.getParties() == asked(count.get());
  }

  /** Whether it still waits for more than it is to from its next generation on. */
  boolean isTooMany() {
    return barrier.getParties() > asked(count.get());
  }
}
