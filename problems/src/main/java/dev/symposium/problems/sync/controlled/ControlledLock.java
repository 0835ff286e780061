package dev.symposium.problems.sync.controlled;

import dev.symposium.problems.sync.Condition;
import dev.symposium.problems.sync.Lock;
import dev.symposium.problems.sync.Pause;
import dev.symposium.problems.sync.Resource;
import java.util.HashMap;
import java.util.Map;

/** A lock whose state is a {@link LockMachine}. Guarded by the baton. */
final class ControlledLock extends Thing<LockMachine> implements Lock {

  private final View view;
  // of its conditions, by their number among all shared objects; guarded by the baton
  private final Map<Integer, View> conditions = new HashMap<>();

  ControlledLock(ControlledSync world, String name, boolean fair) {
    super(world, name, LockMachine.free(fair));
    this.view = new Whole();
  }

  @Override
  View awaited(Op<?> op) {
    return op.also() >= 0 ? conditions.get(op.also()) : view;
  }

  @Override
  View granted(Op<?> op) {
    return view;
  }

  @Override
  boolean isNewTo(int actor) {
    return state.holds() == 1;
  }

  @Override
  LockMachine givenBack(LockMachine now, int actor) {
    return now.givenBack(actor);
  }

  @Override
  void orders(
      Memory told, Op<LockMachine> op, LockMachine before, Done<LockMachine> done, int actor) {
    before.orders(told, done.state(), actor);
  }

  @Override
  public void lock() {
    does(new LockMachine.Lock(false));
  }

  @Override
  public void lockToTidyUp() {
    world.baton().tidyUp(this::lock);
  }

  @Override
  public boolean tryLock() {
    return does(new LockMachine.TryLock()).isYes();
  }

  @Override
  public boolean tryLock(Pause patience) {
    return does(new LockMachine.Lock(true), world.until(patience)).isYes();
  }

  @Override
  public void unlock() {
    does(new LockMachine.Unlock());
  }

  /** Others cannot change that, so it is no scheduling point. */
  @Override
  public boolean isHeldByMe() {
    return state.owner() == world.baton().me().id;
  }

  @Override
  public Condition newCondition(String name, String... signallers) {
    return new OfLock(this, name, signallers);
  }

  /** The lock itself, for detectors. */
  private final class Whole extends View {
    Whole() {
      super(ControlledLock.this, ControlledLock.this.name(), Kind.LOCK);
    }

    @Override
    int unitsOf(int actor) {
      return state.owner() == actor ? state.holds() : 0;
    }

    @Override
    public int total() {
      return 1;
    }

    @Override
    public int free() {
      return state.owner() < 0 ? 1 : 0;
    }

    @Override
    public int owner() {
      return state.owner();
    }
  }

  /** One of its conditions, for detectors. */
  private static final class Calls extends View {
    private final ControlledLock lock;

    Calls(ControlledLock lock, String name, String... signallers) {
      super(lock, name, Kind.CONDITION, signallers);
      this.lock = lock;
    }

    @Override
    public int guard() {
      return lock.view.id();
    }
  }

  /** One of its conditions; the sleepers are part of the lock's state. */
  private static final class OfLock extends Thing<Boolean> implements Condition {
    private final ControlledLock lock;

    OfLock(ControlledLock lock, String name, String... signallers) {
      super(lock.world, name, true);
      this.lock = lock;
      lock.conditions.put(id, new Calls(lock, name, signallers));
    }

    @Override
    public void await() {
      lock.does(new LockMachine.Await(id, false));
    }

    @Override
    public void awaitFor(Resource... wanted) {
      lock.world.needs(wanted);
      await();
    }

    @Override
    public boolean await(Pause patience) {
      return lock.does(new LockMachine.Await(id, true), world.until(patience)).isYes();
    }

    @Override
    public void signal() {
      lock.does(new LockMachine.Signal(id, false));
    }

    @Override
    public void signalAll() {
      lock.does(new LockMachine.Signal(id, true));
    }

    @Override
    public void lookAgain() {
      lock.does(new LockMachine.LookAgain(id));
    }
  }
}
