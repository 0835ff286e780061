package dev.symposium.problems.sync.controlled;

import dev.symposium.problems.sync.Cell;
import dev.symposium.problems.sync.CellMode;
import java.util.function.UnaryOperator;

/** A variable whose state is a {@link CellMachine}. Guarded by the baton. */
final class ControlledCell<T> extends Thing<CellMachine> implements Cell<T> {

  private final CellMode mode;

  ControlledCell(ControlledSync world, String name, T initial, CellMode mode) {
    super(world, name, new CellMachine(initial));
    this.mode = mode;
  }

  /** Only what is volatile or atomic orders anything. */
  @Override
  void orders(
      Memory told, Op<CellMachine> op, CellMachine before, Done<CellMachine> done, int actor) {
    if (mode == CellMode.VOLATILE || mode == CellMode.ATOMIC) {
      super.orders(told, op, before, done, actor);
    }
  }

  @Override
  public T get() {
    return value(does(new CellMachine.Get()));
  }

  @Override
  public void set(T value) {
    does(new CellMachine.Set(value));
  }

  @Override
  @SuppressWarnings("unchecked") // only T is ever written
  public T update(UnaryOperator<T> change) {
    if (mode == CellMode.ATOMIC) {
      return value(does(new CellMachine.Update(seen -> change.apply((T) seen))));
    }
    T next = change.apply(get());
    set(next);
    return next;
  }

  @SuppressWarnings("unchecked") // only T is ever written
  private T value(Done<CellMachine> done) {
    return (T) done.value();
  }
}
