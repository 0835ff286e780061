package dev.symposium.problems.deadlock;

/** What an actor does, as far as the reduction cares. */
public enum Posture {
  /** Runs, sleeps, is held at a gate, leaves a wait, or changed while it was looked at. */
  LIVE,
  /**
   * Waits with a time-out: live, but may be part of a circle that resolves by itself. One that
   * waits for a condition is live only if it can get the lock back, without which no time-out lets
   * it go on.
   */
  TIMED,
  /** Waits without a time-out. */
  WAITS,
  /** Was signalled, or has to leave its condition: waits for the lock without a time-out. */
  SIGNALLED,
  /** Crashed, or ended with something in its hands: never gives anything back. */
  DEAD
}
