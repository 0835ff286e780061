package dev.symposium.problems.schedule;

import dev.symposium.problems.sync.controlled.Moment;
import dev.symposium.problems.sync.controlled.Scheduler;
import java.util.List;

/**
 * Another policy, with its decisions written down.
 *
 * @param moves where they are added
 */
record Recorded(Scheduler policy, List<Move> moves) implements Scheduler {

  @Override
  public int pick(Moment moment) {
    int choice = policy.pick(moment);
    if (choice != HOLD) {
      moves.add(new Move.Goes(moment.actor(choice), moment.turn(choice)));
    }
    return choice;
  }

  @Override
  public int choose(int actor, int alternatives, double chance) {
    int chosen = policy.choose(actor, alternatives, chance);
    moves.add(new Move.Chose(actor, alternatives, chosen));
    return chosen;
  }
}
