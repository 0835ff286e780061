package dev.symposium.problems.schedule;

import dev.symposium.problems.sync.controlled.Rest;
import java.util.List;

/**
 * Where a way of a challenge leads. Immutable.
 *
 * @param moves the way, with all that chance has answered
 * @param steps how many it makes
 * @param reached whether the goal is reached, at its last step
 * @param passed which limit it passes at its last step; empty if none
 * @param progress how far the goal has come, where it is a count
 * @param needed how far it has to come; 0 where it is no count
 * @param next what can be done from here
 * @param others ways to answers of chance that this one has not taken
 * @param key equal for two from which the same can be done with the same outcome
 * @param rest why the run stands
 */
record Spot(
    List<Move> moves,
    long steps,
    boolean reached,
    String passed,
    long progress,
    long needed,
    List<Move> next,
    List<List<Move>> others,
    long key,
    Rest rest) {

  /** Whether nothing more is to be found behind it. */
  boolean isEnd() {
    return reached || !passed.isEmpty() || next.isEmpty();
  }
}
