package dev.symposium.problems.catalog.pool;

import dev.symposium.problems.sync.Cell;
import dev.symposium.problems.sync.CellMode;
import dev.symposium.problems.sync.Sync;
import java.util.LinkedHashMap;
import java.util.Map;

/** What clients count of a pool. Written by all of them, read by whoever watches. */
final class Tally {

  private final Map<Event, Cell<Long>> counts;

  /** What is counted. */
  enum Event {
    /** A use ended by an exception. */
    FAILED("failedUses"),
    /** A client waited too long and went away. */
    GAVE_UP("timeOuts"),
    /** A return or a use was refused. */
    REFUSED("refused"),
    /** An overdue permit was taken back. */
    TAKEN_BACK("takenBack");

    private final String figure;

    Event(String figure) {
      this.figure = figure;
    }

    String figure() {
      return figure;
    }
  }

  Tally(Sync sync) {
    Map<Event, Cell<Long>> cells = new LinkedHashMap<>();
    for (Event event : Event.values()) {
      cells.put(event, sync.bookCell(event.figure(), 0L, CellMode.ATOMIC));
    }
    counts = Map.copyOf(cells);
  }

  void count(Event event) {
    counts.get(event).update(before -> before + 1);
  }

  Map<String, Double> figures() {
    Map<String, Double> figures = new LinkedHashMap<>();
    for (Event event : Event.values()) {
      figures.put(event.figure(), counts.get(event).get().doubleValue());
    }
    return figures;
  }
}
