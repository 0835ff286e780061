package dev.symposium.problems.observe;

import java.time.Duration;

/**
 * One line of the log. Immutable.
 *
 * @param sequence counts the lines of a run from 1
 * @param at run clock
 * @param kind what sort of line, for colour and filter
 * @param actor name of the actor it is about; empty if it is about all
 * @param text a sentence or half of one: {@code picks up fork 2}
 */
public record LogLine(long sequence, Duration at, Kind kind, String actor, String text) {

  /** What sort of line. */
  public enum Kind {
    /** An event of an actor. */
    EVENT,
    /** A command of the person watching, or of a script. */
    COMMAND,
    /** A verdict. */
    VERDICT,
    /** A break, and what came of it. */
    BREAK,
    /** A remark of the program, such as events that were dropped. */
    NOTE
  }
}
