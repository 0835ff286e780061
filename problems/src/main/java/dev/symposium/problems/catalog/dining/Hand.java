package dev.symposium.problems.catalog.dining;

import dev.symposium.problems.spi.Actor;
import dev.symposium.problems.sync.Pause;

/** A hand of a philosopher and the fork that it reaches for. Used on the philosopher's thread. */
record Hand(Fork fork, Actor owner) {

  /** Takes the fork, waiting as long as it takes. */
  void pickUp() {
    fork.pickUp(owner);
  }

  /** Takes the fork if it lies there now. */
  boolean tryPickUp() {
    return fork.tryPickUp(owner);
  }

  /** Takes the fork if it comes free in time. */
  boolean tryPickUp(Pause patience) {
    return fork.tryPickUp(owner, patience);
  }

  /** Puts the fork back on the table. */
  void putDown() {
    fork.putDown(owner);
  }

  boolean isFull() {
    return fork.isIn(owner);
  }
}
