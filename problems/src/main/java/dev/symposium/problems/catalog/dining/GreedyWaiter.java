package dev.symposium.problems.catalog.dining;

import dev.symposium.problems.sync.Cell;
import dev.symposium.problems.sync.CellMode;
import dev.symposium.problems.sync.Condition;
import dev.symposium.problems.sync.Fairness;
import dev.symposium.problems.sync.Lock;
import dev.symposium.problems.sync.Sync;
import java.util.List;

/**
 * A waiter allows both forks at once or none, to whoever can eat now (Tanenbaum 1987).
 *
 * <p>No circle can form, since nobody holds one fork and waits. But the waiter has no memory: two
 * neighbours who eat in turn, each beginning before the other ends, keep the one between them
 * hungry for as long as they like: starvation.
 */
final class GreedyWaiter implements Manners {

  private final Lock waiter;
  private final Cell<List<Condition>> bells; // one per place
  private final Cell<List<Seat>> hungry; // guarded by waiter
  private final Cell<List<Seat>> eating; // guarded by waiter

  GreedyWaiter(Sync sync) {
    waiter = sync.lock("waiter", Fairness.UNFAIR);
    bells = sync.cell("bells", List.of(), CellMode.VOLATILE);
    hungry = sync.cell("hungry", List.of(), CellMode.PLAIN);
    eating = sync.cell("eating", List.of(), CellMode.PLAIN);
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
      hungry.update(list -> Lists.plus(list, me));
      test(me);
      while (!eating.get().contains(me)) {
        bellOf(me).awaitFor(me.wanted());
      }
    } finally {
      waiter.unlock();
    }
  }

  private void putForks(Seat me) {
    waiter.lockToTidyUp(); // also if told to leave: the others wait for it
    try {
      hungry.update(list -> Lists.minus(list, me));
      eating.update(list -> Lists.minus(list, me));
      hungry.get().stream().filter(me::sharesForkWith).forEach(this::test);
    } finally {
      waiter.unlock();
    }
  }

  private void test(Seat seat) {
    if (eating.get().stream().noneMatch(seat::sharesForkWith)) {
      hungry.update(list -> Lists.minus(list, seat));
      eating.update(list -> Lists.plus(list, seat));
      bellOf(seat).signal();
    }
  }

  private Condition bellOf(Seat seat) {
    return bells.get().get(seat.number());
  }

  @Override
  public void fit(int places) {
    while (bells.get().size() < places) {
      int number = bells.get().size() + 1;
      Condition bell = waiter.newCondition("bell " + number, DiningKnobs.PHILOSOPHER);
      bells.update(list -> Lists.plus(list, bell));
    }
  }
}
