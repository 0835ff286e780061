package dev.symposium.problems.catalog.dining;

import dev.symposium.problems.spi.Actor;
import dev.symposium.problems.sync.Cell;
import dev.symposium.problems.sync.CellMode;
import dev.symposium.problems.sync.Pause;
import dev.symposium.problems.sync.Resource;
import dev.symposium.problems.sync.Sync;

/**
 * A fork: lies on the table or is in one hand. Shared by the philosophers who can reach it.
 *
 * <p>It notes who has it, under its own guard, only to check what must always hold.
 */
final class Fork {

  private static final String NOBODY = "";

  private final int number;
  private final Grip grip;
  private final Cell<String> owner; // guarded by grip

  /**
   * A fork on the table.
   *
   * @param number from 1
   */
  Fork(Sync sync, int number, Grip grip) {
    this.number = number;
    this.grip = grip;
    owner = sync.bookCell("owner of fork " + number, NOBODY, CellMode.PLAIN);
  }

  int number() {
    return number;
  }

  Resource resource() {
    return grip.resource();
  }

  boolean isIn(Actor me) {
    return grip.isMine() && owner.get().equals(me.name());
  }

  void pickUp(Actor me) {
    grip.take();
    pickedUp(me);
  }

  boolean tryPickUp(Actor me) {
    boolean taken = grip.tryTake();
    if (taken) {
      pickedUp(me);
    }
    return taken;
  }

  boolean tryPickUp(Actor me, Pause patience) {
    boolean taken = grip.tryTake(patience);
    if (taken) {
      pickedUp(me);
    }
    return taken;
  }

  private void pickedUp(Actor me) {
    String before = owner.get();
    me.mustHold(
        DiningKnobs.ONE_OWNER,
        before.equals(NOBODY),
        () -> me.name() + " picked up fork " + number + " from the hand of " + before);
    owner.set(me.name());
  }

  void putDown(Actor me) {
    String before = owner.get();
    me.mustHold(
        DiningKnobs.TABLE_OR_ONE_HAND,
        before.equals(me.name()),
        () -> me.name() + " put down fork " + number + ", which " + before + " had");
    owner.set(NOBODY);
    grip.give();
  }

  /** Forgets who has it: for one who ends a round with it in hand, from whom it is taken. */
  void disown() {
    if (grip.isMine()) {
      owner.set(NOBODY);
    }
  }
}
