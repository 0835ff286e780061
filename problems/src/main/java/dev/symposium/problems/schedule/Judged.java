package dev.symposium.problems.schedule;

import dev.symposium.problems.sync.controlled.Moment;
import dev.symposium.problems.sync.controlled.Scheduler;

/**
 * Another policy, which is asked once nothing new has gone wrong; else the run is held.
 *
 * @param judge who looks before each choice
 */
record Judged(Scheduler policy, Judge judge) implements Scheduler {

  @Override
  public int pick(Moment moment) {
    return judge.hasNews() ? HOLD : policy.pick(moment);
  }

  @Override
  public int choose(int actor, int alternatives, double chance) {
    return policy.choose(actor, alternatives, chance);
  }
}
