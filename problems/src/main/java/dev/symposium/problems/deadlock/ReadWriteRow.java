package dev.symposium.problems.deadlock;

import java.util.function.IntConsumer;

/**
 * A read-write lock: a reader holds one unit, a writer all. A reader needs that nobody stuck
 * writes, a writer that nobody stuck reads or writes, itself included: an upgrade waits for its own
 * read. Who is confirmed to be queued ahead and stuck keeps both out.
 */
final class ReadWriteRow implements Row {

  static final Row ROW = new ReadWriteRow();

  private ReadWriteRow() {}

  @Override
  public boolean canBeMet(Party waiter, Facts what, Reduction now) {
    return OwnedSemaphoreRow.ROW.canBeMet(waiter, what, now);
  }

  @Override
  public void blockers(Party waiter, Facts what, Reduction now, IntConsumer to) {
    OwnedSemaphoreRow.ROW.blockers(waiter, what, now, to);
  }
}
