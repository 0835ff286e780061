package dev.symposium.app.ui.command;

import dev.symposium.problems.engine.Command;

/** What a line asks for. Immutable. */
public sealed interface Action {

  /** Something of the running simulation. */
  record Do(Command command) implements Action {}

  /** That a condition holds at this point. */
  record Expect(Condition condition) implements Action {}

  /** To leave. */
  record Quit() implements Action {}
}
