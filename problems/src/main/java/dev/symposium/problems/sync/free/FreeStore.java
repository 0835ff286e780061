package dev.symposium.problems.sync.free;

import dev.symposium.problems.observe.Stock;
import dev.symposium.problems.sync.Store;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.ArrayList;
import java.util.List;

/**
 * A real ring of plain fields, raced on by whoever does not guard it.
 *
 * <p>Every method works on the array it has read once, so a race loses or doubles elements and
 * miscounts, but leaves no array's bounds.
 */
final class FreeStore<T> extends AwaitedResource implements Store<T> {

  private static final int FIRST_CELLS = 16;
  private static final VarHandle COUNT;

  static {
    try {
      COUNT = MethodHandles.lookup().findVarHandle(FreeStore.class, "count", int.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  // volatile: written by the control thread
  private volatile int capacity;
  // plain, guarded by nobody: racing on them is what they are for
  private Object[] cells = new Object[FIRST_CELLS];
  private int head;
  private int tail;
  private int count;

  FreeStore(FreeSync world, String name, int capacity) {
    super(world, name, Kind.STORE);
    this.capacity = capacity;
    VarHandle.fullFence(); // so that it may be handed to actors by a plain write
  }

  @Override
  public boolean add(T element) {
    if (count >= MOST) {
      return false;
    }
    Object[] into = roomy();
    int at = tail;
    into[Math.floorMod(at, into.length)] = element;
    tail = at + 1;
    count = count + 1;
    return true;
  }

  /** The present cells, or a larger copy if no cell is free. */
  private Object[] roomy() {
    Object[] old = cells;
    int inside = tail - head;
    if (inside < old.length) {
      return old;
    }
    Object[] larger = new Object[old.length * 2];
    int from = head;
    for (int i = 0; i < old.length; i++) {
      int at = from + i;
      larger[Math.floorMod(at, larger.length)] = old[Math.floorMod(at, old.length)];
    }
    cells = larger;
    return larger;
  }

  @Override
  @SuppressWarnings("unchecked") // only T is ever stored
  public T remove() {
    Object[] from = cells;
    int at = head;
    int index = Math.floorMod(at, from.length);
    Object element = from[index];
    if (element != null) {
      from[index] = null;
      head = at + 1;
    }
    count = count - 1;
    return (T) element;
  }

  @Override
  @SuppressWarnings("unchecked") // only T is ever stored
  public T peek() {
    Object[] from = cells;
    return (T) from[Math.floorMod(head, from.length)];
  }

  @Override
  public int size() {
    return count;
  }

  @Override
  public int capacity() {
    return capacity;
  }

  @Override
  public void setCapacity(int places) {
    capacity = places;
  }

  @Override
  public int total() {
    return capacity;
  }

  @Override
  public int free() {
    return capacity - (int) COUNT.getOpaque(this);
  }

  @Override
  public Stock stock() {
    Object[] from = cells;
    int first = head;
    List<String> items = new ArrayList<>();
    for (int i = 0; i < Math.min(from.length, Stock.MOST_TOLD); i++) {
      Object item = from[Math.floorMod(first + i, from.length)];
      if (item == null) {
        break;
      }
      items.add(item.toString());
    }
    return new Stock((int) COUNT.getOpaque(this), capacity, items);
  }
}
