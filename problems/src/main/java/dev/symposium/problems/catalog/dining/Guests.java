package dev.symposium.problems.catalog.dining;

import dev.symposium.problems.sync.Cell;
import dev.symposium.problems.sync.CellMode;
import dev.symposium.problems.sync.Sync;
import java.util.List;

/**
 * Those whom a waiter has on a list, in the order in which they came. Every call is made by one who
 * owns the waiter's lock.
 */
final class Guests {

  private final Cell<List<Seat>> seats; // guarded by the waiter's lock

  Guests(Sync sync, String name) {
    seats = sync.cell(name, List.of(), CellMode.PLAIN);
  }

  void add(Seat seat) {
    seats.update(list -> Lists.plus(list, seat));
  }

  void remove(Seat seat) {
    seats.update(list -> Lists.minus(list, seat));
  }

  boolean contains(Seat seat) {
    return seats.get().contains(seat);
  }

  /** Those who need a fork that {@code seat} needs, too. */
  List<Seat> neighboursOf(Seat seat) {
    return seats.get().stream().filter(seat::sharesForkWith).toList();
  }

  /** Whether one who came before {@code seat} needs a fork that it needs, too. */
  boolean hasNeighbourBefore(Seat seat) {
    List<Seat> list = seats.get();
    return list.subList(0, list.indexOf(seat)).stream().anyMatch(seat::sharesForkWith);
  }
}
