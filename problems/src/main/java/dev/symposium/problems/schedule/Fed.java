package dev.symposium.problems.schedule;

import dev.symposium.problems.sync.controlled.Draws;
import dev.symposium.problems.sync.controlled.Moment;
import dev.symposium.problems.sync.controlled.Scheduler;
import dev.symposium.problems.sync.controlled.Turn;
import java.util.ArrayDeque;
import java.util.Queue;

/**
 * Makes the moves that a person has fed, and holds the run when there are none left, or when the
 * next one is not possible now. Fed only while the run is held.
 */
public final class Fed implements Scheduler {

  private final Queue<Move.Goes> moves = new ArrayDeque<>();
  private final Draws draws;

  /**
   * Nothing was fed yet.
   *
   * @param seed fixes what is left to chance
   */
  public Fed(long seed) {
    draws = new Draws(seed, 0);
  }

  /** An actor is to move. */
  public void feed(int actor, Turn turn) {
    moves.add(new Move.Goes(actor, turn));
  }

  /** Forgets what could not be done; whether there was anything. */
  public boolean forget() {
    boolean any = !moves.isEmpty();
    moves.clear();
    return any;
  }

  @Override
  public int pick(Moment moment) {
    Move.Goes next = moves.peek();
    for (int choice = 0; next != null && choice < moment.choices(); choice++) {
      if (moment.actor(choice) == next.actor() && moment.turn(choice) == next.turn()) {
        moves.remove();
        return choice;
      }
    }
    return HOLD;
  }

  @Override
  public int choose(int actor, int alternatives, double chance) {
    return Chance.of(draws, alternatives, chance);
  }
}
