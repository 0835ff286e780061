package dev.symposium.problems.deadlock;

import java.util.function.IntConsumer;

/**
 * One row of the table: for one kind of resource, when a waiter becomes live, and whom it waits for
 * while it does not. Stateless.
 */
interface Row {

  /** Whether the need of a waiter can be met, if the live do all they may. */
  boolean canBeMet(Party waiter, Facts what, Reduction now);

  /** Tells the slots of all who are not live and keep it from being met, never the waiter's own. */
  void blockers(Party waiter, Facts what, Reduction now, IntConsumer to);

  /** The row for what a waiter needs. */
  static Row of(Facts what) {
    return switch (what.kind()) {
      case LOCK -> LockRow.ROW;
      case OWNED_SEMAPHORE -> OwnedSemaphoreRow.ROW;
      case SIGNAL_SEMAPHORE -> SignalSemaphoreRow.ROW;
      case CONDITION -> ConditionRow.ROW;
      case READ_WRITE_LOCK -> ReadWriteRow.ROW;
      case QUEUE, QUEUE_SIDE, BARRIER, PHASER, LATCH, EVENT, POOL, END, STORE, CELL -> AwaitRow.ROW;
    };
  }
}
