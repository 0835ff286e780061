package dev.symposium.problems.catalog.bursts;

import dev.symposium.problems.spi.Actor;
import dev.symposium.problems.sync.BlockingQueue;
import dev.symposium.problems.sync.Cell;
import dev.symposium.problems.sync.CellMode;
import dev.symposium.problems.sync.Sync;

/**
 * The books of a queue that is its own guard: its callers write down what they did a moment later,
 * so from these numbers only inequalities are certain while anybody moves; the sum is looked at
 * while nobody does ({@link BurstsSetting#sums}). Thread-safe.
 */
final class QueueBooks {

  private final Sync sync;
  private final Books books;
  private final BlockingQueue<Item> queue;
  private final Cell<Integer> largest; // volatile; written by the control thread

  QueueBooks(Sync sync, Books books, BlockingQueue<Item> queue) {
    this.sync = sync;
    this.books = books;
    this.queue = queue;
    largest = sync.bookCell("largest capacity", queue.capacity(), CellMode.VOLATILE);
  }

  /** Control thread only, before the capacity is in force. */
  void fit(int capacity) {
    largest.set(Math.max(largest.get(), capacity));
  }

  /** An item has entered the queue. */
  void put(Producer me) {
    int inside = inside();
    me.actor()
        .mustHold(
            BurstsKnobs.ROOM,
            inside <= largest.get(),
            () -> "items inside: " + inside + ", and never may be more than " + largest.get());
    check(me.actor(), books.note(tally -> tally.put(inside)));
  }

  void droppedNewest(Producer me) {
    check(me.actor(), books.note(Tally::refused));
  }

  /** Nothing if a consumer was faster. */
  void droppedOldest(Producer me, Item oldest) {
    if (oldest != null) {
      books.mustBeFirst(me.actor(), oldest);
      check(me.actor(), books.note(tally -> tally.pushedOut(inside())));
    }
  }

  /** An item goes from its producer's hands into its producer's hands. */
  void callerTakes(Item item) {
    books.note(tally -> tally.put(inside()));
    books.noteTaken(item, inside());
  }

  /** An item has left the queue. */
  void took(Consumer me, Item item) {
    me.actor().mustHold(BurstsKnobs.SOMETHING, item != null, () -> "took nothing");
    if (item == null) {
      return;
    }
    me.took(item);
    books.mustBeFirst(me.actor(), item);
    books.mustComeInOrder(me.actor(), me.actor().seat(), item);
    check(me.actor(), books.noteTaken(item, inside()));
  }

  private int inside() {
    return sync.aside(queue::size);
  }

  private void check(Actor me, Tally now) {
    long made = books.made(); // later than what it is compared with, and it only grows
    me.mustHold(
        BurstsKnobs.NOTHING_LOST,
        now.taken() + now.dropped() <= made && now.put() <= made,
        () -> "more than the " + made + " that were made: " + now);
  }
}
