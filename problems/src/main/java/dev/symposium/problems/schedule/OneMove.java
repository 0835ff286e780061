package dev.symposium.problems.schedule;

import dev.symposium.problems.sync.controlled.Moment;
import dev.symposium.problems.sync.controlled.Scheduler;

/** Makes one move, if it is possible now, and holds the run before and after. */
final class OneMove implements Scheduler {

  private final Move.Goes move;
  private boolean made;

  OneMove(Move.Goes move) {
    this.move = move;
  }

  boolean isMade() {
    return made;
  }

  @Override
  public int pick(Moment moment) {
    for (int choice = 0; !made && choice < moment.choices(); choice++) {
      if (moment.actor(choice) == move.actor() && moment.turn(choice) == move.turn()) {
        made = true;
        return choice;
      }
    }
    return HOLD;
  }

  @Override
  public int choose(int actor, int alternatives, double chance) {
    throw new IllegalStateException("the policy chooses");
  }
}
