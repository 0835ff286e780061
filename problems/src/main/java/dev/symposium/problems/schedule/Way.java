package dev.symposium.problems.schedule;

import java.util.List;

/**
 * A way to the goal of a challenge. Immutable.
 *
 * @param moves from the beginning of the run
 * @param steps how many they make; the goal is reached at the last one
 * @param proof how much is known of it
 */
public record Way(List<Move> moves, long steps, Proof proof) {

  /** Copies the list. */
  public Way {
    moves = List.copyOf(moves);
  }

  /** How much is known of a way. */
  public enum Proof {
    /** All that is nearer was looked at: there is no shorter one. */
    PROVEN("proven shortest"),
    /** Nobody has found a shorter one within the bounds of the search. */
    FOUND("shortest found");

    private final String words;

    Proof(String words) {
      this.words = words;
    }

    /** In two words. */
    public String words() {
      return words;
    }
  }
}
