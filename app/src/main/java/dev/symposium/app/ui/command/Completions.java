package dev.symposium.app.ui.command;

import java.util.List;

/**
 * What could stand at the cursor. Immutable.
 *
 * @param from index of the first character that a candidate replaces
 * @param to index behind the last
 * @param candidates in the order in which they are offered
 * @param hint what is expected there, with unit and range; empty if nothing can follow
 */
public record Completions(int from, int to, List<Candidate> candidates, String hint) {

  /** Copies the list. */
  public Completions {
    candidates = List.copyOf(candidates);
  }

  /**
   * One way to go on.
   *
   * @param text replaces what stands from {@link Completions#from} on
   * @param about half a sentence beside it, such as {@code 2..64 philosophers}
   */
  public record Candidate(String text, String about) {}

  /** The line with a candidate put in, and a blank behind it. */
  public String apply(String line, Candidate candidate) {
    String rest = line.substring(to);
    String blank = rest.startsWith(" ") ? "" : " ";
    return line.substring(0, from) + candidate.text() + blank + rest;
  }
}
