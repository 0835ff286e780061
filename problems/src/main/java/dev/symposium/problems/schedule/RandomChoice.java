package dev.symposium.problems.schedule;

import dev.symposium.problems.sync.controlled.Draws;
import dev.symposium.problems.sync.controlled.Moment;
import dev.symposium.problems.sync.controlled.Scheduler;

/** Picks any of the choices, each as probable as the others; a seed fixes which. */
public final class RandomChoice implements Scheduler {

  private final Draws draws;

  /** The row of picks of a seed. */
  public RandomChoice(long seed) {
    draws = new Draws(seed, 0);
  }

  @Override
  public int pick(Moment moment) {
    return draws.next(moment.choices());
  }

  @Override
  public int choose(int actor, int alternatives, double chance) {
    return Chance.of(draws, alternatives, chance);
  }
}
