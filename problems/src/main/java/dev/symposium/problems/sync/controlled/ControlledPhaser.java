package dev.symposium.problems.sync.controlled;

import dev.symposium.problems.observe.Gathering;
import dev.symposium.problems.observe.ResourceView.Kind;
import dev.symposium.problems.sync.Pause;
import dev.symposium.problems.sync.Phaser;

/** A phaser whose state is a {@link PhaserMachine}. Guarded by the baton. */
final class ControlledPhaser extends Thing<PhaserMachine> implements Phaser {

  private final Runnable action;

  private final View view;

  ControlledPhaser(
      ControlledSync world, String name, int parties, Runnable action, String... roles) {
    super(world, name, PhaserMachine.of(parties));
    this.action = action;
    this.view = new Parties(roles);
  }

  @Override
  View awaited(Op<?> op) {
    return view;
  }

  /** Who gathers there, for detectors. */
  private final class Parties extends View {
    Parties(String... roles) {
      super(ControlledPhaser.this, ControlledPhaser.this.name(), Kind.PHASER, roles);
    }

    @Override
    public int total() {
      return state.registered();
    }

    @Override
    public int free() {
      return state.unarrived();
    }

    /** Whoever runs the action begins the next phase; nobody else can meanwhile. */
    @Override
    public int awaited(long detail) {
      return state.opener() >= 0 ? state.opener() : ANYBODY;
    }

    @Override
    public String label(long detail) {
      return name() + ": " + here() + " of " + state.registered() + " are here";
    }

    @Override
    public Gathering gathering() {
      return new Gathering(here(), state.registered(), state.phase(), false);
    }

    private int here() {
      return state.registered() - state.unarrived();
    }
  }

  @Override
  RuntimeException misused(String why) {
    return new IllegalStateException(why + ": " + name());
  }

  @Override
  public int register() {
    return (int) does(new PhaserMachine.Register()).code();
  }

  @Override
  public int arrive() {
    return arrive(false);
  }

  @Override
  public int arriveAndDeregister() {
    return arrive(true);
  }

  /** The last to arrive runs the action before anybody passes. */
  private int arrive(boolean leaves) {
    long code = does(new PhaserMachine.Arrive(leaves)).code();
    if ((code & 1) != 0) {
      action.run();
      does(new PhaserMachine.Advance());
    }
    return (int) (code >> 1);
  }

  @Override
  public int arriveAndAwaitAdvance() {
    world.baton().gate();
    return awaitAdvance(arrive(false));
  }

  @Override
  public boolean arriveAndAwaitAdvance(Pause patience) {
    world.baton().gate();
    double until = world.until(patience);
    return does(new PhaserMachine.Pass(arrive(false)), until).isYes();
  }

  @Override
  public int awaitAdvance(int phase) {
    return (int) does(new PhaserMachine.Pass(phase)).code() - 1;
  }

  @Override
  public int getPhase() {
    return (int) asks("counts", PhaserMachine::phase);
  }

  @Override
  public int getRegisteredParties() {
    return (int) asks("counts", PhaserMachine::registered);
  }

  @Override
  public int getArrivedParties() {
    return (int) asks("counts", s -> (long) s.registered() - s.unarrived());
  }

  @Override
  public int getUnarrivedParties() {
    return (int) asks("counts", PhaserMachine::unarrived);
  }
}
