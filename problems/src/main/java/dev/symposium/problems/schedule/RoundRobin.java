package dev.symposium.problems.schedule;

import dev.symposium.problems.sync.controlled.Draws;
import dev.symposium.problems.sync.controlled.Moment;
import dev.symposium.problems.sync.controlled.Scheduler;

/** Lets one after the other do one operation; who cannot go is passed over. */
public final class RoundRobin implements Scheduler {

  private final Draws draws;

  /**
   * In the order of the seats.
   *
   * @param seed fixes what is left to chance
   */
  public RoundRobin(long seed) {
    draws = new Draws(seed, 0);
  }

  @Override
  public int pick(Moment moment) {
    for (int choice = 0; choice < moment.choices(); choice++) {
      if (moment.actor(choice) > moment.last()) {
        return choice;
      }
    }
    return 0;
  }

  @Override
  public int choose(int actor, int alternatives, double chance) {
    return Chance.of(draws, alternatives, chance);
  }
}
