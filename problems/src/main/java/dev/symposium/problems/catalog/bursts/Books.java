package dev.symposium.problems.catalog.bursts;

import dev.symposium.problems.spi.Actor;
import dev.symposium.problems.sync.Cell;
import dev.symposium.problems.sync.CellMode;
import dev.symposium.problems.sync.Sync;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The books of one run: what was made, what became of it, who has what in hand. Only to check what
 * must always hold, and to show it; no solution decides by it. Thread-safe: all cells but one kind
 * are atomic or have one writer.
 */
final class Books {

  /** The row of {@link #mustComeInOrder} for those who take under a common guard. */
  static final int UNDER_GUARD = BurstsKnobs.MOST;

  private final Sync sync;
  private final Cell<Long> made; // atomic
  private final Cell<Long> finished; // atomic
  private final Cell<Long> lost; // atomic
  private final Cell<Tally> tally; // atomic
  private final List<Cell<Optional<Item>>> makersHands; // volatile, by seat: the actor there writes
  private final List<Cell<Optional<Item>>> takersHands; // volatile, by seat: the actor there writes
  // by taker and maker; a row belongs to its taker, the last one to the buffer's guard
  private final List<Cell<Long>> latest;

  Books(Sync sync) {
    this.sync = sync;
    made = sync.bookCell("made", 0L, CellMode.ATOMIC);
    finished = sync.bookCell("finished", 0L, CellMode.ATOMIC);
    lost = sync.bookCell("lost", 0L, CellMode.ATOMIC);
    tally = sync.bookCell("tally", Tally.NOTHING, CellMode.ATOMIC);
    makersHands = cells(BurstsKnobs.MOST, Optional.empty(), CellMode.VOLATILE);
    takersHands = cells(BurstsKnobs.MOST, Optional.empty(), CellMode.VOLATILE);
    latest = cells((BurstsKnobs.MOST + 1) * BurstsKnobs.MOST, 0L, CellMode.PLAIN);
  }

  private <T> List<Cell<T>> cells(int count, T initial, CellMode mode) {
    return IntStream.range(0, count).mapToObj(i -> sync.bookCell("entry", initial, mode)).toList();
  }

  /** A new item of the producer in a seat. */
  Item make(int maker) {
    long number = made.update(before -> before + 1);
    Cell<Integer> takers = sync.bookCell("takers of " + number, 0, CellMode.ATOMIC);
    return new Item(number, maker, sync.stampNanos(), takers);
  }

  /** How many were made, whatever became of them. */
  long made() {
    return made.get();
  }

  Tally tally() {
    return tally.get();
  }

  Tally note(UnaryOperator<Tally> change) {
    return tally.update(change);
  }

  /** An item was taken out; how old it was counts. */
  Tally noteTaken(Item item, long nowInside) {
    long age = Math.max(0, sync.stampNanos() - item.stampNanos());
    return note(before -> before.taken(nowInside, age));
  }

  Cell<Optional<Item>> makersHand(int seat) {
    return makersHands.get(seat);
  }

  Cell<Optional<Item>> takersHand(int seat) {
    return takersHands.get(seat);
  }

  /** Items in the hands of those who work on them. */
  long inHand() {
    return Stream.concat(makersHands.stream(), takersHands.stream())
        .filter(hand -> hand.get().isPresent())
        .count();
  }

  long finished() {
    return finished.get();
  }

  long lost() {
    return lost.get();
  }

  /** Work on an item is over; what is finished and lost is never more than what was taken. */
  void noteDone(Actor me, boolean whole) {
    long over = whole ? finished.update(n -> n + 1) + lost.get() : lost.update(n -> n + 1);
    Tally now = tally(); // later than what it is compared with, and it only grows
    me.mustHold(
        BurstsKnobs.NOTHING_LOST,
        over <= now.taken(),
        () -> "items finished or lost: " + over + ", taken: " + now.taken());
  }

  /** Of one producer's items the later is taken later, as seen by that row. */
  void mustComeInOrder(Actor me, int row, Item item) {
    Cell<Long> before = latest.get(row * BurstsKnobs.MOST + item.maker());
    long last = before.get();
    me.mustHold(
        BurstsKnobs.ORDER_KEPT,
        item.number() > last,
        () -> me.name() + " took item " + item + " after item " + last + " of the same producer");
    before.set(item.number());
  }

  /** Nobody had it before. */
  void mustBeFirst(Actor me, Item item) {
    me.mustHold(
        BurstsKnobs.ONCE, item.claim(), () -> me.name() + " took item " + item + " once more");
  }
}
