package dev.symposium.problems.deadlock;

import java.util.function.IntConsumer;

/**
 * What the real queue of a semaphore adds: it is served in order, so one stuck ahead keeps all
 * behind it from permits that are free. Stateless.
 */
final class Queue {

  private Queue() {}

  /** Whether nobody stuck is ahead; a waiter not seen in the queue may barge. */
  static boolean letsPass(Party waiter, Facts what, Reduction now) {
    int place = what.placeOf(waiter.slot());
    for (int i = 0; i < place; i++) {
      if (now.isStuckInQueue(what.queuedAt(i), what)) {
        return false;
      }
    }
    return true;
  }

  /** Tells who is stuck ahead. */
  static void ahead(Party waiter, Facts what, Reduction now, IntConsumer to) {
    int place = what.placeOf(waiter.slot());
    for (int i = 0; i < place; i++) {
      if (now.isStuckInQueue(what.queuedAt(i), what)) {
        to.accept(what.queuedAt(i));
      }
    }
  }
}
