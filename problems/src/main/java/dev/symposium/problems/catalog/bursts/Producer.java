package dev.symposium.problems.catalog.bursts;

import dev.symposium.problems.spi.Actor;
import dev.symposium.problems.spi.Knobs;
import dev.symposium.problems.sync.Sync;

/** "Me" for one burst of a producer. Used on the producer's own thread. */
final class Producer {

  private final Sync sync;
  private final Knobs knobs;
  private final Books books;
  private final Actor actor;

  Producer(Sync sync, Knobs knobs, Books books, Actor actor) {
    this.sync = sync;
    this.knobs = knobs;
    this.books = books;
    this.actor = actor;
  }

  /** Rests, then hands over a burst of items one by one. */
  void burst(Handover handover) {
    actor.progress(0, 0);
    sync.sleep(BurstsKnobs.BURST_GAP);
    int done = 0;
    while (done < size() && actor.goesOn()) {
      actor.progress(done, size());
      sync.sleep(BurstsKnobs.JITTER);
      handover.put(this);
      actor.done();
      done++;
    }
  }

  private int size() {
    return knobs.get(BurstsKnobs.BURST, actor.name());
  }

  /** A new item of mine. */
  Item item() {
    return books.make(actor.seat());
  }

  /** Between looking and waiting. */
  void afterCheck() {
    sync.window(BurstsKnobs.AFTER_CHECK);
  }

  /** Does a consumer's work. */
  void workOn(Item item) {
    Work work = new Work(sync, books, actor, books.makersHand(actor.seat()));
    work.take(item);
    work.finish();
  }

  Actor actor() {
    return actor;
  }
}
