package dev.symposium.problems.sync.controlled;

import dev.symposium.problems.observe.ResourceView.Kind;

/** A read-write lock or a stamped lock, for detectors. Guarded by the baton. */
final class ReadWriteView extends View {

  private final Thing<ReadWriteMachine> lock;

  ReadWriteView(Thing<ReadWriteMachine> lock) {
    super(lock, lock.name(), Kind.READ_WRITE_LOCK);
    this.lock = lock;
  }

  @Override
  int unitsOf(int actor) {
    return lock.state.unitsOf(actor);
  }

  @Override
  public int total() {
    return ReadWriteMachine.ALL;
  }

  @Override
  public int free() {
    ReadWriteMachine now = lock.state;
    return now.writer() >= 0 ? 0 : ReadWriteMachine.ALL - now.reads().sum();
  }

  @Override
  public int[] queued() {
    return lock.state.queue().stream().mapToInt(ReadWriteMachine.Want::actor).toArray();
  }
}
