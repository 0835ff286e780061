package dev.symposium.app.ui.command;

import dev.symposium.problems.schedule.Fault;
import dev.symposium.problems.schedule.Policy;
import dev.symposium.problems.sync.controlled.Turn;

/** What a command of step mode asks for. Immutable. */
public sealed interface StepAction {

  /**
   * That an actor moves.
   *
   * @param times one operation each
   */
  record Go(String actor, Turn turn, int times) implements StepAction {}

  /** That the scheduler picks who moves, so many times. */
  record Pick(int times) implements StepAction {}

  /** That the scheduler goes on picking until something is wrong, or all have ended. */
  record Run() implements StepAction {}

  /** That steps are taken back. */
  record Back(int steps) implements StepAction {}

  /** That another policy picks from now on. */
  record Use(Policy policy) implements StepAction {}

  /**
   * That something is wrong by now, or is not.
   *
   * @param isThere whether it is expected to be
   */
  record Expect(Fault.Kind kind, boolean isThere) implements StepAction {
    /** As {@code expect} reads it. */
    public String text() {
      return (isThere ? "" : StepGrammar.NO) + StepGrammar.word(kind);
    }
  }

  /** That the run is written down. */
  record Save(String file) implements StepAction {}

  /** To leave. */
  record Quit() implements StepAction {}
}
