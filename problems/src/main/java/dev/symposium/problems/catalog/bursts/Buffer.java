package dev.symposium.problems.catalog.bursts;

import dev.symposium.problems.spi.Actor;
import dev.symposium.problems.sync.Cell;
import dev.symposium.problems.sync.CellMode;
import dev.symposium.problems.sync.Store;
import dev.symposium.problems.sync.Sync;
import java.util.function.IntSupplier;

/**
 * A buffer that guards nothing: whoever calls it owns the guard of its solution, or the solution is
 * wrong. It never refuses and never waits; it checks what must always hold.
 */
final class Buffer {

  private final Sync sync;
  private final Store<Item> store;
  private final Books books;
  private final IntSupplier onTheirWay;
  private final boolean guarded;
  private final Cell<Limit> limit; // atomic: raised by the control thread, settled by actors

  /**
   * What may be inside.
   *
   * @param capacity in force
   * @param highest that anybody can still have relied on who looked before it was turned down
   */
  private record Limit(int capacity, int highest) {

    Limit settled(int then) {
      return capacity == then ? new Limit(capacity, capacity) : this;
    }
  }

  /**
   * A buffer whose callers look and act under one guard.
   *
   * @param guarded whether the solution keeps to that
   */
  Buffer(Sync sync, Books books, int capacity, boolean guarded) {
    this(sync, books, capacity, guarded, () -> 0);
  }

  /**
   * A buffer whose callers are let in before they own its guard.
   *
   * @param onTheirWay how many were let in and have not put yet, or have taken and have not said
   *     so; asked under the guard, after a change of the capacity or before it, not in between
   */
  Buffer(Sync sync, Books books, int capacity, boolean guarded, IntSupplier onTheirWay) {
    this.sync = sync;
    store = sync.store("buffer", capacity);
    limit = sync.bookCell("limit", new Limit(capacity, capacity), CellMode.ATOMIC);
    this.books = books;
    this.guarded = guarded;
    this.onTheirWay = onTheirWay;
  }

  boolean isFull() {
    return store.isFull();
  }

  boolean isEmpty() {
    return store.isEmpty();
  }

  int size() {
    return store.size();
  }

  int capacity() {
    return limit.get().capacity();
  }

  /** Control thread only. */
  void setCapacity(int capacity) {
    limit.update(before -> new Limit(capacity, Math.max(before.highest(), capacity)));
    store.setCapacity(capacity);
  }

  /** An item of the caller's; dropped if the memory for it is at its end. */
  void put(Producer me) {
    int before = sync.aside(store::size);
    int most = limit.get().highest();
    me.actor()
        .mustHold(
            BurstsKnobs.ROOM,
            before < most,
            () -> me.actor().name() + " put an item where " + before + " of " + most + " were");
    if (store.add(me.item())) {
      note(me.actor(), books.note(tally -> tally.put(sync.aside(store::size))));
    } else {
      note(me.actor(), books.note(Tally::refused));
    }
  }

  /** The oldest item, into the caller's hand; none if there is none. */
  void take(Consumer me) {
    me.actor()
        .mustHold(
            BurstsKnobs.SOMETHING,
            !sync.aside(store::isEmpty),
            () -> me.actor().name() + " took from an empty buffer");
    Item item = store.isEmpty() ? null : store.remove();
    if (item != null) {
      me.took(item);
      books.mustBeFirst(me.actor(), item);
      if (guarded) {
        books.mustComeInOrder(me.actor(), Books.UNDER_GUARD, item);
      }
      note(me.actor(), books.noteTaken(item, sync.aside(store::size)));
    }
  }

  private void note(Actor me, Tally now) {
    if (guarded) {
      me.mustHold(BurstsKnobs.NOTHING_LOST, now.isEven(), () -> "the sum is not even: " + now);
    }
    int capacity = limit.get().capacity();
    if (sync.aside(onTheirWay::getAsInt) == 0) {
      limit.update(before -> before.settled(capacity));
    }
  }
}
