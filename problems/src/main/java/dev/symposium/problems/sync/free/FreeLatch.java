package dev.symposium.problems.sync.free;

import dev.symposium.problems.observe.Gathering;
import dev.symposium.problems.sync.CountDownLatch;
import dev.symposium.problems.sync.Pause;
import java.util.concurrent.TimeUnit;

/**
 * A real {@link java.util.concurrent.CountDownLatch}, whose own count is what detectors read.
 * Thread-safe.
 */
final class FreeLatch extends AwaitedResource implements CountDownLatch, OwnThread.Real {

  private final java.util.concurrent.CountDownLatch real;
  private final int from;

  FreeLatch(FreeSync world, String name, int count, String... counters) {
    super(world, name, Kind.LATCH, counters);
    this.real = new java.util.concurrent.CountDownLatch(count);
    this.from = count;
  }

  @Override
  public void countDown() {
    real.countDown();
  }

  @Override
  public void await() {
    await(world.me(), Deadline.NONE);
  }

  @Override
  public boolean await(Pause patience) {
    FreeActor me = world.me();
    return await(me, world.deadline(me, patience));
  }

  private boolean await(FreeActor me, Deadline deadline) {
    me.gate();
    boolean open = real.getCount() == 0 || me.await(this, 1, deadline, this);
    if (open) {
      me.recorder().granted(this, 0);
    }
    return open;
  }

  @Override
  public boolean acquire(long nanos) throws InterruptedException {
    if (nanos == TimeSource.NEVER) {
      real.await();
      return true;
    }
    return real.await(nanos, TimeUnit.NANOSECONDS);
  }

  @Override
  public void giveBack() {
    // an open door stays open: nothing was taken
  }

  @Override
  public long getCount() {
    return real.getCount();
  }

  @Override
  public int total() {
    return from;
  }

  @Override
  public int awaited(long detail) {
    return real.getCount() == 0 ? GRANTED : ANYBODY;
  }

  @Override
  public String label(long detail) {
    return name() + ": " + real.getCount() + " of " + from + " to go";
  }

  @Override
  public Gathering gathering() {
    return new Gathering((int) (from - real.getCount()), from, 0, false);
  }
}
