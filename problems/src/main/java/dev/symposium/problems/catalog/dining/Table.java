package dev.symposium.problems.catalog.dining;

import dev.symposium.problems.spi.Knobs;
import dev.symposium.problems.sync.Cell;
import dev.symposium.problems.sync.CellMode;
import dev.symposium.problems.sync.Fairness;
import dev.symposium.problems.sync.Sync;
import java.util.List;

/**
 * A round table: as many places as philosophers, a fork between each two. Grows and shrinks at its
 * end, between the last place and the first.
 *
 * <p>Changed by the control thread alone, read by all: the list of places is immutable and replaced
 * as a whole.
 */
final class Table {

  private final Sync sync;
  private final boolean forksAreLocks;
  private final Fairness fairness;
  private final Cell<List<Place>> places;

  Table(Sync sync, Knobs knobs, int size) {
    this.sync = sync;
    forksAreLocks = knobs.get(DiningKnobs.FORKS).equals(DiningKnobs.LOCK);
    fairness = Fairness.of(knobs.get(DiningKnobs.FAIR).equals("yes"));
    places = sync.bookCell("places", List.of(), CellMode.VOLATILE);
    while (places().size() < size) {
      grow();
    }
  }

  List<Place> places() {
    return places.get();
  }

  Place place(int number) {
    return places().get(number);
  }

  /** The place that is to the right now. */
  Place rightOf(Place place) {
    List<Place> all = places();
    return all.get((place.number() + 1) % all.size());
  }

  void grow() {
    int number = places().size();
    Fork fork = new Fork(sync, number + 1, grip("fork " + (number + 1)));
    places.set(Lists.plus(places(), new Place(sync, number, fork)));
  }

  private Grip grip(String name) {
    return forksAreLocks
        ? new Grip.ByLock(sync.lock(name, fairness))
        : new Grip.BySemaphore(sync.ownedSemaphore(name, 1, fairness));
  }

  /** Takes the last place away; its fork is still in the picture. */
  void shrink() {
    List<Place> all = places();
    places.set(all.subList(0, all.size() - 1));
  }

  /** Takes the fork of a place that is no longer there out of the picture. */
  void clear(Place gone) {
    sync.retire(gone.fork().resource());
  }
}
