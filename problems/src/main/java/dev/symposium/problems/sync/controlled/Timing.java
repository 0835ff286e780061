package dev.symposium.problems.sync.controlled;

/** What becomes of durations. */
public enum Timing {
  /** A virtual clock moves to the next end of a sleep or a patience when nothing is enabled. */
  VIRTUAL,
  /** Nobody sleeps, and a patience may run out at any moment. */
  ANY
}
