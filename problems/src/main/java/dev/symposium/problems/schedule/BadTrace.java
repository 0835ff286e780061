package dev.symposium.problems.schedule;

/** Tells in one sentence, with the place, why a text is no trace, or no run goes as it says. */
public final class BadTrace extends Exception {

  private static final long serialVersionUID = 1L;

  private final int line;

  BadTrace(int line, String sentence) {
    super("line " + line + ": " + sentence, null, false, false);
    this.line = line;
  }

  /** The line, from 1. */
  public int line() {
    return line;
  }
}
