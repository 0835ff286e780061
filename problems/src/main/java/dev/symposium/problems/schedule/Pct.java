package dev.symposium.problems.schedule;

import dev.symposium.problems.sync.controlled.Draws;
import dev.symposium.problems.sync.controlled.Moment;
import dev.symposium.problems.sync.controlled.Scheduler;
import java.util.Arrays;

/**
 * Random priorities with a few random points at which the one that goes falls behind all others:
 * finds a fault that needs {@code depth} ordered events with a probability that does not depend on
 * how many other orders there are (Burckhardt, Kothari, Musuvathi, Nagarakatte, A Randomized
 * Scheduler with Probabilistic Guarantees of Finding Bugs, 2010).
 */
public final class Pct implements Scheduler {

  private final Draws draws;
  private final long[] changePoints;
  private double[] priorities = new double[0];
  private int lowered;

  /**
   * The priorities of a seed.
   *
   * @param depth one more than there are points at which somebody falls behind; at least 1
   * @param steps about how many steps a run has; at least 1
   */
  public Pct(long seed, int depth, int steps) {
    draws = new Draws(seed, 0);
    changePoints = new long[depth - 1];
    for (int i = 0; i < changePoints.length; i++) {
      changePoints[i] = draws.next(steps);
    }
    Arrays.sort(changePoints);
  }

  @Override
  public int pick(Moment moment) {
    seat(moment.actors());
    int best = best(moment);
    while (lowered < changePoints.length && moment.step() >= changePoints[lowered]) {
      lowered++;
      priorities[moment.actor(best)] = -lowered;
      best = best(moment);
    }
    return best;
  }

  /** Of the choices of one actor, which are equally urgent, any. */
  private int best(Moment moment) {
    int best = 0;
    for (int choice = 1; choice < moment.choices(); choice++) {
      double more = priorities[moment.actor(choice)] - priorities[moment.actor(best)];
      if (more > 0 || (more == 0 && draws.next(2) == 1)) {
        best = choice;
      }
    }
    return best;
  }

  private void seat(int actors) {
    int before = priorities.length;
    if (before < actors) {
      priorities = Arrays.copyOf(priorities, actors);
      for (int actor = before; actor < actors; actor++) {
        priorities[actor] = draws.next();
      }
    }
  }

  @Override
  public int choose(int actor, int alternatives, double chance) {
    return Chance.of(draws, alternatives, chance);
  }
}
