package dev.symposium.problems.observe;

import java.util.List;

/**
 * How crowded a lock or a pool of permits has been without a break, in counts. Immutable.
 *
 * @param grants how many got it on end of whom none found it idle: each had to wait, or others did
 * @param inStep how many of the last of them came in the same order as those before
 * @param order slots of one turn of that order; empty if there is none
 */
public record Rush(long grants, long inStep, List<Integer> order) {

  /** Nobody has had to wait lately. */
  public static final Rush NONE = new Rush(0, 0, List.of());

  /** Copies the list. */
  public Rush {
    order = List.copyOf(order);
  }
}
