package dev.symposium.problems.catalog.dining;

import dev.symposium.problems.sync.Sync;

/**
 * Waits for the second fork only for a while, then gives the first one back and tries again after a
 * random time.
 *
 * <p>Nobody holds a fork for ever, so no circle can stand. The time before the next try is drawn
 * anew and grows with every failure (as in Ethernet, Metcalfe and Boggs 1976), so that those who
 * fail together do not try together. All can be unlucky for long, but not for ever.
 */
final class TryLock implements Manners {

  private static final int MOST_DOUBLINGS = 6;

  private final Sync sync;

  TryLock(Sync sync) {
    this.sync = sync;
  }

  @Override
  public void dine(Seat me) {
    me.think();

    int failures = 0;
    while (!hasEaten(me) && me.goesOn()) {
      sync.sleep(DiningKnobs.BACKOFF, sync.draw() * Math.scalb(1.0, failures));
      failures = Math.min(failures + 1, MOST_DOUBLINGS);
    }
  }

  private boolean hasEaten(Seat me) {
    me.beforeFirst();
    me.left().pickUp();
    try {
      me.afterFirst();
      if (!me.right().tryPickUp(DiningKnobs.PATIENCE)) {
        return false;
      }
      try {
        me.eat();
        me.beforePutBack();
        return true;
      } finally {
        me.right().putDown();
      }
    } finally {
      me.left().putDown();
    }
  }
}
