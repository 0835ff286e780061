package dev.symposium.app.ui.command;

/** What a text of step mode turned out to be. Immutable. */
public sealed interface StepParsed {

  /** A blank line or a comment. */
  record Nothing() implements StepParsed {}

  /** A legal command. */
  record Legal(StepAction action) implements StepParsed {}

  /** A wrong one. */
  record Illegal(Complaint complaint) implements StepParsed {}
}
