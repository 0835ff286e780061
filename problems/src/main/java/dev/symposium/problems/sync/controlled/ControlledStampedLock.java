package dev.symposium.problems.sync.controlled;

import dev.symposium.problems.sync.Pause;
import dev.symposium.problems.sync.StampedLock;
import dev.symposium.problems.sync.controlled.ReadWriteMachine.Order;

/**
 * A stamped lock whose state is a {@link ReadWriteMachine}. A stamp is the number of times that it
 * had been taken for writing, plus one, and the mode in its last two bits. Guarded by the baton.
 */
final class ControlledStampedLock extends Thing<ReadWriteMachine> implements StampedLock {

  private static final int MODE_BITS = 2;
  private static final long MODE = (1 << MODE_BITS) - 1;
  private static final long WRITES = 1;
  private static final long READS = 2;

  private final View view = new ReadWriteView(this);

  ControlledStampedLock(ControlledSync world, String name) {
    super(world, name, ReadWriteMachine.free(Order.STAMPED));
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

  private long stamp(long mode) {
    return ((state.changes() + 1) << MODE_BITS) | mode;
  }

  private static long changes(long stamp) {
    return (stamp >> MODE_BITS) - 1;
  }

  private long lock(boolean toWrite, double untilNanos) {
    boolean timed = untilNanos < Double.POSITIVE_INFINITY;
    boolean got = does(new ReadWriteMachine.Arrive(toWrite, timed), untilNanos).isYes();
    return got ? stamp(toWrite ? WRITES : READS) : 0;
  }

  @Override
  public long writeLock() {
    return lock(true, Double.POSITIVE_INFINITY);
  }

  @Override
  public long tryWriteLock(Pause patience) {
    return lock(true, world.until(patience));
  }

  @Override
  public long readLock() {
    return lock(false, Double.POSITIVE_INFINITY);
  }

  @Override
  public long tryReadLock(Pause patience) {
    return lock(false, world.until(patience));
  }

  @Override
  public long tryOptimisticRead() {
    return does(new ReadWriteMachine.Look()).code() << MODE_BITS;
  }

  @Override
  public boolean validate(long stamp) {
    return stamp != 0 && asksWhether("looks at", s -> s.changes() == changes(stamp));
  }

  @Override
  public long tryConvertToWriteLock(long stamp) {
    if ((stamp & MODE) == WRITES) {
      return isMine(stamp) ? stamp : 0;
    }
    boolean fromRead = (stamp & MODE) == READS;
    if (stamp == 0 || (fromRead && !isMine(stamp))) {
      return 0;
    }
    boolean got = does(new ReadWriteMachine.Convert(fromRead, changes(stamp))).isYes();
    return got ? stamp(WRITES) : 0;
  }

  /** Whether the caller holds what the stamp stands for, which others cannot change. */
  private boolean isMine(long stamp) {
    int me = world.baton().me().id;
    boolean has = (stamp & MODE) == WRITES ? state.writer() == me : state.reads().get(me) > 0;
    return has && (stamp & MODE) != 0 && changes(stamp) == state.changes();
  }

  @Override
  public void unlock(long stamp) {
    if (isMine(stamp)) {
      does(new ReadWriteMachine.Release((stamp & MODE) == WRITES));
    } else if (!world.baton().isUnwinding()) {
      throw misused("unlock by a stamp that is void");
    }
  }
}
