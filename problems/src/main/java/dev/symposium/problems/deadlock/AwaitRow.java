package dev.symposium.problems.deadlock;

import dev.symposium.problems.observe.ResourceView;
import java.util.function.IntConsumer;

/**
 * What ends by what others do: it has been granted already, or the one who alone can end it is
 * live, or somebody live has the role to.
 *
 * <ul>
 *   <li>Side of a bounded queue: there is room (or an element), or somebody live has the opposite
 *       role.
 *   <li>Barrier, phaser, latch, event: its generation has moved on, it is open, or somebody live
 *       may arrive, count down or set. One is enough: it may also break or reset the barrier.
 *   <li>Future: done, or the worker that runs it is live; while it is queued, some worker.
 *   <li>End of an actor: it has ended or is live.
 * </ul>
 */
final class AwaitRow implements Row {

  static final Row ROW = new AwaitRow();

  private AwaitRow() {}

  @Override
  public boolean canBeMet(Party waiter, Facts what, Reduction now) {
    return switch (waiter.awaited()) {
      case ResourceView.GRANTED -> true;
      case ResourceView.ANYBODY -> now.isReleasedByTheLive(what);
      default -> !now.isStuck(waiter.awaited());
    };
  }

  @Override
  public void blockers(Party waiter, Facts what, Reduction now, IntConsumer to) {
    if (waiter.awaited() >= 0) {
      if (waiter.awaited() != waiter.slot() && now.isStuck(waiter.awaited())) {
        to.accept(waiter.awaited());
      }
    } else {
      Releasers.of(waiter, what, now, to);
    }
  }
}
