package dev.symposium.problems.engine;

import dev.symposium.problems.deadlock.BreakAction;
import dev.symposium.problems.deadlock.BreakPlan;
import dev.symposium.problems.deadlock.Collected;
import dev.symposium.problems.deadlock.Party;
import dev.symposium.problems.observe.ResourceView;
import dev.symposium.problems.spi.Problem;
import dev.symposium.problems.sync.Unwinding.Reason;
import dev.symposium.problems.sync.free.FreeActor;
import java.util.List;

/**
 * What is done to break a deadlock: to whom, why, what that gives back, and how it is told.
 * Immutable.
 *
 * @param word {@code abort}, {@code wake} or {@code revoke}
 * @param sentence behind {@code BROKEN after 5.0 s: }
 */
record Deed(
    BreakAction action, Party to, String word, String why, List<String> gaveBack, String sentence) {

  /** Puts a plan into words, before anything is done. */
  static Deed of(BreakPlan.Act act, Collected collected, World world, Problem problem) {
    Party to = act.chosen();
    if (act.action() instanceof BreakAction.Revoke revoke) {
      String what = name(world, revoke.resource());
      String sentence = what + " was taken back from " + to.name() + ", who crashed";
      return new Deed(revoke, to, "revoke", "dead", List.of(what), sentence);
    }
    if (act.action() instanceof BreakAction.Wake) {
      String sentence = to.name() + " was woken from " + collected.wanted(to);
      return new Deed(act.action(), to, "wake", act.why(), List.of(), sentence);
    }
    List<String> back = to.holds().stream().map(h -> name(world, h.resource())).toList();
    String gave =
        back.isEmpty() ? "" : ", " + problem.verbs().gaveBack() + " " + String.join(", ", back);
    String sentence = to.name() + " was chosen (" + act.why() + ")" + gave + ", starts over";
    return new Deed(act.action(), to, "abort", act.why(), back, sentence);
  }

  private static String name(World world, int resource) {
    ResourceView view = world.sync().resource(resource);
    return view == null ? "something" : view.name();
  }

  /** Does it; false if the wait it is about has passed. Control thread only. */
  boolean carryOut(World world) {
    FreeActor actor = world.sync().actor(action.slot());
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
