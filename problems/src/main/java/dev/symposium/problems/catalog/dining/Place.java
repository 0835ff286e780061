package dev.symposium.problems.catalog.dining;

import dev.symposium.problems.sync.Cell;
import dev.symposium.problems.sync.CellMode;
import dev.symposium.problems.sync.Sync;
import java.util.Optional;

/**
 * A place at the table: the fork to its left, which came with it, and the place to its right, which
 * changes as the table grows and shrinks.
 *
 * <p>Whom one has on the right is settled for a round: {@link #right} is written by the philosopher
 * who sits here and read by the control thread, which must know when an old neighbourhood is over.
 */
final class Place {

  private final int number;
  private final Fork fork;
  private final Cell<Optional<Place>> right; // volatile; empty between rounds and while thinking

  /**
   * A place whose philosopher has not reached for anything yet.
   *
   * @param number from 0
   */
  Place(Sync sync, int number, Fork fork) {
    this.number = number;
    this.fork = fork;
    right = sync.bookCell("right of place " + number, Optional.empty(), CellMode.VOLATILE);
  }

  int number() {
    return number;
  }

  Fork fork() {
    return fork;
  }

  Optional<Place> right() {
    return right.get();
  }

  /** Settles for this round who is on the right: what is published here is still true after. */
  void settle(Table table) {
    Place next;
    do {
      next = table.rightOf(this);
      right.set(Optional.of(next));
    } while (!next.equals(table.rightOf(this)));
  }

  void unsettle() {
    right.set(Optional.empty());
  }

  boolean reaches(Fork other) {
    return fork.equals(other) || right().filter(place -> place.fork.equals(other)).isPresent();
  }

  boolean sharesForkWith(Place other) {
    return other.reaches(fork) || right().filter(place -> other.reaches(place.fork)).isPresent();
  }
}
