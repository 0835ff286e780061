package dev.symposium.problems.sync.controlled;

import dev.symposium.problems.observe.ResourceView.Kind;
import dev.symposium.problems.sync.Pause;
import dev.symposium.problems.sync.Semaphore;
import dev.symposium.problems.sync.controlled.SemaphoreMachine.Trust;

/** A semaphore whose state is a {@link SemaphoreMachine}. Guarded by the baton. */
final class ControlledSemaphore extends Thing<SemaphoreMachine> implements Semaphore {

  private final View view;

  ControlledSemaphore(
      ControlledSync world,
      String name,
      int permits,
      boolean fair,
      Trust trust,
      String... releasers) {
    super(world, name, SemaphoreMachine.of(permits, fair, trust));
    this.view =
        new Permits(
            trust == Trust.SIGNAL ? Kind.SIGNAL_SEMAPHORE : Kind.OWNED_SEMAPHORE, releasers);
  }

  @Override
  View awaited(Op<?> op) {
    return view;
  }

  /** The permits, for detectors. */
  private final class Permits extends View {
    Permits(Kind kind, String... releasers) {
      super(ControlledSemaphore.this, ControlledSemaphore.this.name(), kind, releasers);
    }

    @Override
    int unitsOf(int actor) {
      return state.held().get(actor);
    }

    @Override
    public int total() {
      return state.total();
    }

    @Override
    public int free() {
      return state.free();
    }

    @Override
    public int[] queued() {
      return state.queue().stream().mapToInt(SemaphoreMachine.Want::actor).toArray();
    }
  }

  @Override
  SemaphoreMachine givenBack(SemaphoreMachine now, int actor) {
    return now.givenBack(actor);
  }

  @Override
  void orders(
      Memory told,
      Op<SemaphoreMachine> op,
      SemaphoreMachine before,
      Done<SemaphoreMachine> done,
      int actor) {
    if (!(op instanceof SemaphoreMachine.SetTotal)) { // whoever resizes acquires nothing
      before.orders(told, done.state());
    }
  }

  @Override
  public void acquire(int permits) {
    does(new SemaphoreMachine.Acquire(permits, 0, false));
  }

  @Override
  public boolean acquireOf(int permits, int of) {
    return does(new SemaphoreMachine.Acquire(permits, of, false)).isYes();
  }

  @Override
  public boolean tryAcquire(int permits) {
    return does(new SemaphoreMachine.TryAcquire(permits)).isYes();
  }

  @Override
  public boolean tryAcquire(int permits, Pause patience) {
    return does(new SemaphoreMachine.Acquire(permits, 0, true), world.until(patience)).isYes();
  }

  @Override
  public void release(int permits) {
    does(new SemaphoreMachine.Release(permits, world.baton().isUnwinding()));
  }

  @Override
  public int availablePermits() {
    return (int) asks("counts", SemaphoreMachine::free);
  }

  @Override
  public int surplus() {
    return (int) asks("counts", SemaphoreMachine::surplus);
  }

  /** Others cannot change that, so it is no scheduling point. */
  @Override
  public int heldByMe() {
    return state.held().get(world.baton().me().id);
  }

  @Override
  public int heldByAll() {
    return (int) asks("counts", s -> s.held().sum());
  }

  @Override
  public void setTotal(int permits) {
    does(new SemaphoreMachine.SetTotal(permits));
  }
}
