package dev.symposium.problems.catalog.barrier;

import dev.symposium.problems.spi.Knobs;
import dev.symposium.problems.sync.CyclicBarrier;
import dev.symposium.problems.sync.Sync;

/**
 * Waits at the barrier only for a while, and does not care what happens then.
 *
 * <p>When one party's time is over, the barrier breaks, and it breaks for everybody: that one gets
 * a {@code TimeoutException}, all others a {@code BrokenBarrierException}. Nobody catches either.
 * One who was late, and all threads have died.
 */
final class UnhandledBreak implements Meeting {

  private final CyclicBarrier barrier;
  private final Members members;

  UnhandledBreak(Sync sync, Knobs knobs) {
    int parties = knobs.get(BarrierKnobs.PARTIES);
    barrier = sync.cyclicBarrier(BarrierScene.BARRIER, parties, BarrierKnobs.PARTY);
    members = new Members(barrier);
  }

  @Override
  public void phase(Party me) {
    me.work();
    me.arrives();
    barrier.await(BarrierKnobs.PATIENCE);
    me.leaves();
  }

  @Override
  public void retire(Party me) {
    members.leave();
    if (members.isTooMany()) { // this phase counts on it still
      me.begins();
      me.arrives();
      barrier.await(BarrierKnobs.PATIENCE);
    }
  }

  @Override
  public boolean mayCutShort(boolean isAtWork, boolean waits) {
    return false; // it comes once more
  }

  @Override
  public void leave(boolean hasArrived) {
    members.leave();
  }

  @Override
  public void join() {
    members.join();
  }

  @Override
  public boolean mayStart() {
    return members.isFitted();
  }

  @Override
  public long current() {
    return barrier.generation() + 1;
  }

  @Override
  public int here() {
    return barrier.getNumberWaiting();
  }

  @Override
  public int needed() {
    return barrier.getParties();
  }

  @Override
  public long timesBroken() {
    return barrier.isBroken() ? 1 : 0;
  }
}
