package dev.symposium.problems.catalog.bursts;

import dev.symposium.problems.spi.Actor;
import dev.symposium.problems.sync.Sync;

/** "Me" for one item of a consumer. Used on the consumer's own thread. */
final class Consumer {

  private final Sync sync;
  private final Actor actor;
  private final Work work;

  Consumer(Sync sync, Books books, Actor actor) {
    this.sync = sync;
    this.actor = actor;
    work = new Work(sync, books, actor, books.takersHand(actor.seat()));
  }

  /** Takes an item and works on it. */
  void serve(Handover handover) {
    try {
      handover.take(this);
      if (work.isAtHand()) {
        work.finish();
        actor.done();
      }
    } finally {
      work.lose();
    }
  }

  /** Between looking and waiting. */
  void afterCheck() {
    sync.window(BurstsKnobs.AFTER_CHECK);
  }

  /** Has it in hand from now on. */
  void took(Item item) {
    work.take(item);
  }

  Actor actor() {
    return actor;
  }
}
