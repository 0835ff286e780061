package dev.symposium.problems.schedule;

import dev.symposium.problems.spi.BadValue;
import dev.symposium.problems.spi.Challenge;
import dev.symposium.problems.sync.controlled.Crew;
import java.util.List;

/**
 * What moves come to as an attempt at a challenge. Immutable.
 *
 * @param reached whether the goal is
 * @param steps after how many steps it was, or a limit was passed; else how many there were
 * @param passed which limit was passed first, as a sentence without a stop; empty if none
 * @param progress how far the goal has come, where it is a count
 * @param needed how far it has to come; 0 where it is no count
 */
public record Attempt(boolean reached, long steps, String passed, long progress, long needed) {

  /**
   * Plays the moves and judges them; what comes after the goal, or after a limit, does not count.
   * Blocks until that is done.
   *
   * @param configuration of the challenge
   * @param crew plays nothing else meanwhile
   * @throws Divergence if a move is not possible
   */
  public static Attempt of(
      Challenge challenge, Configuration configuration, List<Move> moves, Crew crew)
      throws BadValue {
    Spot end = new Scout(configuration, challenge, crew).go(moves);
    return new Attempt(end.reached(), end.steps(), end.passed(), end.progress(), end.needed());
  }

  /** Whether nothing that comes after can change it. */
  public boolean isOver() {
    return reached || !passed.isEmpty();
  }
}
