package dev.symposium.problems.sync.controlled;

import dev.symposium.problems.sync.Condition;
import dev.symposium.problems.sync.Lock;
import dev.symposium.problems.sync.Pause;
import dev.symposium.problems.sync.Resource;

/** A lock whose state is a {@link LockMachine}. Guarded by the baton. */
final class ControlledLock extends Thing<LockMachine> implements Lock {

  ControlledLock(ControlledSync world, String name, boolean fair) {
    super(world, name, LockMachine.free(fair));
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
    return new OfLock(this, name);
  }

  /** One of its conditions; the sleepers are part of the lock's state. */
  private static final class OfLock extends Thing<Boolean> implements Condition {
    private final ControlledLock lock;

    OfLock(ControlledLock lock, String name) {
      super(lock.world, name, true);
      this.lock = lock;
    }

    @Override
    public void await() {
      lock.does(new LockMachine.Await(id, false));
    }

    @Override
    public void awaitFor(Resource... wanted) {
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
