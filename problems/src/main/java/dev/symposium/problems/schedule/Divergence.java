package dev.symposium.problems.schedule;

/** Tells that a run does not go as it was written down. */
public final class Divergence extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int at;

  Divergence(int at, Move move) {
    super("move " + (at + 1) + " is not possible here: " + words(move));
    this.at = at;
  }

  /** How many moves were made before. */
  public int at() {
    return at;
  }

  private static String words(Move move) {
    if (move instanceof Move.Goes goes) {
      return "actor " + (goes.actor() + 1) + " moves by " + goes.turn();
    }
    if (move instanceof Move.Chose chose) {
      return "actor " + (chose.actor() + 1) + " chooses of " + chose.alternatives();
    }
    return "an actor is told to leave";
  }
}
