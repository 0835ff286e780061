package dev.symposium.problems.catalog.dining;

import dev.symposium.problems.sync.Condition;
import dev.symposium.problems.sync.Fairness;
import dev.symposium.problems.sync.Lock;
import dev.symposium.problems.sync.Sync;

/**
 * A waiter allows both forks at once or none, and nobody passes a hungry neighbour who asked
 * before.
 *
 * <p>The waiter keeps one list: who has asked, in that order, until the forks are back. You may eat
 * when nobody before you in the list needs one of your forks. The first in the list always may, so
 * somebody always gets on; and since nobody is passed by a neighbour, all get on.
 */
final class Waiter implements Manners {

  private final Lock waiter;
  private final Condition listChanged;
  private final Guests guests;

  Waiter(Sync sync) {
    waiter = sync.lock("waiter", Fairness.FAIR);
    listChanged = waiter.newCondition("list changed", DiningKnobs.PHILOSOPHER);
    guests = new Guests(sync, "guests");
  }

  @Override
  public void dine(Seat me) {
    me.think();

    me.beforeFirst();
    try {
      ask(me);
      me.left().pickUp();
      me.afterFirst();
      me.right().pickUp();
      me.eat();
      me.beforePutBack();
    } finally {
      me.putDownAll();
      thank(me);
    }
  }

  private void ask(Seat me) {
    waiter.lock();
    try {
      guests.add(me);
      while (guests.hasNeighbourBefore(me)) {
        listChanged.awaitFor(me.wanted());
      }
    } finally {
      waiter.unlock();
    }
  }

  private void thank(Seat me) {
    waiter.lockToTidyUp(); // also if told to leave: the others wait for it
    try {
      guests.remove(me);
      listChanged.signalAll();
    } finally {
      waiter.unlock();
    }
  }
}
