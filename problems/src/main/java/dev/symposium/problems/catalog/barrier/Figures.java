package dev.symposium.problems.catalog.barrier;

/** Names of the figures that only this problem has, as in snapshots and JSON. */
final class Figures {

  static final String PHASES_DONE = "phasesDone";
  static final String ALL_ARRIVED = "allArrivedAt";
  static final String HERE = "here";
  static final String NEEDED = "waitsFor";
  static final String BROKEN = "timesBroken";
  static final String FAILED_WORKS = "failedWorks";
  static final String TIME_LOST = "timeLostPercent";
  static final String CAME_LAST = "cameLast.";
  static final String PHASES_PER_SECOND = "phasesPerSecond";
  static final String QUEUED = "queuedTasks";

  private Figures() {}
}
