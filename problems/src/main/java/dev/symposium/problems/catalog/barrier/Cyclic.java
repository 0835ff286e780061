package dev.symposium.problems.catalog.barrier;

import dev.symposium.problems.spi.Knobs;
import dev.symposium.problems.sync.BrokenBarrierException;
import dev.symposium.problems.sync.Cell;
import dev.symposium.problems.sync.CellMode;
import dev.symposium.problems.sync.CyclicBarrier;
import dev.symposium.problems.sync.Sync;

/**
 * A cyclic barrier for all, and a handler for the case that somebody does not come.
 *
 * <p>It opens when all have arrived, and closes behind them at once, so that nobody can come round
 * and pass twice. A party that dies on its way does not break it: the others would wait for ever.
 * So whoever goes says so, and makes the barrier anew for those who stay; they find it broken, and
 * arrive again in the same phase.
 */
final class Cyclic implements Meeting {

  private final CyclicBarrier barrier;
  private final Members members;
  private final Cell<Long> broken;

  Cyclic(Sync sync, Knobs knobs) {
    int parties = knobs.get(BarrierKnobs.PARTIES);
    barrier = sync.cyclicBarrier(BarrierScene.BARRIER, parties, BarrierKnobs.PARTY);
    members = new Members(barrier);
    broken = sync.bookCell("broken", 0L, CellMode.ATOMIC);
  }

  @Override
  public void phase(Party me) {
    me.work();
    me.arrives();
    boolean isOpened;
    do {
      isOpened = awaits(); // if not, it was made anew without one who has gone: arrives again
    } while (!isOpened);
    me.leaves();
  }

  private boolean awaits() {
    try {
      barrier.await();
      return true;
    } catch (BrokenBarrierException madeAnew) {
      return false;
    }
  }

  @Override
  public void leave(boolean hasArrived) {
    members.leave(this::makeAnew);
  }

  private void makeAnew() {
    barrier.reset();
    broken.update(before -> before + 1);
  }

  @Override
  public void join() {
    members.join(); // counted in from the next phase on
  }

  @Override
  public boolean mayStart() {
    return members.mayStart(this::makeAnew);
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
    return broken.get();
  }
}
