package dev.symposium.app.ui.command;

/** What a text turned out to be. Immutable. */
public sealed interface Parsed {

  /** A blank line or a comment. */
  record Nothing() implements Parsed {}

  /** A legal line. */
  record Legal(Line line) implements Parsed {}

  /** A wrong one. */
  record Illegal(Complaint complaint) implements Parsed {}
}
