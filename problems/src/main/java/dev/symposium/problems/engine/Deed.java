package dev.symposium.problems.engine;

import dev.symposium.problems.deadlock.BreakAction;
import dev.symposium.problems.deadlock.BreakPlan;
import dev.symposium.problems.deadlock.Collected;
import dev.symposium.problems.deadlock.Party;
import dev.symposium.problems.observe.ResourceView;
import dev.symposium.problems.observe.ResourceView.Kind;
import dev.symposium.problems.spi.Problem;
import dev.symposium.problems.sync.Unwinding.Reason;
import dev.symposium.problems.sync.free.FreeActor;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What is done to break what stands: to whom, why, what that gives back, and how it is told.
 * Immutable.
 *
 * @param word {@code abort}, {@code wake}, {@code revoke} or {@code break-barrier}
 * @param sentence behind {@code BROKEN after 5.0 s: }
 * @param found behind that, once who was woken has gone on
 * @param waits words, by slot, of those who are sent away from a barrier
 */
record Deed(
    BreakAction action,
    Party to,
    String word,
    String why,
    List<String> gaveBack,
    String sentence,
    String found,
    Map<Integer, Long> waits) {

  private static final String CHANGED = "changed";

  /** Copies the map. */
  Deed {
    waits = Map.copyOf(waits);
  }

  /** Done to one actor. */
  private Deed(
      BreakAction action,
      Party to,
      String word,
      String why,
      List<String> gaveBack,
      String sentence,
      String found) {
    this(action, to, word, why, gaveBack, sentence, found, Map.of());
  }

  /**
   * Puts a plan into words, before anything is done.
   *
   * @param byHand whether the person watching asked for it, not the time-out
   */
  static Deed of(BreakPlan.Act act, Collected collected, World world, boolean byHand) {
    Party to = act.chosen();
    if (act.action() instanceof BreakAction.Revoke revoke) {
      return takenBack(revoke, to, act.why(), world);
    }
    if (act.action() instanceof BreakAction.Wake) {
      String woken = to.name() + " was woken" + (byHand ? "" : " by the time-out");
      String found = ": " + world.problem().wokenFinds(to.who().role());
      return new Deed(act.action(), to, "wake", "in turn", List.of(), woken, found);
    }
    if (act.action() instanceof BreakAction.BreakBarrier broken) {
      return barrierBroken(broken, to, act.why(), collected, world);
    }
    List<String> back = to.holds().stream().map(h -> name(world, h.resource())).toList();
    Problem.Verbs verbs = world.problem().verbs();
    String gave = back.isEmpty() ? "" : ", " + verbs.gaveBack() + " " + String.join(", ", back);
    String sentence = to.name() + " was chosen (" + act.why() + ")" + gave + ", starts over";
    return new Deed(act.action(), to, "abort", act.why(), back, sentence, "");
  }

  /** {@code permit of Bob taken back}, or the name of what there is only one of. */
  static Deed takenBack(BreakAction.Revoke revoke, Party from, String why, World world) {
    ResourceView view = world.sync().resource(revoke.resource());
    boolean permits = view != null && view.kind() == Kind.OWNED_SEMAPHORE && (view.total() > 1);
    String name = name(world, revoke.resource());
    String one = name.endsWith("s") ? name.substring(0, name.length() - 1) : name;
    String what = !permits ? one : revoke.units() == 1 ? "permit" : revoke.units() + " permits";
    String sentence = what + " of " + from.name() + " taken back";
    return new Deed(revoke, from, "revoke", why, List.of(name), sentence, "");
  }

  /** {@code barrier broken, phase 1 again}; phases are counted from 1. */
  private static Deed barrierBroken(
      BreakAction.BreakBarrier broken, Party first, String why, Collected collected, World world) {
    return atBarrier(broken, first, why, "barrier broken", collected, world);
  }

  /** {@code barrier waits for 5 from now on, phase 1 again}: what was asked for comes in force. */
  static Deed barrierChanged(
      int barrier, Party first, int parties, Collected collected, World world) {
    String what = name(world, barrier) + " waits for " + parties + " from now on";
    return atBarrier(new BreakAction.BreakBarrier(barrier), first, CHANGED, what, collected, world);
  }

  private static Deed atBarrier(
      BreakAction.BreakBarrier broken,
      Party first,
      String why,
      String what,
      Collected collected,
      World world) {
    ResourceView view = world.sync().resource(broken.resource());
    long phase = view == null ? 1 : view.gathering().generation() + 1;
    String sentence = what + ", phase " + phase + " again";
    Map<Integer, Long> waits = new HashMap<>();
    for (Party party : collected.parties()) {
      if (party.isWaiting() && party.resource() == broken.resource()) {
        waits.put(party.slot(), party.word());
      }
    }
    return new Deed(broken, first, "break-barrier", why, List.of(), sentence, "", waits);
  }

  private static String name(World world, int resource) {
    ResourceView view = world.sync().resource(resource);
    return view == null ? "something" : view.name();
  }

  /** Whether it is done because somebody has turned a knob, so that it may well be the cure. */
  boolean isByChange() {
    return why.equals(CHANGED);
  }

  /** Whether it sends that actor out of its round. */
  boolean isSentOut(Party party) {
    return (action instanceof BreakAction.Abort && party.slot() == to.slot())
        || waits.containsKey(party.slot());
  }

  /** Whether it ends that actor's wait for it to look again, or to give something back. */
  boolean isDisturbed(Party party) {
    return !isSentOut(party) && party.slot() == to.slot();
  }

  /**
   * Whether somebody was taken out of that very wait by it, or woken from it: once it is done
   * nobody is in that one again.
   */
  boolean ends(Party party) {
    long word = waits.getOrDefault(party.slot(), party.slot() == to.slot() ? to.word() : -1L);
    return word == party.word();
  }

  /** Does it; false if the wait it is about has passed. Control thread only. */
  boolean carryOut(World world) {
    if (action instanceof BreakAction.BreakBarrier barrier) {
      return world.sync().waitEnds().breakBarrier(barrier.resource(), waits);
    }
    FreeActor actor = world.sync().actor(to.slot());
    if (action instanceof BreakAction.Abort) {
      return actor.orderOutOf(to.word(), Reason.VICTIM);
    }
    if (action instanceof BreakAction.Wake) {
      return actor.wake(to.word());
    }
    BreakAction.Revoke revoke = (BreakAction.Revoke) action;
    actor.revoke(revoke.resource(), revoke.units());
    return true;
  }
}
