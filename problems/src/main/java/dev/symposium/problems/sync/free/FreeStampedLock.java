package dev.symposium.problems.sync.free;

import static dev.symposium.problems.sync.free.FreeReadWriteLock.WRITE;

import dev.symposium.problems.sync.Pause;
import dev.symposium.problems.sync.StampedLock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * A real {@link java.util.concurrent.locks.StampedLock}, units as in {@link FreeReadWriteLock}.
 * Thread-safe.
 *
 * <p>The real one shows neither owners nor queue. So stamps are kept per actor, for whoever has to
 * give back what it holds; and nobody is known to be queued behind anybody.
 */
final class FreeStampedLock extends FreeResource implements StampedLock {

  private final java.util.concurrent.locks.StampedLock real =
      new java.util.concurrent.locks.StampedLock();
  // by slot; each deque is its actor's
  private final Map<Integer, Deque<Long>> stamps = new ConcurrentHashMap<>();

  FreeStampedLock(FreeSync world, String name) {
    super(world, name, Kind.READ_WRITE_LOCK);
  }

  // ---- acquiring ----------------------------------------------------------------------------

  @Override
  public long writeLock() {
    return lock(world.me(), new Wait(WRITE), Deadline.NONE);
  }

  @Override
  public long tryWriteLock(Pause patience) {
    FreeActor me = world.me();
    return lock(me, new Wait(WRITE), world.deadline(me, patience));
  }

  @Override
  public long readLock() {
    return lock(world.me(), new Wait(1), Deadline.NONE);
  }

  @Override
  public long tryReadLock(Pause patience) {
    FreeActor me = world.me();
    return lock(me, new Wait(1), world.deadline(me, patience));
  }

  private long lock(FreeActor me, Wait wait, Deadline deadline) {
    me.gate();
    if (wait.isGrantedAtOnce() || me.await(this, wait.units, deadline, wait)) {
      own(me, wait.stamp, wait.units);
      return wait.stamp;
    }
    me.recorder().tryFailed(this, world.actors().someHolder(this));
    return 0;
  }

  private void own(FreeActor me, long stamp, int units) {
    countGrant();
    mine(me).push(stamp);
    me.recorder().acquired(this, units);
  }

  private Deque<Long> mine(FreeActor me) {
    return stamps.computeIfAbsent(me.slot().id(), slot -> new ArrayDeque<>());
  }

  /** A wait for reading or for writing. The waiter's thread only. */
  private final class Wait implements OwnThread.Real {
    private final int units;
    private long stamp;

    Wait(int units) {
      this.units = units;
    }

    /** The zero time-out lets a reader barge no more than the real lock does. */
    boolean isGrantedAtOnce() {
      try {
        return acquire(0);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return false;
      }
    }

    @Override
    public boolean acquire(long nanos) throws InterruptedException {
      boolean timed = nanos != TimeSource.NEVER;
      if (units == WRITE) {
        stamp =
            timed ? real.tryWriteLock(nanos, TimeUnit.NANOSECONDS) : real.writeLockInterruptibly();
      } else {
        stamp =
            timed ? real.tryReadLock(nanos, TimeUnit.NANOSECONDS) : real.readLockInterruptibly();
      }
      return stamp != 0;
    }

    @Override
    public void giveBack() {
      real.unlock(stamp);
    }
  }

  // ---- optimistic reading, upgrading --------------------------------------------------------

  @Override
  public long tryOptimisticRead() {
    return real.tryOptimisticRead();
  }

  @Override
  public boolean validate(long stamp) {
    return real.validate(stamp);
  }

  @Override
  public long tryConvertToWriteLock(long stamp) {
    FreeActor me = world.me();
    me.gate();
    boolean held = mine(me).contains(stamp);
    long write = real.tryConvertToWriteLock(stamp);
    if (write == 0) {
      me.recorder().tryFailed(this, world.actors().someHolder(this));
    } else if (write != stamp) {
      mine(me).remove(stamp);
      own(me, write, held ? WRITE - 1 : WRITE);
    }
    return write;
  }

  // ---- giving back --------------------------------------------------------------------------

  @Override
  public void unlock(long stamp) {
    FreeActor me = world.me();
    if (mine(me).remove(stamp)) {
      me.recorder().releasing(this, units(stamp));
      real.unlock(stamp);
    } else if (!me.isUnwinding() && !me.isFenced(this, units(stamp))) {
      throw new IllegalMonitorStateException("unlock by a stamp that is void: " + name());
    }
  }

  private static int units(long stamp) {
    return java.util.concurrent.locks.StampedLock.isWriteLockStamp(stamp) ? WRITE : 1;
  }

  @Override
  void giveBack(FreeActor me, int units) {
    me.recorder().releasing(this, units);
    for (Long stamp = mine(me).poll(); stamp != null; stamp = mine(me).poll()) {
      real.unlock(stamp);
    }
  }

  @Override
  public int total() {
    return WRITE;
  }

  @Override
  public int free() {
    return real.isWriteLocked() ? 0 : WRITE - real.getReadLockCount();
  }
}
