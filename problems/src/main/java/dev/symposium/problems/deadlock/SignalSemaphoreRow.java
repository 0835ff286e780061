package dev.symposium.problems.deadlock;

import java.util.function.IntConsumer;

/**
 * A semaphore that counts signals: a live actor may release it, or a grant is on its way, or enough
 * permits are free and all who are really queued ahead can become live first.
 */
final class SignalSemaphoreRow implements Row {

  static final Row ROW = new SignalSemaphoreRow();

  private SignalSemaphoreRow() {}

  @Override
  public boolean canBeMet(Party waiter, Facts what, Reduction now) {
    return what.isGrantInFlight()
        || now.isReleasedByTheLive(what)
        || (what.free() >= waiter.units() && Queue.letsPass(waiter, what, now));
  }

  @Override
  public void blockers(Party waiter, Facts what, Reduction now, IntConsumer to) {
    Releasers.of(waiter, what, now, to);
    if (what.free() >= waiter.units()) {
      Queue.ahead(waiter, what, now, to);
    }
  }
}
