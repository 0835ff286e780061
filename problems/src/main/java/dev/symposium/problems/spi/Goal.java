package dev.symposium.problems.spi;

/**
 * What is to come about in a run that a person schedules, told without knowing the problem.
 * Immutable.
 */
public sealed interface Goal {

  /** Nobody can ever go on, and somebody has not finished. */
  record Stuck() implements Goal {}

  /** An actor ends by an error. */
  record Dies() implements Goal {}

  /** That does not hold. */
  record Breaks(Invariant invariant) implements Goal {}

  /**
   * An actor is found waiting and makes no step more, while the others finish so many operations.
   *
   * @param actor its name
   */
  record Starves(String actor, int operations) implements Goal {}

  /** Everybody finishes so many operations. */
  record Serves(int each) implements Goal {}
}
