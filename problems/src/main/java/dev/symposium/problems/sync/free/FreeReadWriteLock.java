package dev.symposium.problems.sync.free;

import dev.symposium.problems.sync.Condition;
import dev.symposium.problems.sync.Fairness;
import dev.symposium.problems.sync.Lock;
import dev.symposium.problems.sync.Pause;
import dev.symposium.problems.sync.ReadWriteLock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * A real {@link ReentrantReadWriteLock}. A reader publishes one unit per hold, a writer {@link
 * #WRITE}, which are all there are. Thread-safe.
 */
final class FreeReadWriteLock extends FreeResource implements ReadWriteLock {

  /** Units of one hold for writing: more than there can be readers. */
  static final int WRITE = 1 << 13;

  private final Real real;
  private final Side read;
  private final Side write;

  /** Shows its queue. */
  private static final class Real extends ReentrantReadWriteLock {
    private static final long serialVersionUID = 1L;

    Real(boolean fair) {
      super(fair);
    }

    /** From the tail of the queue to its head. */
    Collection<Thread> waiting() {
      return getQueuedThreads();
    }
  }

  FreeReadWriteLock(FreeSync world, String name, Fairness fairness) {
    super(world, name, Kind.READ_WRITE_LOCK);
    this.real = new Real(fairness == Fairness.FAIR);
    this.read = new Side(real.readLock(), 1);
    this.write = new Side(real.writeLock(), WRITE);
  }

  @Override
  public Lock readLock() {
    return read;
  }

  @Override
  public Lock writeLock() {
    return write;
  }

  /** One of its two locks. */
  private final class Side implements Lock, OwnThread.Real {
    private final java.util.concurrent.locks.Lock of;
    private final int units;

    Side(java.util.concurrent.locks.Lock of, int units) {
      this.of = of;
      this.units = units;
    }

    @Override
    public String name() {
      return FreeReadWriteLock.this.name();
    }

    @Override
    public void lock() {
      FreeActor me = world.me();
      me.gate();
      acquire(me);
    }

    @Override
    public void lockToTidyUp() {
      FreeActor me = world.me();
      me.tidyUp(() -> acquire(me));
    }

    private void acquire(FreeActor me) {
      if (!atOnce()) {
        me.await(FreeReadWriteLock.this, units, Deadline.NONE, this);
      }
      own(me);
    }

    /** The zero time-out honours the queue, as far as the real lock does. */
    private boolean atOnce() {
      try {
        return of.tryLock(0, TimeUnit.NANOSECONDS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return false;
      }
    }

    @Override
    public boolean tryLock() {
      FreeActor me = world.me();
      me.gate();
      return owned(me, of.tryLock());
    }

    @Override
    public boolean tryLock(Pause patience) {
      FreeActor me = world.me();
      me.gate();
      Deadline deadline = world.deadline(me, patience);
      return owned(me, atOnce() || me.await(FreeReadWriteLock.this, units, deadline, this));
    }

    private boolean owned(FreeActor me, boolean granted) {
      if (granted) {
        own(me);
      } else {
        me.recorder()
            .tryFailed(FreeReadWriteLock.this, world.actors().someHolder(FreeReadWriteLock.this));
      }
      return granted;
    }

    private void own(FreeActor me) {
      countGrant();
      me.recorder().acquired(FreeReadWriteLock.this, units);
    }

    @Override
    public boolean acquire(long nanos) throws InterruptedException {
      if (nanos == TimeSource.NEVER) {
        of.lockInterruptibly();
        return true;
      }
      return of.tryLock(nanos, TimeUnit.NANOSECONDS);
    }

    @Override
    public void giveBack() {
      of.unlock();
    }

    @Override
    public void unlock() {
      FreeActor me = world.me();
      if (isHeldByMe()) {
        me.recorder().releasing(FreeReadWriteLock.this, units);
        of.unlock();
      } else if (!me.isUnwinding() && !me.isFenced(FreeReadWriteLock.this, units)) {
        throw new IllegalMonitorStateException("unlock by one who does not hold it: " + name());
      }
    }

    @Override
    public boolean isHeldByMe() {
      return units == 1 ? real.getReadHoldCount() > 0 : real.isWriteLockedByCurrentThread();
    }

    @Override
    public Condition newCondition(String name, String... signallers) {
      throw new UnsupportedOperationException("a read-write lock has no conditions: " + name());
    }
  }

  @Override
  void giveBack(FreeActor me, int units) {
    me.recorder().releasing(this, units);
    while (real.getReadHoldCount() > 0) {
      real.readLock().unlock();
    }
    while (real.isWriteLockedByCurrentThread()) {
      real.writeLock().unlock();
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

  @Override
  public int[] queued() {
    List<Thread> fromTail = new ArrayList<>(real.waiting());
    int[] slots = new int[fromTail.size()];
    for (int i = 0; i < slots.length; i++) {
      slots[i] = world.actors().slotOf(fromTail.get(slots.length - 1 - i));
    }
    return slots;
  }
}
