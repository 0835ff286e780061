package dev.symposium.problems.sync.controlled;

import dev.symposium.problems.observe.Gathering;
import dev.symposium.problems.observe.ResourceView.Kind;
import dev.symposium.problems.sync.BrokenBarrierException;
import dev.symposium.problems.sync.CyclicBarrier;
import dev.symposium.problems.sync.Pause;
import dev.symposium.problems.sync.TimeoutException;

/** A barrier whose state is a {@link BarrierMachine}. Guarded by the baton. */
final class ControlledBarrier extends Thing<BarrierMachine> implements CyclicBarrier {

  private final Runnable action;

  private final View view;

  ControlledBarrier(
      ControlledSync world, String name, int parties, Runnable action, String... roles) {
    super(world, name, BarrierMachine.of(parties));
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
      super(ControlledBarrier.this, ControlledBarrier.this.name(), Kind.BARRIER, roles);
    }

    @Override
    public int total() {
      return state.parties();
    }

    @Override
    public int free() {
      return state.parties() - state.here();
    }

    /** Whoever runs the action opens it, or else breaks it; nobody else can meanwhile. */
    @Override
    public int awaited(long detail) {
      return state.opener() >= 0 ? state.opener() : ANYBODY;
    }

    @Override
    public String label(long detail) {
      return name() + ": " + state.here() + " of " + state.parties() + " are here";
    }

    @Override
    public Gathering gathering() {
      return new Gathering(state.here(), state.parties(), state.generation(), state.broken());
    }
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
