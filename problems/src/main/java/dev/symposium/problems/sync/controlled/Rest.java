package dev.symposium.problems.sync.controlled;

/** Why a run stands. */
public enum Rest {
  /** The scheduler holds it, or somebody has asked for that: it can go on. */
  HELD,
  /** All have ended; of a pool, those who wait for work may be left. */
  FINISHED,
  /** Nothing is enabled, nobody sleeps, and somebody has not finished: a deadlock. */
  STUCK
}
