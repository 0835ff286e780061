package dev.symposium.problems.schedule;

import java.util.List;

/** Whether somebody who was shown a way is still on it. Stateless. */
public final class Guide {

  private Guide() {}

  /** Whether those moves are the beginning of that way, and not all of it. */
  public static boolean isOn(Way way, List<Move> moves) {
    return moves.size() < way.moves().size() && way.moves().subList(0, moves.size()).equals(moves);
  }
}
