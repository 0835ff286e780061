package dev.symposium.problems.spi;

import java.util.List;

/**
 * Something to bring about as the scheduler of a run, step by step. Immutable. Durations are
 * nothing in it, and a patience may run out at any moment.
 *
 * @param id such as {@code dining-deadlock}; begins with a short form of the problem's id
 * @param title a few words: {@code make it deadlock}
 * @param goal what is to come about, in one sentence
 * @param rule what counts and what must not happen, in one sentence
 * @param solution id of one of the problem's
 * @param assignments what differs from the solution's first preset
 * @param operations after how many operations each actor goes home; 0 for never
 * @param target by which the goal is judged
 * @param limits which the rule names
 */
public record Challenge(
    String id,
    String title,
    String goal,
    String rule,
    String solution,
    List<String> assignments,
    int operations,
    Goal target,
    List<Limit> limits) {

  /** Copies the lists. */
  public Challenge {
    assignments = List.copyOf(assignments);
    limits = List.copyOf(limits);
  }
}
