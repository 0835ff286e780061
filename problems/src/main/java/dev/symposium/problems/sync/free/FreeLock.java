package dev.symposium.problems.sync.free;

import dev.symposium.problems.observe.Rush;
import dev.symposium.problems.sync.Condition;
import dev.symposium.problems.sync.Fairness;
import dev.symposium.problems.sync.Lock;
import dev.symposium.problems.sync.Pause;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A real {@link ReentrantLock} whose owner is published after it was acquired and cleared before it
 * is released. Thread-safe.
 */
final class FreeLock extends FreeResource implements Lock, OwnThread.Real {

  private static final VarHandle OWNER;
  private static final VarHandle GRANTS;

  static {
    try {
      MethodHandles.Lookup lookup = MethodHandles.lookup();
      OWNER = lookup.findVarHandle(FreeLock.class, "owner", int.class);
      GRANTS = lookup.findVarHandle(FreeLock.class, "granted", long.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  final ReentrantLock real;

  private final Streak streak = new Streak();

  // release by the owner, acquire by readers
  @SuppressWarnings("UnusedVariable")
  private int owner = -1;

  // plain, written under the real lock: a guess at who comes next, checked by whoever reads it
  private FreeActor last;

  // opaque, written under the real lock only
  private long granted;

  // atomic: any thread; counts the calls to look again
  private final AtomicLong looks = new AtomicLong();

  // under the real lock: who called its owner, which has not answered yet
  private FreeCondition calledBy;

  // under the real lock: what that count was when its owner got it
  private long looksSeen;

  FreeLock(FreeSync world, String name, Fairness fairness) {
    super(world, name, Kind.LOCK);
    this.real = new ReentrantLock(fairness == Fairness.FAIR);
  }

  @Override
  public void lock() {
    FreeActor me = world.me(last);
    me.gate();
    boolean waits = !atOnce();
    if (waits) {
      me.await(this, 1, Deadline.NONE, this);
    }
    count(me, waits);
    own(me, 1);
  }

  /** Under the real lock. */
  private void count(FreeActor me, boolean waited) {
    if (waited) {
      streak.waited(me.slot().id());
    } else if (streak.isOn() && !real.hasQueuedThreads()) {
      streak.ends();
    } else if (streak.isOn()) {
      streak.barged(me.slot().id());
    }
  }

  @Override
  public Rush rush() {
    return streak.rush();
  }

  @Override
  public void lockToTidyUp() {
    FreeActor me = world.me();
    me.tidyUp(
        () -> {
          if (!atOnce()) {
            me.await(this, 1, Deadline.NONE, this);
          }
          own(me, 1);
        });
  }

  /** Barges only where newcomers may: the zero time-out honours the queue of a fair lock. */
  private boolean atOnce() {
    if (!real.isFair()) {
      return real.tryLock();
    }
    try {
      return real.tryLock(0, TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @Override
  public boolean tryLock() {
    FreeActor me = world.me();
    me.gate();
    if (real.tryLock()) {
      count(me, false);
      own(me, 1);
      return true;
    }
    me.recorder().tryFailed(this, owner());
    return false;
  }

  @Override
  public boolean tryLock(Pause patience) {
    FreeActor me = world.me();
    me.gate();
    boolean waits = !atOnce();
    if (!waits || me.await(this, 1, world.deadline(me, patience), this)) {
      count(me, waits);
      own(me, 1);
      return true;
    }
    me.recorder().tryFailed(this, owner());
    return false;
  }

  @Override
  public boolean acquire(long nanos) throws InterruptedException {
    if (nanos == TimeSource.NEVER) {
      real.lockInterruptibly();
      return true;
    }
    return real.tryLock(nanos, TimeUnit.NANOSECONDS);
  }

  @Override
  public void giveBack() {
    real.unlock();
  }

  /** Publishes {@code holds} on a lock just acquired. */
  void own(FreeActor me, int holds) {
    if (real.getHoldCount() == holds) {
      GRANTS.setOpaque(this, granted + 1);
      last = me;
    }
    looksSeen = looks.get(); // before the owner reads anything
    me.recorder().acquired(this, holds);
    OWNER.setRelease(this, me.slot().id());
  }

  /** From now on whoever owned it before has something to look at again. */
  void lookAgain() {
    looks.incrementAndGet();
  }

  /** Whether the owner has something to look at again. */
  boolean hasNews() {
    return looks.get() != looksSeen;
  }

  /** Its owner was called by a condition; how that call was used is known when it waits again. */
  void calledBy(FreeCondition condition) {
    calledBy = condition;
  }

  /** Its owner waits for a condition again, or for null gives the lock back. */
  void answered(FreeCondition waitsFor) {
    if (calledBy != null) {
      calledBy.countAnswer(calledBy != waitsFor);
      calledBy = null;
    }
  }

  /** Takes the publication of {@code holds} back, while the lock is still owned. */
  void disown(FreeActor me, int holds) {
    if (real.getHoldCount() <= holds) {
      OWNER.setRelease(this, -1);
    }
    me.recorder().releasing(this, holds);
  }

  @Override
  public void unlock() {
    FreeActor me = world.me(last);
    if (!real.isHeldByCurrentThread()) {
      if (me.isUnwinding() || me.isFenced(this, 1)) {
        return;
      }
      throw new IllegalMonitorStateException("unlock by one who does not own it: " + name());
    }
    if (real.getHoldCount() == 1) {
      answered(null);
    }
    disown(me, 1);
    real.unlock();
  }

  @Override
  void giveBack(FreeActor me, int units) {
    answered(null);
    disown(me, units);
    while (real.isHeldByCurrentThread()) {
      real.unlock();
    }
  }

  @Override
  public boolean isHeldByMe() {
    return real.isHeldByCurrentThread();
  }

  @Override
  public Condition newCondition(String name, String... signallers) {
    FreeCondition condition = new FreeCondition(this, name, signallers);
    world.register(condition);
    return condition;
  }

  @Override
  public int total() {
    return 1;
  }

  @Override
  public int free() {
    return real.isLocked() ? 0 : 1;
  }

  @Override
  public int owner() {
    return (int) OWNER.getAcquire(this);
  }

  @Override
  public long grants() {
    return (long) GRANTS.getOpaque(this);
  }
}
