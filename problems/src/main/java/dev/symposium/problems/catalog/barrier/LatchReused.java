package dev.symposium.problems.catalog.barrier;

import dev.symposium.problems.spi.Knobs;
import dev.symposium.problems.sync.CountDownLatch;
import dev.symposium.problems.sync.Sync;

/**
 * A latch in place of a barrier.
 *
 * <p>It does its work in the first phase: all count down, and go on when the count is 0. But a
 * latch opens once and stays open. In the second phase nobody waits for anybody, and whoever is
 * quick is soon a phase ahead, with the results of others that are not there yet.
 */
final class LatchReused implements Meeting {

  private final CountDownLatch latch;
  private final int from;

  LatchReused(Sync sync, Knobs knobs) {
    from = knobs.get(BarrierKnobs.PARTIES);
    latch = sync.countDownLatch("latch", from, BarrierKnobs.PARTY);
  }

  @Override
  public void phase(Party me) {
    me.work();
    me.arrives();
    latch.countDown();
    latch.await();
    me.leaves();
  }

  @Override
  public void leave(boolean hasArrived) {
    if (!hasArrived) {
      latch.countDown(); // nobody else would do it
    }
  }

  @Override
  public long current() {
    return AS_THE_SLOWEST;
  }

  @Override
  public int here() {
    return (int) (from - latch.getCount());
  }

  @Override
  public int needed() {
    return from;
  }
}
