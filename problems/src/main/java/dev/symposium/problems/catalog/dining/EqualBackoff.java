package dev.symposium.problems.catalog.dining;

import dev.symposium.problems.sync.Sync;

/**
 * Tries for the second fork, gives up politely, and tries again at the next stroke of the clock.
 *
 * <p>Nobody waits for ever, so there is no deadlock. But all follow the same clock: they pick up
 * their left forks together, fail together, hold on for the same time, put back together. They are
 * busy all the time and nobody eats: livelock. What is missing is chance.
 */
final class EqualBackoff implements Manners {

  private final Sync sync;

  EqualBackoff(Sync sync) {
    this.sync = sync;
  }

  @Override
  public void dine(Seat me) {
    me.think();

    me.beforeFirst();
    do {
      sync.sleepUntilTick(DiningKnobs.TICK);
    } while (!hasEaten(me) && me.goesOn());
  }

  private boolean hasEaten(Seat me) {
    if (!me.left().tryPickUp()) {
      return false;
    }
    try {
      me.afterFirst();
      if (me.right().tryPickUp()) {
        eat(me);
        return true;
      }
      sync.sleep(DiningKnobs.BACKOFF); // with the fork still in hand
      return false;
    } finally {
      me.left().putDown();
    }
  }

  private static void eat(Seat me) {
    try {
      me.eat();
      me.beforePutBack();
    } finally {
      me.right().putDown();
    }
  }
}
