package dev.symposium.problems.deadlock;

/** What can be done about a finding. Immutable. */
public sealed interface BreakPlan {

  /**
   * Somebody would move.
   *
   * @param action what to do
   * @param chosen to whom
   * @param why the policy's word, such as {@code youngest}; empty if there was nothing to choose
   */
  record Act(BreakAction action, Party chosen, String why) implements BreakPlan {}

  /**
   * Nobody would move, whoever was chosen.
   *
   * @param would what would help, as half a sentence
   */
  record Helpless(String would) implements BreakPlan {}
}
