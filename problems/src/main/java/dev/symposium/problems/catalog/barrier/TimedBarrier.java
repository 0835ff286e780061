package dev.symposium.problems.catalog.barrier;

import dev.symposium.problems.spi.Knobs;
import dev.symposium.problems.sync.BrokenBarrierException;
import dev.symposium.problems.sync.Cell;
import dev.symposium.problems.sync.CellMode;
import dev.symposium.problems.sync.CyclicBarrier;
import dev.symposium.problems.sync.Sync;
import dev.symposium.problems.sync.TimeoutException;

/**
 * Waits at the barrier only for a while; if it breaks, one of them makes it whole, and all arrive
 * again.
 *
 * <p>A time-out breaks a barrier for everybody, and all of them find out. If each made it whole,
 * the second would break it for those who have arrived again already. So they agree on one by
 * compare-and-set: who puts its own token in the place of the old one mends the barrier, the others
 * go back to it.
 */
final class TimedBarrier implements Meeting {

  private final CyclicBarrier barrier;
  private final Members members;
  private final Cell<Token> mended; // atomic

  /** Whose turn it was to mend: told apart by being another one. */
  private static final class Token {
    private final long times; // mended by then

    Token(long times) {
      this.times = times;
    }
  }

  TimedBarrier(Sync sync, Knobs knobs) {
    int parties = knobs.get(BarrierKnobs.PARTIES);
    barrier = sync.cyclicBarrier(BarrierScene.BARRIER, parties, BarrierKnobs.PARTY);
    members = new Members(barrier);
    mended = sync.cell("mended", new Token(0), CellMode.ATOMIC);
  }

  @Override
  public void phase(Party me) {
    me.work();
    me.arrives();
    boolean isOpened;
    do {
      isOpened = awaits(me); // if not, it was broken and mended: arrives again
    } while (!isOpened);
    me.leaves();
  }

  private boolean awaits(Party me) {
    Token before = mended.get();
    try {
      awaitForAWhile(me);
      return true;
    } catch (TimeoutException | BrokenBarrierException broken) {
      mendOnce(before);
      return false;
    }
  }

  /** Without any patience no two would ever meet: then it waits as long as it takes. */
  private void awaitForAWhile(Party me) {
    if (me.hasPatience()) {
      barrier.await(BarrierKnobs.PATIENCE);
    } else {
      barrier.await();
    }
  }

  private void mendOnce(Token before) {
    Token mine = new Token(before.times + 1);
    if (mended.update(now -> now == before ? mine : now) == mine) {
      barrier.reset();
    }
  }

  @Override
  public void leave(boolean hasArrived) {
    members.leave(this::makeAnew);
  }

  /** Whatever the others do: with another number of parties it has to be made anew. */
  private void makeAnew() {
    mended.update(now -> new Token(now.times + 1));
    barrier.reset();
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
    return mended.get().times;
  }
}
