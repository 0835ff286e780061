package dev.symposium.problems.catalog.barrier;

import dev.symposium.problems.sync.CyclicBarrier;

/**
 * Those who meet at a barrier, counted as they come and go. Thread-safe; never waits.
 *
 * <p>The barrier itself keeps the number, and it is in force from its next generation on. A second
 * count beside it would be told to it late now and then: it would open for too few.
 */
final class Members {

  private final CyclicBarrier barrier;

  /** The members of a barrier, which waits for just as many as there are. */
  Members(CyclicBarrier barrier) {
    this.barrier = barrier;
  }

  void join() {
    barrier.addParties(1);
  }

  void leave() {
    barrier.addParties(-1);
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

  /** Whether the barrier waits for just as many as it is to. */
  boolean isFitted() {
    return barrier.getParties() == barrier.partiesAsked();
  }

  /** Whether it still waits for more than it is to from its next generation on. */
  boolean isTooMany() {
    return barrier.getParties() > barrier.partiesAsked();
  }
}
