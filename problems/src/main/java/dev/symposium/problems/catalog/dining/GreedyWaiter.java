package dev.symposium.problems.catalog.dining;

import dev.symposium.problems.sync.Fairness;
import dev.symposium.problems.sync.Lock;
import dev.symposium.problems.sync.Sync;

/**
 * A waiter allows both forks at once or none, to whoever can eat now (Tanenbaum 1987).
 *
 * <p>No circle can form, since nobody holds one fork and waits. But the waiter has no memory: two
 * neighbours who eat in turn, each beginning before the other ends, keep the one between them
 * hungry for as long as they like: starvation.
 */
final class GreedyWaiter implements Manners {

  private final Lock waiter;
  private final Bells bells;
  private final Guests hungry;
  private final Guests eating;

  GreedyWaiter(Sync sync) {
    waiter = sync.lock("waiter", Fairness.UNFAIR);
    bells = new Bells(sync, waiter);
    hungry = new Guests(sync, "hungry");
    eating = new Guests(sync, "eating");
  }

  @Override
  public void dine(Seat me) {
    me.think();

    me.beforeFirst();
    try {
      takeForks(me);
      me.left().pickUp();
      me.afterFirst();
      me.right().pickUp();
      me.eat();
      me.beforePutBack();
    } finally {
      me.putDownAll();
      putForks(me);
    }
  }

  private void takeForks(Seat me) {
    waiter.lock();
    try {
      hungry.add(me);
      test(me);
      while (!eating.contains(me)) {
        bells.of(me).awaitFor(me.wanted());
      }
    } finally {
      waiter.unlock();
    }
  }

  private void putForks(Seat me) {
    waiter.lockToTidyUp(); // also if told to leave: the others wait for it
    try {
      hungry.remove(me);
      eating.remove(me);
      hungry.neighboursOf(me).forEach(this::test);
    } finally {
      waiter.unlock();
    }
  }

  private void test(Seat seat) {
    if (eating.neighboursOf(seat).isEmpty()) {
      hungry.remove(seat);
      eating.add(seat);
      bells.of(seat).signal();
    }
  }

  @Override
  public void fit(int places) {
    bells.fit(places);
  }
}
