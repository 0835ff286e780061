package dev.symposium.app.ui.model;

import java.util.List;

/** What step mode shows beside, or where there is no room for that instead of, the threads. */
public enum StepPanel {
  /** The threads, and what they did last. */
  THREADS,
  /** The code of the solution, names on its lines. */
  CODE,
  /** All steps so far, a column per thread. */
  LANES;

  /** The next one, or the one before. */
  public StepPanel beside(int by) {
    List<StepPanel> all = List.of(values());
    return all.get(Math.floorMod(all.indexOf(this) + by, all.size()));
  }
}
