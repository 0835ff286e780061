package dev.symposium.problems.spi;

/** What must not happen on the way to a goal. Immutable. */
public sealed interface Limit {

  /** Switches away from a thread that could have gone on: at most so many. */
  record Preemptions(int most) implements Limit {}

  /**
   * How often an actor is found waiting within one operation: at most so often. Who finds the thing
   * free, does not take it, and finds it taken again waits again.
   */
  record Waits(int most) implements Limit {}
}
