package dev.symposium.problems.catalog.barrier;

import dev.symposium.problems.spi.Knobs;
import dev.symposium.problems.sync.Cell;
import dev.symposium.problems.sync.CellMode;
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
  private final Knobs knobs;
  private final Cell<Integer> there; // atomic

  WrongCount(Sync sync, Knobs knobs) {
    int parties = knobs.get(BarrierKnobs.PARTIES);
    int count = knobs.get(BarrierKnobs.COUNT);
    barrier = sync.cyclicBarrier(BarrierScene.BARRIER, count, BarrierKnobs.PARTY);
    there = sync.cell("there", parties, CellMode.ATOMIC);
    this.knobs = knobs;
  }

  /** As many as there are only as long as nobody has written down another number. */
  private int waitsFor(int members) {
    int written = knobs.get(BarrierKnobs.COUNT);
    return Math.max(1, written == knobs.get(BarrierKnobs.PARTIES) ? members : written);
  }

  /** Tells the barrier; again if somebody came or went meanwhile, whose number it must be then. */
  @Override
  public void fit() {
    int now;
    do {
      now = there.get();
      barrier.setParties(waitsFor(now));
    } while (now != there.get());
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
    leave(false);
    if (barrier.getParties() > barrier.partiesAsked()) { // this phase counts on it still
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
    there.update(before -> before - 1);
    fit();
  }

  @Override
  public void join() {
    there.update(before -> before + 1);
    fit();
  }

  @Override
  public boolean mayStart() {
    return barrier.getParties() == barrier.partiesAsked();
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
