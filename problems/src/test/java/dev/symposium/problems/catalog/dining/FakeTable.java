package dev.symposium.problems.catalog.dining;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import dev.symposium.problems.spi.Actor;
import dev.symposium.problems.spi.Knob;
import dev.symposium.problems.spi.Knobs;
import dev.symposium.problems.sync.Cell;
import dev.symposium.problems.sync.Sync;
import java.util.function.UnaryOperator;

/** A table on one thread: nothing waits, cells are plain variables. */
final class FakeTable {

  private final Sync sync = mock(Sync.class, RETURNS_DEEP_STUBS);
  private final Table table;

  FakeTable(int size) {
    when(sync.bookCell(anyString(), any(), any()))
        .thenAnswer(call -> new Variable<>(call.getArgument(1)));
    table = new Table(sync, new Initial(), size);
  }

  Sync sync() {
    return sync;
  }

  Table table() {
    return table;
  }

  Fork fork(int place) {
    return table.place(place).fork();
  }

  /** One who has thought, and so has settled on two forks. */
  Seat hungry(int place) {
    Actor actor = mock(Actor.class);
    when(actor.seat()).thenReturn(place);
    when(actor.name()).thenReturn(DiningKnobs.ROLE.nameOf(place));
    Seat seat = new Seat(sync, table, actor);
    seat.think();
    return seat;
  }

  /** Every knob as it opens. */
  private static final class Initial implements Knobs {
    @Override
    public <V> V get(Knob<V> knob) {
      return knob.initial();
    }

    @Override
    public <V> V get(Knob<V> knob, String actor) {
      return knob.initial();
    }
  }

  private static final class Variable<T> implements Cell<T> {
    private T value;

    Variable(T value) {
      this.value = value;
    }

    @Override
    public T get() {
      return value;
    }

    @Override
    public void set(T newValue) {
      value = newValue;
    }

    @Override
    public T update(UnaryOperator<T> change) {
      value = change.apply(value);
      return value;
    }
  }
}
