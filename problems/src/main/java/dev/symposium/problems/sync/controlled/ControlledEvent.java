package dev.symposium.problems.sync.controlled;

import dev.symposium.problems.observe.ResourceView.Kind;
import dev.symposium.problems.sync.Event;
import dev.symposium.problems.sync.Pause;

/** A flag whose state is an {@link EventMachine}. Guarded by the baton. */
final class ControlledEvent extends Thing<EventMachine> implements Event {

  private final View view;

  ControlledEvent(ControlledSync world, String name, String... setters) {
    super(world, name, EventMachine.clear());
    this.view = new Flag(setters);
  }

  @Override
  View awaited(Op<?> op) {
    return view;
  }

  /** The flag, for detectors; who was released can go, and waits for it no more. */
  private final class Flag extends View {
    Flag(String... setters) {
      super(ControlledEvent.this, ControlledEvent.this.name(), Kind.EVENT, setters);
    }

    @Override
    public int total() {
      return 1;
    }

    @Override
    public int free() {
      return state.set() ? 1 : 0;
    }

    @Override
    public String label(long detail) {
      return name() + " is not set";
    }
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
