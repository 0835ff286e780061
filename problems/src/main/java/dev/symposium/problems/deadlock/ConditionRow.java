package dev.symposium.problems.deadlock;

import java.util.function.IntConsumer;

/**
 * A condition of which no signal has come: a live actor may signal. (Who was signalled waits for
 * the lock.)
 */
final class ConditionRow implements Row {

  static final Row ROW = new ConditionRow();

  private ConditionRow() {}

  /** The waiter is not live itself, so it is not asked whether it may wake itself. */
  @Override
  public boolean canBeMet(Party waiter, Facts what, Reduction now) {
    return now.isReleasedByTheLive(what);
  }

  @Override
  public void blockers(Party waiter, Facts what, Reduction now, IntConsumer to) {
    Releasers.of(waiter, what, now, to);
  }
}
