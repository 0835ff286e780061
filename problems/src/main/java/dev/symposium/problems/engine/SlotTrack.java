package dev.symposium.problems.engine;

import dev.symposium.problems.observe.Slot;
import dev.symposium.problems.observe.SlotFigures;
import dev.symposium.problems.observe.SlotFigures.Figure;
import dev.symposium.problems.observe.WaitStats;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.HdrHistogram.Histogram;

/**
 * What the observer remembers of one slot between two snapshots: all waits so far, and what it did
 * in the last seconds. Observer thread only.
 */
final class SlotTrack {

  private static final long SECOND = 1_000_000_000L;
  private static final long WINDOW_NANOS = 5 * SECOND;
  private static final long PERCENTILE_GAP_NANOS = SECOND / 4;

  private final Slot slot;
  private final PauseTable pauses;
  private final Histogram waits;
  private final Percentiles percentiles = new Percentiles();
  private final Deque<Sample> samples = new ArrayDeque<>();
  private final LoanTrack loans = new LoanTrack();
  private Histogram recycled;
  private long grantedAtOnce;
  private long longest;
  private long newAtOnce;
  private Slot.Occupant who = Slot.Occupant.NOBODY;
  private long percentilesAt = Long.MIN_VALUE;

  /** Sums at one moment of the run clock. */
  private record Sample(
      long run, long operations, long changes, long waited, Map<String, Long> slept) {}

  SlotTrack(Slot slot, PauseTable pauses) {
    this.slot = slot;
    this.pauses = pauses;
    this.recycled = slot.figures().takeWaits(null);
    this.waits = new Histogram(recycled);
  }

  /**
   * Reads the slot, which holds that, at a moment of the run clock.
   *
   * @param precise whether percentiles have to count every wait that has ended; else they may be a
   *     quarter of a second behind where waits end all the time
   */
  void update(long run, long[] holdings, boolean precise) {
    if (!slot.occupant().isSameAs(who)) {
      who = slot.occupant();
      waits.reset();
      samples.clear();
      grantedAtOnce = 0;
      percentilesAt = Long.MIN_VALUE;
      loans.clear();
    }
    SlotFigures figures = slot.figures();
    longest = figures.get(Figure.LONGEST_WAIT); // before the waits, which then have it among them
    recycled = figures.takeWaits(recycled);
    waits.add(recycled);
    long atOnce = figures.get(Figure.GRANTED_AT_ONCE);
    newAtOnce = Math.max(0, atOnce - grantedAtOnce);
    if (newAtOnce > 0) {
      waits.recordValueWithCount(0, newAtOnce);
      grantedAtOnce = atOnce;
    }
    if (precise || percentilesAt == Long.MIN_VALUE || run - percentilesAt >= PERCENTILE_GAP_NANOS) {
      percentilesAt = run;
      percentiles.read(waits);
    }
    loans.update(run, holdings, figures.get(Figure.ROUND_SINCE), slot::kept);
    sample(run, figures);
  }

  private void sample(long run, SlotFigures figures) {
    Map<String, Long> slept = new HashMap<>();
    for (int i = 0; i < pauses.count(); i++) {
      slept.merge(pauses.doing(i), figures.sleptNanos(i), Long::sum);
    }
    samples.add(
        new Sample(
            run,
            figures.get(Figure.OPERATIONS),
            figures.get(Figure.CHANGES),
            figures.get(Figure.WAITED),
            slept));
    while (samples.size() > 2 && run - samples.peekFirst().run > WINDOW_NANOS) {
      samples.removeFirst();
    }
  }

  /** Since when it has what it holds. */
  LoanTrack loans() {
    return loans;
  }

  /**
   * Waiting times, the present wait counted in as it is now, however old the percentiles of those
   * that have ended are; so {@code p50 <= p95 <= p99 <= longest}, and {@code longest >= current}.
   */
  WaitStats stats(long currentNanos) {
    long most = Math.max(longest, currentNanos);
    long count = waits.getTotalCount() + (currentNanos > 0 ? 1 : 0);
    return new WaitStats(
        count,
        nanos(Math.min(most, percentiles.p50(currentNanos))),
        nanos(Math.min(most, percentiles.p95(currentNanos))),
        nanos(Math.min(most, percentiles.p99(currentNanos))),
        nanos(most),
        nanos(currentNanos));
  }

  /** The longest wait that has ended. */
  long longest() {
    return longest;
  }

  /** Adds all waits so far to the sum over everybody. */
  void addTo(Histogram everybody) {
    everybody.add(waits);
  }

  /** Adds those that ended between the last two updates. */
  void addLatestTo(Histogram everybody) {
    if (recycled.getTotalCount() > 0) {
      everybody.add(recycled);
    }
    if (newAtOnce > 0) {
      everybody.recordValueWithCount(0, newAtOnce);
    }
  }

  /** Forgets how many rounds were finished before now. */
  void beginAnew() {
    while (samples.size() > 1) {
      samples.removeFirst();
    }
  }

  Histogram emptyHistogram() {
    Histogram empty = new Histogram(waits);
    empty.reset();
    return empty;
  }

  /** Rounds finished within the last five seconds. */
  long recentOperations() {
    return samples.isEmpty() ? 0 : samples.peekLast().operations - samples.peekFirst().operations;
  }

  /** The time that {@link #recentOperations} is about, in nanoseconds. */
  long recentNanos() {
    return samples.isEmpty() ? 0 : samples.peekLast().run - samples.peekFirst().run;
  }

  /** Changes of state per second, over the last second. */
  double changesPerSecond() {
    Sample last = samples.peekLast();
    Sample before = secondAgo();
    if (before == null || last.run == before.run) {
      return 0;
    }
    return (last.changes - before.changes) * (double) SECOND / (last.run - before.run);
  }

  /** The shares of the last second, by word; waiting included. */
  Map<String, Double> shares() {
    Sample last = samples.peekLast();
    Sample before = secondAgo();
    Map<String, Double> shares = new HashMap<>();
    if (before == null || last.run == before.run) {
      return shares;
    }
    double span = last.run - before.run;
    last.slept.forEach(
        (word, nanos) -> put(shares, word, (nanos - before.slept.getOrDefault(word, 0L)) / span));
    put(shares, "waits", (last.waited - before.waited) / span);
    return shares;
  }

  private static void put(Map<String, Double> shares, String word, double share) {
    if (share > 0) {
      shares.put(word, Math.min(1, share));
    }
  }

  private Sample secondAgo() {
    Sample found = null;
    Sample last = samples.peekLast();
    for (Sample sample : samples) {
      if (found == null || last.run - sample.run >= SECOND) {
        found = sample;
      }
    }
    return samples.size() < 2 ? null : found;
  }

  private static Duration nanos(long nanos) {
    return Duration.ofNanos(Math.max(0, nanos));
  }
}
