package dev.symposium.problems.schedule;

import dev.symposium.problems.sync.controlled.Moment;
import dev.symposium.problems.sync.controlled.Scheduler;

/**
 * Another policy up to a number of steps, and holds the run then.
 *
 * @param most steps from the beginning of the run
 */
public record Bounded(Scheduler policy, long most) implements Scheduler {

  @Override
  public int pick(Moment moment) {
    return moment.step() >= most ? HOLD : policy.pick(moment);
  }

  @Override
  public int choose(int actor, int alternatives, double chance) {
    return policy.choose(actor, alternatives, chance);
  }
}
