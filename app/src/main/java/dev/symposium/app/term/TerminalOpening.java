package dev.symposium.app.term;

/** What became of the wish to use the terminal of this process. */
public sealed interface TerminalOpening {

  /** It can be used; nothing has been written to it yet. */
  record Ready(TerminalPort port) implements TerminalOpening {}

  /**
   * It cannot be used.
   *
   * @param sentence why, and what to do instead
   */
  record Refused(String sentence) implements TerminalOpening {}
}
