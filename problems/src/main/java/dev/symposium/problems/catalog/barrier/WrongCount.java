package dev.symposium.problems.catalog.barrier;

import dev.symposium.problems.spi.Knobs;
import dev.symposium.problems.sync.CyclicBarrier;
import dev.symposium.problems.sync.Sync;

/**
 * A barrier that waits for as many as somebody once wrote down.
 *
 * <p>If that is one more than there are, all stand at the barrier in the first phase and wait for
 * somebody who does not exist. If it is one less, the barrier opens before all are there. A number
 * that is kept in two places is wrong in one of them, sooner or later.
 */
final class WrongCount implements Meeting {

  private final CyclicBarrier barrier;
  private final Members members;

  WrongCount(Sync sync, Knobs knobs) {
    int parties = knobs.get(BarrierKnobs.PARTIES);
    int count = knobs.get(BarrierKnobs.COUNT);
    barrier = sync.cyclicBarrier(BarrierScene.BARRIER, count, BarrierKnobs.PARTY);
    members = new Members(sync, parties, barrier, there -> waitsFor(knobs, there));
  }

  /** As many as there are only as long as nobody has written down another number. */
  private static int waitsFor(Knobs knobs, int there) {
    int written = knobs.get(BarrierKnobs.COUNT);
    return written == knobs.get(BarrierKnobs.PARTIES) ? there : written;
  }

  @Override
  public void phase(Party me) {
    me.work();
    me.arrives();
    barrier.await();
    me.leaves();
  }

  @Override
  public void retire(Party me) {
    members.leave();
    if (members.isTooMany()) { // this phase counts on it still
      me.begins();
      me.arrives();
      barrier.await();
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
  public void fit() {
    members.fit();
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
}
