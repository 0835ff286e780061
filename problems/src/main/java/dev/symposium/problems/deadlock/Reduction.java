package dev.symposium.problems.deadlock;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;

/**
 * The live set as a fixpoint: a live actor may give back all it holds and do all that its role
 * permits, and a waiter becomes live when its need can then be met. What is left is stuck.
 *
 * <p>Confined to the thread that makes it; unchanged once made. Each {@link Row} says what it takes
 * for one kind of resource.
 */
final class Reduction {

  private final Collected collected;
  private final Assumption assumption;
  private final BitSet live = new BitSet();
  private final Map<Integer, Integer> keptBack = new HashMap<>();

  Reduction(Collected collected, Assumption assumption) {
    this.collected = collected;
    this.assumption = assumption;
    for (Party party : collected.parties()) {
      if (assumption.isLive(party) && !needsItsLock(party)) {
        live.set(party.slot());
      } else {
        keep(party, 1);
      }
    }
    if (assumption.start() != Assumption.Start.NOBODY) {
      spread();
    }
  }

  /** A time-out ends the wait for a signal, not the one for the lock behind it. */
  private boolean needsItsLock(Party party) {
    return party.posture() == Posture.TIMED
        && assumption.endsTimedWaits()
        && collected.guardOf(party) != null;
  }

  /** What a waiter needs to go on; null if it has left the picture. */
  Facts wanted(Party waiter) {
    return needsItsLock(waiter) ? collected.guardOf(waiter) : collected.whatIsWanted(waiter);
  }

  private void spread() {
    List<Party> waiting = stuck();
    boolean more = true;
    while (more) {
      more = waiting.removeIf(this::revived); // everyone revived may let somebody else go on
    }
  }

  private boolean revived(Party waiter) {
    Facts what = wanted(waiter);
    if (what != null && what.isSteady() && !Row.of(what).canBeMet(waiter, what, this)) {
      return false;
    }
    live.set(waiter.slot());
    keep(waiter, -1);
    return true;
  }

  private void keep(Party party, int sign) {
    for (Party.Held held : party.holds()) {
      int units = kept(party, held);
      if (units != 0) {
        keptBack.merge(held.resource(), sign * units, Integer::sum);
      }
    }
  }

  private int kept(Party party, Party.Held held) {
    return assumption.kept(party.slot(), held.resource(), held.units());
  }

  /** Waiting actors that are not live, in the order of slots. */
  List<Party> stuck() {
    List<Party> stuck = new ArrayList<>();
    for (Party party : collected.parties()) {
      if (party.isWaiting() && isStuck(party.slot())) {
        stuck.add(party);
      }
    }
    return stuck;
  }

  /** Whether an actor, waiting or dead, is not live. */
  boolean isStuck(int slot) {
    return !live.get(slot) && collected.at(slot) != null;
  }

  /** Units of a resource that the stuck and the dead keep back. */
  int keptBack(int resource) {
    return keptBack.getOrDefault(resource, 0);
  }

  /** Units of a resource that one actor keeps back. */
  int kept(Party party, int resource) {
    return assumption.kept(party.slot(), resource, party.held(resource));
  }

  /** Whether somebody live may signal or release it, or somebody who may still join. */
  boolean isReleasedByTheLive(Facts what) {
    if (what.isReleasedFromOutside()) {
      return true;
    }
    for (int i = what.nextReleaser(0); i >= 0; i = what.nextReleaser(i + 1)) {
      if (live.get(i)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the actor in that slot waits for it and is stuck where it is. */
  boolean isStuckInQueue(int slot, Facts what) {
    return slot != assumption.gone() && isStuck(slot) && waitsFor(slot, what);
  }

  boolean waitsFor(int slot, Facts what) {
    Party party = collected.at(slot);
    return party.isWaiting() && wanted(party) == what;
  }

  /** Tells the slots of all but one who keep units of a resource back. */
  void holdersOf(int resource, int butNot, IntConsumer to) {
    for (Party party : collected.parties()) {
      if (party.slot() != butNot && isStuck(party.slot()) && kept(party, resource) > 0) {
        to.accept(party.slot());
      }
    }
  }
}
