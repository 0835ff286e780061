package dev.symposium.app.ui.view;

import dev.symposium.app.ui.model.RunState;
import dev.symposium.problems.observe.Snapshot;
import java.time.Duration;

/**
 * What a picture of the last seconds ends with: now, or where somebody looks back some seconds
 * after the moment that is shown, so that it is seen what came of it. Immutable.
 *
 * @param last the newest snapshot of the picture
 * @param moment run clock of the moment that is shown
 * @param back whether that is a moment of the past
 */
record Sight(Snapshot last, Duration moment, boolean back) {

  private static final Duration BEYOND = Duration.ofSeconds(10);

  static Sight of(RunState run) {
    Duration moment = run.snapshot().runTime();
    boolean back = run.looksBack() && !run.past().isEmpty();
    Snapshot last = back ? run.past().at(moment.plus(BEYOND)) : run.snapshot();
    return new Sight(last, moment, back);
  }

  /** Run clock of its end. */
  Duration until() {
    return last.runTime();
  }
}
