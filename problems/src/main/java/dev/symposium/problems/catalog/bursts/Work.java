package dev.symposium.problems.catalog.bursts;

import dev.symposium.problems.spi.Actor;
import dev.symposium.problems.sync.Cell;
import dev.symposium.problems.sync.Sync;
import java.util.Optional;

/** The item in somebody's hand, and the work on it. Used on that actor's thread. */
final class Work {

  private final Sync sync;
  private final Books books;
  private final Actor actor;
  private final Cell<Optional<Item>> hand; // volatile, read by the control thread

  Work(Sync sync, Books books, Actor actor, Cell<Optional<Item>> hand) {
    this.sync = sync;
    this.books = books;
    this.actor = actor;
    this.hand = hand;
  }

  /** Never waits, so what was taken is in hand whatever comes. */
  void take(Item item) {
    hand.set(Optional.of(item));
    actor.carries(item.number());
  }

  boolean isAtHand() {
    return hand.get().isPresent();
  }

  /** Works on what is in hand; what is left in the middle of it is lost. */
  void finish() {
    boolean whole = false;
    try {
      sync.window(BurstsKnobs.AFTER_TAKE);
      sync.sleep(BurstsKnobs.WORK);
      sync.window(BurstsKnobs.IN_WORK);
      whole = true;
    } finally {
      isOver(whole);
    }
  }

  /** Whoever is told to leave before the work has begun loses what it has in hand. */
  void lose() {
    if (isAtHand()) {
      isOver(false);
    }
  }

  private void isOver(boolean whole) {
    hand.set(Optional.empty());
    actor.carries(0);
    books.noteDone(actor, whole);
  }
}
