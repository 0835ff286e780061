package dev.symposium.problems.schedule;

/**
 * Something that went wrong in a run, and when. Immutable.
 *
 * @param kind what
 * @param step after how many steps
 * @param sentence such as {@code Kant eats without both forks}
 */
public record Fault(Kind kind, long step, String sentence) {

  /** What went wrong. */
  public enum Kind {
    /** Nobody can ever move again. */
    DEADLOCK,
    /** What must always hold did not, or a sum is not even at the end. */
    INVARIANT,
    /** An actor has ended by an error. */
    DIED
  }
}
