package dev.symposium.problems.sync.controlled;

import dev.symposium.problems.sync.BrokenBarrierException;
import dev.symposium.problems.sync.CyclicBarrier;
import dev.symposium.problems.sync.Pause;
import dev.symposium.problems.sync.TimeoutException;

/** A barrier whose state is a {@link BarrierMachine}. Guarded by the baton. */
final class ControlledBarrier extends Thing<BarrierMachine> implements CyclicBarrier {

  private final Runnable action;

  ControlledBarrier(ControlledSync world, String name, int parties, Runnable action) {
    super(world, name, BarrierMachine.of(parties));
    this.action = action;
  }

  @Override
  public int await() {
    return await(Double.POSITIVE_INFINITY);
  }

  @Override
  public int await(Pause patience) {
    return await(world.until(patience));
  }

  private int await(double untilNanos) {
    Done<BarrierMachine> done = does(new BarrierMachine.Arrive(), untilNanos);
    if (done.code() == BarrierMachine.LAST) {
      open();
      return 0;
    }
    if (done.code() == BarrierMachine.TIMED_OUT) {
      throw new TimeoutException(name());
    }
    if (done.code() == BarrierMachine.BROKEN) {
      throw new BrokenBarrierException(name());
    }
    return (int) done.code();
  }

  /** The last to arrive, before anybody passes. */
  private void open() {
    boolean failed = true;
    try {
      action.run();
      failed = false;
    } finally {
      does(new BarrierMachine.Open(failed));
    }
  }

  @Override
  public int getParties() {
    return (int) asks("counts", BarrierMachine::parties);
  }

  @Override
  public int partiesAsked() {
    return (int) asks("counts", BarrierMachine::asked);
  }

  @Override
  public int getNumberWaiting() {
    return (int) asks("counts", BarrierMachine::here);
  }

  @Override
  public long generation() {
    return asks("counts", BarrierMachine::generation);
  }

  @Override
  public boolean isBroken() {
    return asksWhether("looks at", BarrierMachine::broken);
  }

  @Override
  public void reset() {
    does(new BarrierMachine.Reset());
  }

  @Override
  public void setParties(int parties) {
    does(new BarrierMachine.SetParties(parties, false));
  }

  @Override
  public void addParties(int more) {
    does(new BarrierMachine.SetParties(more, true));
  }
}
