package dev.symposium.problems.sync.controlled;

import dev.symposium.problems.sync.Event;
import dev.symposium.problems.sync.Pause;

/** A flag whose state is an {@link EventMachine}. Guarded by the baton. */
final class ControlledEvent extends Thing<EventMachine> implements Event {

  ControlledEvent(ControlledSync world, String name) {
    super(world, name, EventMachine.clear());
  }

  @Override
  public void set() {
    does(new EventMachine.Put(true));
  }

  @Override
  public void clear() {
    does(new EventMachine.Put(false));
  }

  @Override
  public boolean isSet() {
    return asksWhether("looks at", EventMachine::set);
  }

  @Override
  public void await() {
    does(new EventMachine.Arrive());
  }

  @Override
  public boolean await(Pause patience) {
    return does(new EventMachine.Arrive(), world.until(patience)).isYes();
  }
}
