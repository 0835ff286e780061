package dev.symposium.problems.catalog.barrier;

import dev.symposium.problems.spi.Knobs;
import dev.symposium.problems.sync.Cell;
import dev.symposium.problems.sync.CellMode;
import dev.symposium.problems.sync.Phaser;
import dev.symposium.problems.sync.Sync;

/**
 * A phaser: a barrier whose parties register when they come and deregister when they go.
 *
 * <p>Whoever goes before it has arrived says both at once, and nobody waits for it. An arrival
 * cannot be taken back: who goes after it has arrived is a party of the next phase still, so it
 * leaves word, and the first to begin that phase deregisters it.
 */
final class PhaserMeeting implements Meeting {

  private final Phaser phaser;
  private final Cell<Gone> gone; // atomic

  /**
   * Parties that have gone and are still registered.
   *
   * @param taker who was the last to take one over, told apart by being another one
   */
  private record Gone(int parties, Object taker) {

    Gone more() {
      return new Gone(parties + 1, taker);
    }

    Gone takenBy(Object who) {
      return parties == 0 ? this : new Gone(parties - 1, who);
    }
  }

  PhaserMeeting(Sync sync, Knobs knobs) {
    int parties = knobs.get(BarrierKnobs.PARTIES);
    phaser = sync.phaser(BarrierScene.BARRIER, parties, () -> {}, BarrierKnobs.PARTY);
    gone = sync.cell("gone", new Gone(0, new Object()), CellMode.ATOMIC);
  }

  @Override
  public void phase(Party me) {
    me.work();
    me.arrives();
    await(phaser.arrive());
    seeOffTheGone();
    me.leaves();
  }

  private void await(int phase) {
    boolean goesOn = false;
    try {
      phaser.awaitAdvance(phase);
      goesOn = true;
    } finally {
      if (!goesOn) {
        leaveWord(phase);
      }
    }
  }

  private void leaveWord(int phase) {
    gone.update(Gone::more);
    if (phaser.getPhase() != phase) { // those who passed may have looked before
      seeOffTheGone();
    }
  }

  private void seeOffTheGone() {
    Object me = new Object();
    while (gone.get().parties() > 0 && gone.update(now -> now.takenBy(me)).taker() == me) {
      phaser.arriveAndDeregister();
    }
  }

  @Override
  public void leave(boolean hasArrived) {
    if (!hasArrived) { // else it has left word
      phaser.arriveAndDeregister();
    }
  }

  @Override
  public void join() {
    phaser.register();
  }

  @Override
  public long current() {
    return phaser.getPhase() + 1L;
  }

  @Override
  public int here() {
    return phaser.getArrivedParties();
  }

  @Override
  public int needed() {
    return phaser.getRegisteredParties();
  }
}
