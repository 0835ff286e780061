package dev.symposium.app.ui.model;

import dev.symposium.problems.observe.Snapshot;
import java.time.Duration;

/**
 * The deadlocks under the present solution against those under the one before. Immutable.
 *
 * @param solution the present one
 * @param provenBefore deadlocks proven in this run before it
 * @param since run clock when it began
 * @param previous the one before; empty if there was none
 * @param previousProven deadlocks under that one
 * @param previousTime how long that one ran
 */
public record Comparison(
    String solution,
    long provenBefore,
    Duration since,
    String previous,
    long previousProven,
    Duration previousTime) {

  /** The first solution of a run. */
  static Comparison begin(String solution) {
    return new Comparison(solution, 0, Duration.ZERO, "", 0, Duration.ZERO);
  }

  /** The comparison after another snapshot. */
  public Comparison next(Snapshot before, Snapshot now) {
    if (now.runTime().compareTo(before.runTime()) < 0) {
      return begin(now.run().solution());
    }
    if (now.run().solution().equals(solution)) {
      return this;
    }
    long proven = before.deadlocks().proven();
    return new Comparison(
        now.run().solution(),
        proven,
        now.runTime(),
        solution,
        proven - provenBefore,
        before.runTime().minus(since));
  }

  /** Whether there is anything to compare with. */
  public boolean isThere() {
    return !previous.isEmpty();
  }
}
