package dev.symposium.problems.sync.controlled;

import dev.symposium.problems.sync.CountDownLatch;
import dev.symposium.problems.sync.Pause;

/** A latch whose state is a {@link LatchMachine}. Guarded by the baton. */
final class ControlledLatch extends Thing<LatchMachine> implements CountDownLatch {

  ControlledLatch(ControlledSync world, String name, int count) {
    super(world, name, new LatchMachine(count));
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
