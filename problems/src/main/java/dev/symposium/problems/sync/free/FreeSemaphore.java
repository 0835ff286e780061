package dev.symposium.problems.sync.free;

import dev.symposium.problems.observe.Rush;
import dev.symposium.problems.observe.WaitWord;
import dev.symposium.problems.sync.Fairness;
import dev.symposium.problems.sync.Pause;
import dev.symposium.problems.sync.Semaphore;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A real {@link java.util.concurrent.Semaphore}, owned or for signalling. Thread-safe.
 *
 * <p>Of an owned one the holders stand in the slots. Of a signal one the acquisitions are counted
 * after the waiter has said that it runs, the releases before the real release, so that a grant on
 * its way shows as a difference.
 */
class FreeSemaphore extends FreeResource implements Semaphore {

  private final ShrinkingSemaphore real;
  private final Streak streak = new Streak();
  private final boolean owned;
  private final Set<String> releasers;
  private final AtomicLong acquired = new AtomicLong();
  private final AtomicLong released = new AtomicLong();
  // thread-safe: entered and left by those who wait so, read by whoever changes the total
  private final Set<WaitOf> endable = ConcurrentHashMap.newKeySet();
  // written by the control thread, volatile
  private volatile int total;

  FreeSemaphore(
      FreeSync world, String name, int permits, Fairness fairness, boolean owned, String... roles) {
    super(world, name, owned ? Kind.OWNED_SEMAPHORE : Kind.SIGNAL_SEMAPHORE);
    this.real = new ShrinkingSemaphore(permits, fairness == Fairness.FAIR);
    this.owned = owned;
    this.releasers = Set.of(roles);
    this.total = permits;
  }

  @Override
  public void acquire(int permits) {
    FreeActor me = world.me();
    me.gate();
    boolean waits = !atOnce(permits);
    if (waits) {
      me.await(this, permits, Deadline.NONE, new Wait(permits));
    }
    count(me, waits);
    take(me, permits);
  }

  @Override
  public boolean acquireOf(int permits, int of) {
    FreeActor me = world.me();
    me.gate();
    if (of > total) {
      return false;
    }
    boolean waits = !atOnce(permits);
    if (waits && !isGranted(me, new WaitOf(me, permits, of))) {
      return false;
    }
    count(me, waits);
    take(me, permits);
    return true;
  }

  private boolean isGranted(FreeActor me, WaitOf wait) {
    endable.add(wait);
    try {
      me.await(this, wait.permits, Deadline.NONE, wait);
    } finally {
      endable.remove(wait);
    }
    if (wait.isInVain) {
      me.recorder().closeRequest();
    }
    return !wait.isInVain;
  }

  private boolean atOnce(int permits) {
    if (!real.isFair()) {
      return real.tryAcquire(permits);
    }
    try {
      return real.tryAcquire(permits, 0, TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @Override
  public boolean tryAcquire(int permits) {
    FreeActor me = world.me();
    me.gate();
    if (real.tryAcquire(permits)) {
      count(me, false);
      take(me, permits);
      return true;
    }
    me.recorder().tryFailed(this, world.actors().someHolder(this));
    return false;
  }

  @Override
  public boolean tryAcquire(int permits, Pause patience) {
    FreeActor me = world.me();
    me.gate();
    boolean waits = !atOnce(permits);
    if (!waits || me.await(this, permits, world.deadline(me, patience), new Wait(permits))) {
      count(me, waits);
      take(me, permits);
      return true;
    }
    me.recorder().tryFailed(this, world.actors().someHolder(this));
    return false;
  }

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
    return owned ? streak.rush() : Rush.NONE;
  }

  private void take(FreeActor me, int permits) {
    countGrant();
    acquired.addAndGet(permits);
    if (owned) {
      me.recorder().acquired(this, permits);
    } else {
      me.recorder().granted(this, permits);
    }
  }

  /** One wait for several permits. */
  private class Wait implements OwnThread.Real {
    final int permits;

    Wait(int permits) {
      this.permits = permits;
    }

    @Override
    public boolean acquire(long nanos) throws InterruptedException {
      if (nanos == TimeSource.NEVER) {
        real.acquire(permits);
        return true;
      }
      return real.tryAcquire(permits, nanos, TimeUnit.NANOSECONDS);
    }

    @Override
    public void giveBack() {
      real.release(permits);
    }
  }

  /** A wait that ends with nothing when the total is too small for it. */
  private final class WaitOf extends Wait {
    private final FreeActor actor;
    private final int of;
    private boolean isInVain; // the actor's thread only

    WaitOf(FreeActor actor, int permits, int of) {
      super(permits);
      this.actor = actor;
      this.of = of;
    }

    /** The total is looked at after the wait was published: it is seen here, or the wait there. */
    @Override
    public boolean acquire(long nanos) throws InterruptedException {
      isInVain = isTooLarge();
      return isInVain || super.acquire(nanos);
    }

    @Override
    public void giveBack() {
      if (!isInVain) {
        super.giveBack();
      }
    }

    boolean isTooLarge() {
      return of > total;
    }

    void endIfTooLarge() {
      long word = actor.slot().word();
      if (isTooLarge() && WaitWord.isWaiting(word) && WaitWord.resource(word) == id()) {
        actor.wake(word);
      }
    }
  }

  @Override
  public void release(int permits) {
    FreeActor me = world.me();
    int back = owned ? mine(me, permits) : permits;
    if (back > 0) {
      released.addAndGet(back);
      if (owned) {
        me.recorder().releasing(this, back);
      }
      real.release(back);
    }
  }

  private int mine(FreeActor me, int permits) {
    int held = me.slot().held(id());
    if (held < permits && !me.isUnwinding() && !me.isFenced(this, permits - held)) {
      throw new IllegalMonitorStateException(
          "release of " + permits + " by one who holds " + held + ": " + name());
    }
    return Math.min(held, permits);
  }

  @Override
  void giveBack(FreeActor me, int units) {
    int back = me.recorder().releasing(this, units);
    if (back > 0) {
      released.addAndGet(back);
      real.release(back);
    }
  }

  @Override
  public int availablePermits() {
    return real.availablePermits();
  }

  @Override
  public int surplus() {
    return 0;
  }

  /** Adds permits that were never acquired. */
  void grow(int permits) {
    real.release(permits);
  }

  @Override
  public int heldByMe() {
    return world.me().slot().held(id());
  }

  @Override
  public int heldByAll() {
    return world.actors().heldByAll(this);
  }

  @Override
  public void setTotal(int permits) {
    change(permits);
    endable.forEach(WaitOf::endIfTooLarge);
  }

  private synchronized void change(int permits) {
    int more = permits - total;
    total = permits;
    real.change(more);
  }

  @Override
  public int total() {
    return total;
  }

  @Override
  public int free() {
    return real.availablePermits();
  }

  @Override
  public boolean isReleasedBy(String role) {
    return releasers.contains(role);
  }

  @Override
  public boolean isReleasedFromOutside() {
    return endable.stream().anyMatch(WaitOf::isTooLarge)
        || world.actors().awaitsSomebodyOf(releasers);
  }

  @Override
  public boolean hasGrantInFlight() {
    long out = acquired.get();
    return total + released.get() - out != real.availablePermits();
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
