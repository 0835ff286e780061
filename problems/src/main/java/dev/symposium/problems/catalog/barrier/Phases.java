package dev.symposium.problems.catalog.barrier;

import dev.symposium.problems.sync.Cell;
import dev.symposium.problems.sync.CellMode;
import dev.symposium.problems.sync.Sync;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Who has arrived where: what must always hold is checked against it, and figures come from it. No
 * solution decides by it. Thread-safe: each party writes its own row, all read all.
 */
final class Phases {

  /** More rows than parties or tasks can be. */
  static final int MOST = 65;

  private final List<Row> rows;
  private final IntFunction<String> names;
  private final Cell<Long> failures; // atomic
  private final Cell<Long> ahead; // atomic

  /**
   * Where a party stands. What must always hold is checked against it while the party moves on, so
   * it is one value: two that are read one after the other would show a party that never was.
   *
   * @param isThere whether it takes part: nobody waits for one who does not
   * @param arrived the phase it has arrived at last; {@link #NEVER} for one who is new
   * @param atBarrier whether it has arrived, and not left yet
   */
  record Stand(boolean isThere, long arrived, boolean atBarrier) {

    /** It has not taken part yet. */
    static final long NEVER = -1;

    static final Stand NOWHERE = new Stand(false, NEVER, false);

    boolean isNew() {
      return arrived == NEVER;
    }

    /** The phase it has left last. */
    long left() {
      return arrived - (atBarrier ? 1 : 0);
    }
  }

  /**
   * One party. Its own thread writes, all are volatile.
   *
   * @param stand where it stands
   * @param cameLast how often all others were there before
   * @param began run clock at which it began its present phase, for figures
   * @param took nanoseconds from there to its last arrival, for figures
   */
  record Row(Cell<Stand> stand, Cell<Long> cameLast, Cell<Long> began, Cell<Long> took) {

    static Row of(Sync sync) {
      return new Row(
          sync.bookCell("stand", Stand.NOWHERE, CellMode.VOLATILE),
          number(sync, "last", 0),
          number(sync, "began", 0),
          number(sync, "took", 0));
    }

    private static Cell<Long> number(Sync sync, String name, long initial) {
      return sync.bookCell(name, initial, CellMode.VOLATILE);
    }
  }

  /**
   * Rows in which nobody takes part yet.
   *
   * @param names of those who will
   */
  Phases(Sync sync, IntFunction<String> names) {
    this.names = names;
    rows = Stream.generate(() -> Row.of(sync)).limit(MOST).toList();
    failures = sync.bookCell("failures", 0L, CellMode.ATOMIC);
    ahead = sync.bookCell("ahead", 0L, CellMode.ATOMIC);
  }

  Row row(int number) {
    return rows.get(number);
  }

  /** Whoever takes that row next is new. */
  void clear(int number) {
    Row row = rows.get(number);
    row.stand().set(Stand.NOWHERE);
    row.took().set(0L);
  }

  private Stream<Stand> stands() {
    return rows.stream().map(row -> row.stand().get());
  }

  private LongStream arrivals() {
    return stands().filter(Stand::isThere).mapToLong(Stand::arrived);
  }

  /** The phase that all who take part have arrived at; {@code orElse} if nobody does. */
  long slowest(long orElse) {
    return arrivals().min().orElse(orElse);
  }

  /** Whether all who take part but one have arrived at a phase. */
  boolean isOneMissing(long phase) {
    return arrivals().filter(arrived -> arrived < phase).count() == 1;
  }

  void noteFailure() {
    failures.update(before -> before + 1);
  }

  /** Somebody left a phase before all had arrived who cannot say so itself. */
  void noteAhead() {
    ahead.update(before -> before + 1);
  }

  long timesAhead() {
    return ahead.get();
  }

  /** Phases done, works that failed, time lost by waiting, who came last how often. */
  Map<String, Double> figures() {
    Map<String, Double> figures = new LinkedHashMap<>();
    figures.put(Figures.PHASES_DONE, (double) done());
    figures.put(Figures.ALL_ARRIVED, (double) slowest(lastArrival()));
    figures.put(Figures.FAILED_WORKS, (double) failures.get());
    figures.put(Figures.TIME_LOST, timeLost());
    for (int number = 0; number < MOST; number++) {
      if (!rows.get(number).stand().get().isNew()) {
        long last = rows.get(number).cameLast().get();
        figures.put(Figures.CAME_LAST + names.apply(number), (double) last);
      }
    }
    return figures;
  }

  /** The phase that all who take part have left; when nobody does any more, those who did. */
  private long done() {
    return stands()
        .filter(Stand::isThere)
        .mapToLong(Stand::left)
        .min()
        .orElseGet(this::lastArrival);
  }

  private long lastArrival() {
    return stands().filter(stand -> !stand.isNew()).mapToLong(Stand::arrived).min().orElse(0);
  }

  /** In percent: 1 - mean / max of what the latest works took. */
  private double timeLost() {
    List<Long> took =
        rows.stream()
            .filter(row -> row.stand().get().isThere())
            .map(row -> row.took().get())
            .filter(nanos -> nanos > 0)
            .toList();
    double longest = took.stream().mapToLong(Long::longValue).max().orElse(0);
    double mean = took.stream().mapToLong(Long::longValue).average().orElse(0);
    return longest == 0 ? 0 : 100 * (1 - mean / longest);
  }
}
