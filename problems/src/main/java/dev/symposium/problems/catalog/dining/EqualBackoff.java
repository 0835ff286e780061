package dev.symposium.problems.catalog.dining;

import dev.symposium.problems.sync.Sync;

/**
 * Tries for the second fork, gives up politely at the next stroke of the clock, and tries again.
 *
 * <p>Nobody waits for ever, so there is no deadlock. But all follow the same clock: they pick up
 * their left forks together, fail together, put back together, hold back for the same time, and
 * begin again. They are busy all the time and nobody eats: livelock. What is missing is chance.
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
    sync.sleepUntilTick(DiningKnobs.TICK);
    while (!hasEaten(me) && me.goesOn()) {
      sync.sleep(DiningKnobs.BACKOFF); // as long as everybody else
    }
  }

  private boolean hasEaten(Seat me) {
    if (!me.left().tryPickUp()) {
      sync.sleepUntilTick(DiningKnobs.TICK);
      return false;
    }
    try {
      me.afterFirst();
      if (me.right().tryPickUp()) {
        eat(me);
        return true;
      }
      sync.sleepUntilTick(DiningKnobs.TICK); // with the fork still in hand
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
