package dev.symposium.problems.sync.controlled;

import dev.symposium.problems.observe.ResourceView.Kind;
import dev.symposium.problems.sync.CountDownLatch;
import dev.symposium.problems.sync.Pause;

/** A latch whose state is a {@link LatchMachine}. Guarded by the baton. */
final class ControlledLatch extends Thing<LatchMachine> implements CountDownLatch {

  private final int from;
  private final View view;

  ControlledLatch(ControlledSync world, String name, int count, String... counters) {
    super(world, name, new LatchMachine(count));
    this.from = count;
    this.view = new Door(counters);
  }

  @Override
  View awaited(Op<?> op) {
    return view;
  }

  /** The door, for detectors. */
  private final class Door extends View {
    Door(String... counters) {
      super(ControlledLatch.this, ControlledLatch.this.name(), Kind.LATCH, counters);
    }

    @Override
    public int total() {
      return from;
    }

    @Override
    public int free() {
      return (int) state.count();
    }

    @Override
    public int awaited(long detail) {
      return state.count() == 0 ? GRANTED : ANYBODY;
    }

    @Override
    public String label(long detail) {
      return name() + ": " + state.count() + " of " + from + " to go";
    }
  }

  @Override
  public void countDown() {
    does(new LatchMachine.CountDown());
  }

  @Override
  public void await() {
    does(new LatchMachine.Pass());
  }

  @Override
  public boolean await(Pause patience) {
    return does(new LatchMachine.Pass(), world.until(patience)).isYes();
  }

  @Override
  public long getCount() {
    return asks("counts", LatchMachine::count);
  }
}
