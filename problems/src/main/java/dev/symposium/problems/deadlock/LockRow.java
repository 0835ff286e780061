package dev.symposium.problems.deadlock;

import java.util.function.IntConsumer;

/** A lock: its owner is live, or is nobody (in flight). */
final class LockRow implements Row {

  static final Row ROW = new LockRow();

  private LockRow() {}

  /** A re-entrant lock never keeps its own owner out, so the waiter's own units do not count. */
  @Override
  public boolean canBeMet(Party waiter, Facts what, Reduction now) {
    return now.keptBack(what.id()) - now.kept(waiter, what.id()) <= 0;
  }

  @Override
  public void blockers(Party waiter, Facts what, Reduction now, IntConsumer to) {
    now.holdersOf(what.id(), waiter.slot(), to);
  }
}
