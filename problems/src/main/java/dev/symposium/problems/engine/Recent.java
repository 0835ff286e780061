package dev.symposium.problems.engine;

import dev.symposium.problems.observe.ActorView;
import dev.symposium.problems.observe.History;
import dev.symposium.problems.observe.Snapshot;
import dev.symposium.problems.spi.Problem;
import dev.symposium.problems.spi.Solution;
import dev.symposium.problems.spi.Usage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.HdrHistogram.Histogram;

/**
 * What every run has of its last seconds, whatever its problem charts: above all everybody's waits,
 * kept by the second. Begins anew with another solution. Observer thread only.
 */
final class Recent {

  private static final long SECOND = 1_000_000_000L;
  private static final int KEPT = (int) History.LOOK_BACK.toSeconds();

  private final Problem problem;
  private Histogram[] seconds = {};
  private Histogram all;
  private Optional<Solution> solution = Optional.empty();
  private long second;

  Recent(Problem problem) {
    this.problem = problem;
  }

  void clear() {
    for (Histogram one : seconds) {
      one.reset();
    }
    second = 0;
  }

  /** Whether another solution plays than the last time; what was before is forgotten then. */
  boolean beginsAnew(Solution now) {
    boolean another = solution.isPresent() && !solution.get().id().equals(now.id());
    solution = Optional.of(now);
    if (another) {
      clear();
    }
    return another;
  }

  /** The waits that ended since the last time, at a moment of the run clock. */
  void add(long run, List<SlotTrack> tracks) {
    if (tracks.isEmpty()) {
      return;
    }
    if (seconds.length == 0) {
      seconds = new Histogram[KEPT];
      for (int i = 0; i < KEPT; i++) {
        seconds[i] = tracks.get(0).emptyHistogram();
      }
      all = tracks.get(0).emptyHistogram();
    }
    turnTo(run / SECOND);
    Histogram now = seconds[(int) (second % KEPT)];
    tracks.forEach(track -> track.addLatestTo(now));
  }

  private void turnTo(long to) {
    for (long gone = Math.max(second + 1, to - KEPT + 1); gone <= to; gone++) {
      seconds[(int) (gone % KEPT)].reset();
    }
    second = Math.max(second, to);
  }

  /** The values of {@link History#OF_EVERY_RUN}; asks the problem for its scene. */
  Map<String, Double> figures(Snapshot now) {
    Map<String, Double> figures = new LinkedHashMap<>();
    Histogram waits = waits(now.actors());
    figures.put(History.OPERATIONS, (double) now.totals().operations());
    figures.put(History.WAIT_HALF, percentile(waits, 50));
    figures.put(History.WAIT_MOST, percentile(waits, 99));
    figures.put(History.WAIT_NOW, now.totals().waits().current().toNanos() / 1e9);
    figures.put(History.JAIN, now.totals().jain());
    Usage usage = Usage.of(problem.scene(now)).orElse(Usage.NONE);
    figures.put(History.TAKEN, (double) usage.taken());
    figures.put(History.ROOM, (double) usage.room());
    return figures;
  }

  /** With those that last, as long as they have lasted. */
  private Histogram waits(List<ActorView> actors) {
    if (all == null) {
      return new Histogram(2);
    }
    all.reset();
    for (Histogram one : seconds) {
      if (one.getTotalCount() > 0) {
        all.add(one);
      }
    }
    for (ActorView actor : actors) {
      long current = actor.waits().current().toNanos();
      if (current > 0) {
        all.recordValue(Math.min(current, all.getHighestTrackableValue()));
      }
    }
    return all;
  }

  private static double percentile(Histogram waits, double percent) {
    return waits.getTotalCount() == 0 ? 0 : waits.getValueAtPercentile(percent) / 1e9;
  }
}
