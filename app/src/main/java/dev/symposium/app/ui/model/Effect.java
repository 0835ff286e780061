package dev.symposium.app.ui.model;

import dev.symposium.app.challenge.Posed;
import dev.symposium.app.ui.command.StepAction;
import dev.symposium.problems.engine.Command;
import dev.symposium.problems.schedule.Configuration;
import dev.symposium.problems.schedule.Policy;
import dev.symposium.problems.schedule.Stepped;
import dev.symposium.problems.schedule.Trace;
import dev.symposium.problems.spi.Problem;
import java.util.Optional;

/** Something that the screen asks its session to do. Immutable. */
public sealed interface Effect {

  /** Hand a command to the run. */
  record Submit(Command command) implements Effect {}

  /** End the run, if there is one, and open a problem as it opens. */
  record Open(Problem problem) implements Effect {}

  /** Read the code of a problem's solutions, and tell it. */
  record ReadCode(Problem problem) implements Effect {}

  /**
   * Open step mode; what was open of it ends.
   *
   * @param number tells the answers of one opening from those of another
   * @param trace what has been done already; empty for a run from its start
   */
  record OpenSteps(long number, Configuration configuration, Policy policy, Optional<Trace> trace)
      implements Effect {

    /** From its start. */
    public OpenSteps(long number, Configuration configuration, Policy policy) {
      this(number, configuration, policy, Optional.empty());
    }
  }

  /** Do something to the run that is scheduled by hand. */
  record DoStep(long number, StepAction action) implements Effect {}

  /** Let its policy go on by so many steps at most. */
  record RunSteps(long number, long most) implements Effect {}

  /** End it. */
  record CloseSteps(long number) implements Effect {}

  /** Begin to judge a challenge, and look for its shortest way. */
  record PoseChallenge(long number, Posed posed) implements Effect {}

  /** Judge what was done so far. */
  record JudgeSteps(long number, Stepped view) implements Effect {}

  /** Look for the next step of a shortest way from there, and tell it. */
  record AskHint(long number, Stepped view) implements Effect {}

  /** Leave the program. */
  record Quit(int exitCode) implements Effect {}

  /** Draw everything anew. */
  record Redraw() implements Effect {}

  /** Remember that the first hint has been read. */
  record HintSeen() implements Effect {}
}
