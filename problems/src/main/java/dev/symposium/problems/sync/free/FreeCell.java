package dev.symposium.problems.sync.free;

import dev.symposium.problems.sync.Cell;
import dev.symposium.problems.sync.CellMode;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.function.UnaryOperator;

/** A real field, accessed as its mode says: plain, volatile, or by compare-and-set. */
final class FreeCell<T> implements Cell<T> {

  private static final VarHandle VALUE;

  static {
    try {
      VALUE = MethodHandles.lookup().findVarHandle(FreeCell.class, "value", Object.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private final CellMode mode;
  // accessed as the mode says: racing on it is what it is for
  private Object value;

  FreeCell(T initial, CellMode mode) {
    this.mode = mode;
    this.value = initial;
    VarHandle.fullFence(); // so that it may be handed to actors by a plain write
  }

  @Override
  @SuppressWarnings("unchecked") // only T is ever stored
  public T get() {
    return (T) (mode == CellMode.PLAIN ? value : VALUE.getVolatile(this));
  }

  /** The value as whoever watches reads it: some value it has had, whatever the mode. */
  Object seen() {
    return VALUE.getOpaque(this);
  }

  @Override
  public void set(T next) {
    if (mode == CellMode.PLAIN) {
      value = next;
    } else {
      VALUE.setVolatile(this, next);
    }
  }

  @Override
  public T update(UnaryOperator<T> change) {
    T seen = get();
    T next = change.apply(seen);
    if (mode != CellMode.ATOMIC) {
      set(next);
      return next;
    }
    while (!VALUE.compareAndSet(this, seen, next)) {
      seen = get();
      next = change.apply(seen);
    }
    return next;
  }
}
