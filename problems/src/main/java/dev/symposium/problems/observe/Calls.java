package dev.symposium.problems.observe;

import java.util.Optional;

/**
 * What came of the wake-up calls of a condition. Immutable.
 *
 * @param made how many waiters were called, in all
 * @param useful after so many of them the woken went on
 * @param forNothing after so many of them the woken had to wait again
 * @param last who called whom last; nobody yet, or of several conditions
 */
public record Calls(long made, long useful, long forNothing, Optional<Call> last) {

  /** Nobody was called. */
  public static final Calls NONE = new Calls(0, 0, 0, Optional.empty());

  /** One call, by the names of both. */
  public record Call(String by, String reached) {}

  /** The sum of both; who called last is known if only one of them has called at all. */
  public Calls plus(Calls other) {
    Optional<Call> only = made == 0 ? other.last : other.made == 0 ? last : Optional.empty();
    return new Calls(made + other.made, useful + other.useful, forNothing + other.forNothing, only);
  }
}
