package dev.symposium.problems.observe;

/**
 * What came of the wake-up calls of a condition. Immutable.
 *
 * @param made how many waiters were called, in all
 * @param useful after so many of them the woken went on
 * @param forNothing after so many of them the woken had to wait again
 */
public record Calls(long made, long useful, long forNothing) {

  /** Nobody was called. */
  public static final Calls NONE = new Calls(0, 0, 0);

  /** The sum of both. */
  public Calls plus(Calls other) {
    return new Calls(made + other.made, useful + other.useful, forNothing + other.forNothing);
  }
}
