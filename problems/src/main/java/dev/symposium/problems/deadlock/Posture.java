package dev.symposium.problems.deadlock;

/** What an actor does, as far as the reduction cares. */
public enum Posture {
  /** Runs, sleeps, is held at a gate, is being aborted, or changed while it was looked at. */
  LIVE,
  /** Waits with a time-out: live, but may be part of a circle that resolves by itself. */
  TIMED,
  /** Waits without a time-out. */
  WAITS,
  /** Was signalled and waits for its condition's lock without a time-out. */
  SIGNALLED,
  /** Crashed, or ended with something in its hands: never gives anything back. */
  DEAD
}
