package dev.symposium.problems.sync.controlled;

import dev.symposium.problems.sync.Store;
import dev.symposium.problems.sync.controlled.StoreMachine.Field;

/**
 * A ring whose fields are read and written one by one, in the order in which the real one does it.
 * Guarded by the baton.
 */
final class ControlledStore<T> extends Thing<StoreMachine> implements Store<T> {

  private int capacity; // guarded by the baton; changed while the run is held

  ControlledStore(ControlledSync world, String name, int capacity) {
    super(world, name, StoreMachine.empty());
    this.capacity = capacity;
  }

  private int get(Field field) {
    return (int) does(new StoreMachine.Get(field)).code();
  }

  private void set(Field field, int to) {
    does(new StoreMachine.Set(field, to));
  }

  @SuppressWarnings("unchecked") // only T is ever stored
  private T at(int index) {
    return (T) does(new StoreMachine.Peek(index)).value();
  }

  @Override
  public boolean add(T element) {
    if (get(Field.COUNT) >= MOST) {
      return false;
    }
    int at = get(Field.TAIL);
    does(new StoreMachine.Put(at, element));
    set(Field.TAIL, at + 1);
    set(Field.COUNT, get(Field.COUNT) + 1);
    return true;
  }

  @Override
  public T remove() {
    int at = get(Field.HEAD);
    T element = at(at);
    if (element != null) {
      does(new StoreMachine.Put(at, null));
      set(Field.HEAD, at + 1);
    }
    set(Field.COUNT, get(Field.COUNT) - 1);
    return element;
  }

  @Override
  public T peek() {
    return at(get(Field.HEAD));
  }

  @Override
  public int size() {
    return get(Field.COUNT);
  }

  @Override
  public int capacity() {
    return capacity;
  }

  @Override
  public void setCapacity(int places) {
    capacity = places;
  }
}
