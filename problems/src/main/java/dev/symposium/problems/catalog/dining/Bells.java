package dev.symposium.problems.catalog.dining;

import dev.symposium.problems.sync.Cell;
import dev.symposium.problems.sync.CellMode;
import dev.symposium.problems.sync.Condition;
import dev.symposium.problems.sync.Lock;
import dev.symposium.problems.sync.Sync;
import java.util.List;

/** A bell for every place, by which a waiter calls one philosopher: a condition of its lock. */
final class Bells {

  private final Lock waiter;
  private final Cell<List<Condition>> bells; // written by the control thread alone

  Bells(Sync sync, Lock waiter) {
    this.waiter = waiter;
    bells = sync.bookCell("bells", List.of(), CellMode.VOLATILE);
  }

  Condition of(Seat seat) {
    return bells.get().get(seat.number());
  }

  /** A place that is taken away leaves its bell for whoever sits there next. */
  void fit(int places) {
    for (int number = bells.get().size() + 1; number <= places; number++) {
      Condition bell = waiter.newCondition("bell " + number, DiningKnobs.PHILOSOPHER);
      bells.update(list -> Lists.plus(list, bell));
    }
  }
}
