package dev.symposium.problems.deadlock;

import java.util.function.IntConsumer;

/**
 * A semaphore whose permits have holders: what the stuck do not keep back suffices, and all who are
 * really queued ahead can become live first.
 *
 * <p>Permits that nobody lists are on their way from or to somebody live, so they count as free. A
 * wait that is too large for the present total is about to be ended, and is no reason to call
 * anybody stuck.
 */
final class OwnedSemaphoreRow implements Row {

  static final Row ROW = new OwnedSemaphoreRow();

  private OwnedSemaphoreRow() {}

  @Override
  public boolean canBeMet(Party waiter, Facts what, Reduction now) {
    return what.isReleasedFromOutside()
        || (suffices(waiter, what, now) && Queue.letsPass(waiter, what, now));
  }

  @Override
  public void blockers(Party waiter, Facts what, Reduction now, IntConsumer to) {
    if (suffices(waiter, what, now)) {
      Queue.ahead(waiter, what, now, to);
    } else {
      now.holdersOf(what.id(), waiter.slot(), to);
    }
  }

  private static boolean suffices(Party waiter, Facts what, Reduction now) {
    return what.total() - now.keptBack(what.id()) >= waiter.units();
  }
}
