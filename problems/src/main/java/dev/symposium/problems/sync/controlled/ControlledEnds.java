package dev.symposium.problems.sync.controlled;

import dev.symposium.problems.observe.ResourceView.Kind;

/** The ends of all actors, with an {@link EndsMachine} for a state. Guarded by the baton. */
final class ControlledEnds extends Thing<EndsMachine> {

  private final View view;

  ControlledEnds(ControlledSync world) {
    super(world, "end of an actor", EndsMachine.nobody());
    this.view = new Ends();
  }

  @Override
  View awaited(Op<?> op) {
    return view;
  }

  /** A wait is for one actor, whose number is its second word. */
  private final class Ends extends View {
    Ends() {
      super(ControlledEnds.this, ControlledEnds.this.name(), Kind.END);
    }

    @Override
    public int awaited(long actor) {
      return state.ended().get((int) actor) == 1 ? GRANTED : (int) actor;
    }

    @Override
    public String label(long actor) {
      return world.baton().seats().get((int) actor).name + " to end";
    }
  }
}
