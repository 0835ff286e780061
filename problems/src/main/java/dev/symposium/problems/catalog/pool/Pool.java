package dev.symposium.problems.catalog.pool;

import dev.symposium.problems.spi.Actor;
import dev.symposium.problems.spi.Knobs;
import dev.symposium.problems.spi.Setting.Sum;
import dev.symposium.problems.sync.Cell;
import dev.symposium.problems.sync.CellMode;
import dev.symposium.problems.sync.Semaphore;
import dev.symposium.problems.sync.Sync;

/**
 * The size of the pool, which can be changed while clients are inside, and what is counted.
 *
 * <p>A smaller size is in force at once: what is out beyond it is a debt, and nobody is let in
 * until it is paid. A visit that needs more permits than there are would wait for ever: so it needs
 * as many as there are. Shared by the clients and the control thread.
 */
final class Pool {

  private final Sync sync;
  private final Knobs knobs;
  private final Semaphore permits;
  private final Cell<Inside> inside; // atomic: sized by the control thread, the rest by clients
  private final Tally tally;

  /**
   * What is inside, and what may be.
   *
   * @param highest the largest size that those inside may have come in with
   * @param change counts the changes of the size
   */
  private record Inside(int inUse, int size, int highest, int change) {

    Inside plus(int units) {
      return new Inside(inUse + units, size, highest, change);
    }

    Inside sized(int now) {
      return new Inside(inUse, now, Math.max(highest, now), change + 1);
    }

    Inside settled(int since) {
      return change == since ? new Inside(inUse, size, size, change) : this;
    }
  }

  Pool(Sync sync, Knobs knobs, Semaphore permits) {
    this.sync = sync;
    this.knobs = knobs;
    this.permits = permits;
    int asked = knobs.get(PoolKnobs.PERMITS);
    inside = sync.bookCell("inside", new Inside(0, asked, asked, 0), CellMode.ATOMIC);
    tally = new Tally(sync);
  }

  Tally tally() {
    return tally;
  }

  Semaphore permits() {
    return permits;
  }

  /** How many permits a visit of this client needs. */
  int need(Actor client) {
    return fitted(knobs.get(PoolKnobs.NEED, client.name()));
  }

  /** As many as that, if there are as many. */
  int fitted(int units) {
    return Math.min(units, knobs.get(PoolKnobs.PERMITS));
  }

  void endVisit(Actor client) {
    int surplus = sync.aside(permits::surplus);
    client.mustHold(
        PoolKnobs.ADDS_UP,
        surplus == 0,
        () -> surplus + " given back that nobody had, seen by " + client.name());
  }

  /**
   * Makes the pool as large as is asked; control thread only. More may be inside before there are
   * more, and no fewer before there are fewer.
   */
  void fit() {
    int asked = knobs.get(PoolKnobs.PERMITS);
    if (asked > inside.get().size()) {
      inside.update(before -> before.sized(asked));
      permits.setTotal(asked);
    } else {
      permits.setTotal(asked);
      inside.update(before -> before.sized(asked));
    }
  }

  /** While nobody moves: no permit has come from nowhere, none is gone. */
  Sum sum(int out) {
    int there = out + permits.availablePermits();
    int size = inside.get().size() + permits.surplus();
    return new Sum(
        PoolKnobs.ADDS_UP,
        there == size,
        () -> out + " out and " + (there - out) + " free are not the " + size + " that there are");
  }

  /** So many more permits are in use, by this client. */
  void enter(Actor client, int units) {
    settle();
    Inside now = inside.update(before -> before.plus(units));
    client.mustHold(
        PoolKnobs.NEVER_MORE,
        now.inUse() <= now.highest(),
        () -> now.inUse() + " in use of " + now.highest() + " when " + client.name() + " came in");
  }

  void exit(int units) {
    inside.update(before -> before.plus(-units));
  }

  /** Once no more are out than the present size, no more ever come in. */
  private void settle() {
    Inside seen = inside.get();
    if (seen.highest() > seen.size() && sync.aside(permits::availablePermits) >= 0) {
      inside.update(before -> before.settled(seen.change()));
    }
  }
}
