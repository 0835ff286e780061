package dev.symposium.app.ui.model;

import dev.symposium.problems.engine.Command;
import dev.symposium.problems.spi.Problem;

/** Something that the screen asks its session to do. Immutable. */
public sealed interface Effect {

  /** Hand a command to the run. */
  record Submit(Command command) implements Effect {}

  /** End the run, if there is one, and open a problem as it opens. */
  record Open(Problem problem) implements Effect {}

  /** Read the code of a problem's solutions, and tell it. */
  record ReadCode(Problem problem) implements Effect {}

  /** Leave the program. */
  record Quit(int exitCode) implements Effect {}

  /** Draw everything anew. */
  record Redraw() implements Effect {}

  /** Remember that the first hint has been read. */
  record HintSeen() implements Effect {}
}
