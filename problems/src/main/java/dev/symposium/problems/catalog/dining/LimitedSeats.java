package dev.symposium.problems.catalog.dining;

import dev.symposium.problems.spi.Knobs;
import dev.symposium.problems.sync.Fairness;
import dev.symposium.problems.sync.Semaphore;
import dev.symposium.problems.sync.Sync;

/**
 * At most n - 1 philosophers sit at the same time.
 *
 * <p>If one chair stays empty, one of those who sit has no neighbour on the right and gets both
 * forks; it eats, gives them back, and the next one can go on. A circle needs all n. The chairs are
 * counted by a semaphore that belongs to nobody: acquire takes a chair, release brings one back.
 */
final class LimitedSeats implements Manners {

  private final Knobs knobs;
  private final Semaphore seats;

  LimitedSeats(Sync sync, Knobs knobs, int places) {
    this.knobs = knobs;
    seats = sync.signalSemaphore("seats", places - 1, Fairness.FAIR, DiningKnobs.PHILOSOPHER);
  }

  @Override
  public void dine(Seat me) {
    me.think();

    seats.acquire();
    try {
      me.beforeFirst();
      me.left().pickUp();
      try {
        me.afterFirst();
        me.right().pickUp();
        try {
          me.eat();
          me.beforePutBack();
        } finally {
          me.right().putDown();
        }
      } finally {
        me.left().putDown();
      }
    } finally {
      seats.release();
    }
  }

  @Override
  public void fit(int places) {
    seats.setTotal(Math.min(knobs.get(DiningKnobs.SEATS), places - 1));
  }

  @Override
  public boolean allowsThreeAtAFork() {
    return false;
  }
}
