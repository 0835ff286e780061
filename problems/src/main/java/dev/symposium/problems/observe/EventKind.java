package dev.symposium.problems.observe;

/** What an event of an actor tells. */
public enum EventKind {
  /** Took a resource. */
  ACQUIRED,
  /** Gave a resource back. */
  RELEASED,
  /** Begins to wait for a resource. */
  WAITS,
  /** A try for a resource failed. */
  FAILED,
  /** Begins to sleep in a pause. */
  SLEEPS,
  /** Signalled a condition. */
  SIGNALLED,
  /** Finished a round. */
  DONE,
  /** Gives up its round. */
  UNWINDS
}
