package dev.symposium.problems.sync.free;

import dev.symposium.problems.observe.Calls;
import dev.symposium.problems.observe.EventKind;
import dev.symposium.problems.observe.WaitWord;
import dev.symposium.problems.observe.WaitWord.State;
import dev.symposium.problems.sync.Condition;
import dev.symposium.problems.sync.Pause;
import dev.symposium.problems.sync.Resource;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;

/**
 * A queue of waiter records, each with a real {@link java.util.concurrent.locks.Condition} of its
 * own, so that it is known for certain who was signalled.
 *
 * <p>A grant is published by the granter: {@code signal} changes the waiter's word from WAIT to
 * SIGNALLED before the real signal, else two healthy threads that hand off would look dead. A
 * waiter whose wait is being taken away is passed over, so no signal is lost on it. The queue is
 * guarded by the lock.
 */
final class FreeCondition extends FreeResource implements Condition {

  private final FreeLock lock;
  private final Set<String> signallers;
  // counted under the lock, read by anybody
  private final LongAdder made = new LongAdder();
  private final LongAdder useful = new LongAdder();
  private final LongAdder forNothing = new LongAdder();
  // written under lock.real, read by anybody
  private volatile FreeActor lastCaller;
  private volatile FreeActor lastCalled;
  // guarded by lock.real
  private final ArrayDeque<Waiter> queue = new ArrayDeque<>();

  /** One wait. */
  private record Waiter(
      FreeActor actor, long word, State as, java.util.concurrent.locks.Condition bell) {}

  FreeCondition(FreeLock lock, String name, String... signallers) {
    super(lock.world, name, Kind.CONDITION);
    this.lock = lock;
    this.signallers = Set.of(signallers);
  }

  @Override
  public void await() {
    await(world.me(), Deadline.NONE);
  }

  @Override
  public void awaitFor(Resource... wanted) {
    FreeActor me = world.me();
    me.recorder().openRequest(world.request(wanted));
    await(me, Deadline.NONE);
  }

  @Override
  public boolean await(Pause patience) {
    FreeActor me = world.me();
    return await(me, world.deadline(me, patience));
  }

  private boolean await(FreeActor me, Deadline deadline) {
    mustOwn();
    me.gate();
    boolean opened = me.slot().request() == null;
    if (opened) {
      me.recorder().openRequest(world.request(this));
    }
    int holds = lock.real.getHoldCount();
    boolean signalled;
    do {
      signalled = awaitOnce(me, deadline, holds);
      if (signalled && me.mustLeave()) {
        signalNext(me); // it will not do what it was called for: somebody else may
      }
      me.leaveAfterWait();
    } while (!signalled && deadline.isTimed() && !deadline.isOver());
    if (opened) {
      me.recorder().granted(this, 0);
    }
    return signalled || !deadline.isTimed();
  }

  /** One wait on the real condition; owns and publishes the lock again when it returns. */
  private boolean awaitOnce(FreeActor me, Deadline deadline, int holds) {
    lock.answered(this);
    lock.disown(me, holds);
    State as = deadline.isTimed() ? State.TIMED : State.WAIT;
    long word;
    try {
      word = me.publishWait(as, id(), 0);
    } catch (Error leaves) {
      lock.own(me, holds);
      throw leaves;
    }
    Waiter waiter = new Waiter(me, word, as, lock.real.newCondition());
    queue.add(waiter);
    boolean interrupted = false;
    try {
      if (!lock.hasNews()) {
        sleepOn(waiter.bell, deadline);
      }
    } catch (InterruptedException e) {
      interrupted = true; // the token says what it means
    }
    queue.remove(waiter);
    boolean signalled;
    try {
      signalled = me.endConditionWait(word, interrupted);
    } finally {
      lock.own(me, holds);
    }
    if (signalled) {
      lock.calledBy(this);
    }
    return signalled;
  }

  @SuppressWarnings("WaitNotInLoop") // the loop is problem code's, as with the real one
  private static void sleepOn(java.util.concurrent.locks.Condition bell, Deadline deadline)
      throws InterruptedException {
    if (!deadline.isTimed()) {
      bell.await();
    } else if (!bell.await(deadline.waitNanos(), TimeUnit.NANOSECONDS)) {
      Thread.onSpinWait(); // the caller looks at the deadline again
    }
  }

  @Override
  public void signal() {
    FreeActor me = world.me();
    mustOwnUnlessUnwinding(me);
    if (lock.real.isHeldByCurrentThread()) {
      me.recorder().event(EventKind.SIGNALLED, id(), 0);
      signalNext(me);
    }
  }

  @Override
  public void signalAll() {
    FreeActor me = world.me();
    mustOwnUnlessUnwinding(me);
    if (lock.real.isHeldByCurrentThread()) {
      me.recorder().event(EventKind.SIGNALLED, id(), 0);
      while (signalNext(me)) {
        countGrant();
      }
    }
  }

  /** Either the count is seen before sleeping, or the wait is seen here. */
  @Override
  public void lookAgain() {
    lock.lookAgain();
    world.waitEnds().endAllFor(this);
  }

  private boolean signalNext(FreeActor me) {
    for (Waiter next = queue.poll(); next != null; next = queue.poll()) {
      if (next.actor.slot().exchange(next.word, WaitWord.withState(next.word, State.SIGNALLED))) {
        made.increment();
        lastCaller = me;
        lastCalled = next.actor;
        next.bell.signal();
        return true;
      }
    }
    return false;
  }

  /** Somebody who was called has gone on, or has to wait again. */
  void countAnswer(boolean isUseful) {
    (isUseful ? useful : forNothing).increment();
  }

  @Override
  public Calls calls() {
    return new Calls(made.sum(), useful.sum(), forNothing.sum(), last());
  }

  /** The two are written one after the other: for a picture, a moment old. */
  private Optional<Calls.Call> last() {
    FreeActor by = lastCaller;
    FreeActor reached = lastCalled;
    return by == null || reached == null
        ? Optional.empty()
        : Optional.of(new Calls.Call(nameOf(by), nameOf(reached)));
  }

  private static String nameOf(FreeActor actor) {
    return actor.slot().occupant().name();
  }

  private void mustOwn() {
    if (!lock.real.isHeldByCurrentThread()) {
      throw new IllegalMonitorStateException(
          name() + " is used by one who does not own " + lock.name());
    }
  }

  private void mustOwnUnlessUnwinding(FreeActor me) {
    if (!me.isUnwinding()) {
      mustOwn();
    }
  }

  @Override
  void giveBack(FreeActor me, int units) {
    throw new IllegalStateException("a condition is not held");
  }

  @Override
  public int total() {
    return 0;
  }

  @Override
  public int free() {
    return 0;
  }

  @Override
  public int guard() {
    return lock.id();
  }

  @Override
  public boolean isReleasedBy(String role) {
    return signallers.contains(role);
  }

  @Override
  public boolean isReleasedFromOutside() {
    return world.actors().awaitsSomebodyOf(signallers);
  }
}
