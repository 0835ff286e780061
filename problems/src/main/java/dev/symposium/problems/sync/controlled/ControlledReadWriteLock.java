package dev.symposium.problems.sync.controlled;

import dev.symposium.problems.sync.Condition;
import dev.symposium.problems.sync.Lock;
import dev.symposium.problems.sync.Pause;
import dev.symposium.problems.sync.ReadWriteLock;
import dev.symposium.problems.sync.controlled.ReadWriteMachine.Order;

/** A read-write lock whose state is a {@link ReadWriteMachine}. Guarded by the baton. */
final class ControlledReadWriteLock extends Thing<ReadWriteMachine> implements ReadWriteLock {

  private final Lock read = new Side(false);
  private final Lock write = new Side(true);

  private final View view = new ReadWriteView(this);

  ControlledReadWriteLock(ControlledSync world, String name, boolean fair) {
    super(world, name, ReadWriteMachine.free(fair ? Order.FAIR : Order.UNFAIR));
  }

  @Override
  View awaited(Op<?> op) {
    return view;
  }

  @Override
  boolean isNewTo(int actor) {
    int units = state.unitsOf(actor);
    return units == 1 || (units == ReadWriteMachine.ALL && state.writes() == 1);
  }

  @Override
  ReadWriteMachine givenBack(ReadWriteMachine now, int actor) {
    return now.givenBack(actor);
  }

  @Override
  void orders(
      Memory told,
      Op<ReadWriteMachine> op,
      ReadWriteMachine before,
      Done<ReadWriteMachine> done,
      int actor) {
    before.orders(told, done.state(), actor);
    super.orders(told, op, before, done, actor);
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
  private final class Side implements Lock {
    private final boolean writes;

    Side(boolean writes) {
      this.writes = writes;
    }

    @Override
    public String name() {
      return ControlledReadWriteLock.this.name();
    }

    @Override
    public void lock() {
      does(new ReadWriteMachine.Arrive(writes, false));
    }

    @Override
    public void lockToTidyUp() {
      world.baton().tidyUp(this::lock);
    }

    @Override
    public boolean tryLock() {
      return does(new ReadWriteMachine.Try(writes)).isYes();
    }

    @Override
    public boolean tryLock(Pause patience) {
      return does(new ReadWriteMachine.Arrive(writes, true), world.until(patience)).isYes();
    }

    @Override
    public void unlock() {
      does(new ReadWriteMachine.Release(writes));
    }

    /** Others cannot change that, so it is no scheduling point. */
    @Override
    public boolean isHeldByMe() {
      int me = world.baton().me().id;
      return writes ? state.writer() == me : state.reads().get(me) > 0;
    }

    @Override
    public Condition newCondition(String name, String... signallers) {
      throw new UnsupportedOperationException("a read-write lock has no conditions: " + name());
    }
  }
}
