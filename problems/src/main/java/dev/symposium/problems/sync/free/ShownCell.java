package dev.symposium.problems.sync.free;

import dev.symposium.problems.observe.Stock;
import dev.symposium.problems.sync.Cell;
import dev.symposium.problems.sync.CellMode;
import java.util.List;
import java.util.function.UnaryOperator;

/** A variable whose value whoever watches reads as text. Thread-safe as its cell is. */
final class ShownCell<T> extends AwaitedResource implements Cell<T> {

  private final FreeCell<T> cell;

  ShownCell(FreeSync world, String name, T initial, CellMode mode) {
    super(world, name, Kind.CELL);
    cell = new FreeCell<>(initial, mode);
  }

  @Override
  public T get() {
    return cell.get();
  }

  @Override
  public void set(T value) {
    cell.set(value);
  }

  @Override
  public T update(UnaryOperator<T> change) {
    return cell.update(change);
  }

  @Override
  public Stock stock() {
    return new Stock(1, 1, List.of(String.valueOf(cell.seen())));
  }
}
