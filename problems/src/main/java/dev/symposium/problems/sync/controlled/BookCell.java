package dev.symposium.problems.sync.controlled;

import dev.symposium.problems.sync.Cell;
import java.util.function.UnaryOperator;

/**
 * A variable of the books. It is part of the state of a run, but using it is no step: it belongs to
 * the step that was made before. Guarded by the baton.
 */
final class BookCell<T> extends Thing<CellMachine> implements Cell<T> {

  BookCell(ControlledSync world, String name, T initial) {
    super(world, name, new CellMachine(initial));
  }

  @Override
  @SuppressWarnings("unchecked") // only T is ever written
  public T get() {
    world.baton().likeness.read(this, world.baton().whose());
    return (T) state.value();
  }

  @Override
  public void set(T value) {
    state = new CellMachine(value);
    world.baton().likeness.wrote(this, world.baton().whose());
  }

  @Override
  public T update(UnaryOperator<T> change) {
    set(change.apply(get()));
    return get();
  }
}
