package dev.symposium.problems.spi;

/**
 * The four conditions that a deadlock over things that are held needs, all at once (Coffman,
 * Elphick and Shoshani 1971). Who removes one of them cannot get stuck so.
 */
public enum Coffman {
  /** What one has nobody else can have. */
  MUTUAL_EXCLUSION("mutual exclusion"),
  /** Who has something waits for more. */
  HOLD_AND_WAIT("hold and wait"),
  /** What one has nobody takes away. */
  NO_PREEMPTION("no pre-emption"),
  /** Each waits for what the next one has, all the way round. */
  CIRCULAR_WAIT("circular wait");

  private final String term;

  Coffman(String term) {
    this.term = term;
  }

  /** The field's name for it: {@code hold and wait}. */
  public String term() {
    return term;
  }

  /** It holds, at least at times. */
  public Condition holds(String fact) {
    return new Condition(this, State.HOLDS, fact);
  }

  /** The solution sees to it that it does not hold. */
  public Condition removed(String fact) {
    return new Condition(this, State.REMOVED, fact);
  }

  /** The wait is of another kind, such as for a call: nothing is held. */
  public Condition doesNotApply(String fact) {
    return new Condition(this, State.DOES_NOT_APPLY, fact);
  }

  /** How a condition stands under a solution, whatever moment it is. */
  public enum State {
    /** It can be true. */
    HOLDS,
    /** It is never true, and that is the solution's doing. */
    REMOVED,
    /** There is nothing of which it could be true. */
    DOES_NOT_APPLY
  }

  /**
   * One of the four under one solution.
   *
   * @param which of the four
   * @param state how it stands
   * @param fact why, as half a sentence: {@code a fork is in one hand at most}
   */
  public record Condition(Coffman which, State state, String fact) {}
}
