package dev.symposium.problems.catalog.pool;

import dev.symposium.problems.catalog.pool.Tally.Event;
import dev.symposium.problems.spi.Actor;
import dev.symposium.problems.spi.Knobs;
import dev.symposium.problems.sync.Cell;
import dev.symposium.problems.sync.CellMode;
import dev.symposium.problems.sync.Semaphore;
import dev.symposium.problems.sync.Sync;

/** "Me" for one visit to the pool. Used on the client's own thread. */
final class Client {

  private final Sync sync;
  private final Knobs knobs;
  private final Pool pool;
  private final Actor actor;
  private final Cell<Integer> need; // as when it came, or fewer if there are fewer permits now

  /** Comes to the door, and says what it needs. */
  Client(Sync sync, Knobs knobs, Pool pool, Actor actor) {
    this.sync = sync;
    this.knobs = knobs;
    this.pool = pool;
    this.actor = actor;
    need = sync.bookCell("need of " + actor.name(), pool.need(actor), CellMode.PLAIN);
    actor.progress(0, need());
  }

  String name() {
    return actor.name();
  }

  boolean goesOn() {
    return actor.goesOn();
  }

  /** How many permits this visit needs. */
  int need() {
    return need.get();
  }

  /** Acquires all it needs at once, waiting as long as it takes. */
  void acquireAll(Semaphore permits) {
    while (!permits.acquireOf(need(), need())) {
      needsNoMoreThanThereAre(0);
    }
  }

  /** Acquires one more, waiting as long as it takes; none if it has as many as there are now. */
  void acquireOne(Semaphore permits) {
    while (permits.heldByMe() < need() && !permits.acquireOf(1, need())) {
      needsNoMoreThanThereAre(permits.heldByMe());
    }
  }

  /** The pool may have been made smaller since it came. */
  private void needsNoMoreThanThereAre(int held) {
    need.set(pool.fitted(need()));
    actor.progress(Math.min(held, need()), need());
  }

  /**
   * Uses the permits.
   *
   * @throws ServiceFailed with the probability that is set
   */
  void use() {
    int held = pool.permits().heldByMe();
    actor.mustHold(
        PoolKnobs.USER_HAS_PERMIT,
        held >= need(),
        () -> name() + " uses it with " + held + " of " + need());
    actor.progress(need(), need());
    pool.enter(actor, need());
    try {
      spend();
    } finally {
      pool.exit(need());
    }
    actor.done();
  }

  /** Uses borrowed permits; in vain, if they were taken back meanwhile. */
  void use(Loan loan) {
    actor.progress(need(), need());
    spend();
    if (loan.isOut()) {
      actor.done();
    } else {
      isRefused();
    }
  }

  private void spend() {
    sync.sleep(PoolKnobs.HOLD);
    sync.window(PoolKnobs.WHILE_USING);
    if (sync.happens(knobs.get(PoolKnobs.FAILURE, name()))) {
      pool.tally().count(Event.FAILED);
      throw new ServiceFailed(name());
    }
  }

  void betweenPermits() {
    actor.progress(pool.permits().heldByMe(), need());
    sync.window(PoolKnobs.BETWEEN_PERMITS);
  }

  void beforeRelease() {
    sync.window(PoolKnobs.BEFORE_RELEASE);
  }

  /** A loan of so many begins. */
  void borrows(int units) {
    actor.progress(units, units);
    pool.enter(actor, units);
  }

  /** A loan of so many is over. */
  void ends(int units) {
    pool.exit(units);
  }

  /** Waited for the length of a lease. */
  void waitedInVain() {
    needsNoMoreThanThereAre(0);
  }

  /** Waited too long for a permit. */
  void gaveUp() {
    needsNoMoreThanThereAre(0);
    pool.tally().count(Event.GAVE_UP);
  }

  /** Wanted to give back, or to use, what it no longer had. */
  void isRefused() {
    pool.tally().count(Event.REFUSED);
  }

  /** Takes an overdue loan of another back. */
  void takesBack() {
    pool.tally().count(Event.TAKEN_BACK);
  }

  /** The visit is over, whichever way. */
  void goes() {
    actor.progress(0, 0);
    pool.endVisit(actor);
  }
}
