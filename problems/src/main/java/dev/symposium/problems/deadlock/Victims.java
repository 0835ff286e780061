package dev.symposium.problems.deadlock;

import dev.symposium.problems.deadlock.Finding.Shape;
import dev.symposium.problems.observe.Picture;
import dev.symposium.problems.observe.ResourceView;
import dev.symposium.problems.observe.SlotFigures.Figure;
import dev.symposium.problems.observe.VerdictKind;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Chooses what breaks a finding, and only what helps: before a candidate is chosen the reduction is
 * run with its holdings returned.
 *
 * <p>Stateless, never blocks, changes nothing. A choice is about the collect it was made from: the
 * arbiter's compare-and-set on the chosen one's word fails if that has passed.
 */
public final class Victims {

  private final Collected collected;
  private final Finding finding;
  private final Picture picture;
  private final VictimPolicy policy;

  private Victims(Collected collected, Finding finding, VictimPolicy policy, Picture picture) {
    this.collected = collected;
    this.finding = finding;
    this.policy = policy;
    this.picture = picture;
  }

  /**
   * What to do about a finding of that collect.
   *
   * @param picture whose figures the policy compares
   */
  public static BreakPlan choose(
      Collected collected, Finding finding, VictimPolicy policy, Picture picture) {
    Victims victims = new Victims(collected, finding, policy, picture);
    if (finding.kind() == VerdictKind.ORPHANED) {
      return victims.revoke().or(victims::wake).orElseGet(victims::helpless);
    }
    return victims.abort().or(victims::wake).orElseGet(victims::helpless);
  }

  /** Lock and semaphore waiters first, for a condition's wait does not end without its lock. */
  private Optional<BreakPlan> abort() {
    return firstThatHelps(party -> !waitsForCondition(party) && !isSignalled(party))
        .or(() -> firstThatHelps(this::canLeaveItsCondition))
        .map(party -> new BreakPlan.Act(new BreakAction.Abort(party.slot()), party, policy.word()));
  }

  private Optional<Party> firstThatHelps(Predicate<Party> candidate) {
    List<Party> candidates =
        finding.members().stream().filter(candidate).sorted(policy.order(picture)).toList();
    return candidates.stream()
        .filter(party -> letsGo(finding.members(), Assumption.gone(party.slot())))
        .findFirst()
        .or(
            () ->
                candidates.stream()
                    .filter(party -> letsGo(finding.tail(), Assumption.gone(party.slot())))
                    .findFirst());
  }

  private Optional<BreakPlan> revoke() {
    Party dead = finding.dead().orElseThrow();
    return dead.holds().stream()
        .filter(held -> letsGo(finding.all(), Assumption.revoked(dead.slot(), held.resource())))
        .findFirst()
        .map(held -> new BreakAction.Revoke(dead.slot(), held.resource(), held.units()))
        .map(action -> new BreakPlan.Act(action, dead, ""));
  }

  /** In turns, so that after some breaks each has looked again. */
  private Optional<BreakPlan> wake() {
    Comparator<Party> turns =
        Comparator.comparingLong(p -> VictimPolicy.figures(picture, p).get(Figure.VICTIM));
    return Stream.concat(finding.members().stream(), finding.tail().stream())
        .filter(this::canLeaveItsCondition)
        .min(turns.thenComparing(policy.order(picture)))
        .map(party -> new BreakPlan.Act(new BreakAction.Wake(party.slot()), party, ""));
  }

  private BreakPlan helpless() {
    if (finding.shape() == Shape.TOO_MANY) {
      return new BreakPlan.Helpless("a larger total of permits");
    }
    return new BreakPlan.Helpless(
        finding.kind() == VerdictKind.ORPHANED
            ? "starting over"
            : "a release from outside, or starting over");
  }

  private boolean letsGo(List<Party> stuck, Assumption assumption) {
    Reduction then = new Reduction(collected, assumption);
    return stuck.stream().anyMatch(party -> !then.isStuck(party.slot()));
  }

  private static boolean isSignalled(Party party) {
    return party.posture() == Posture.SIGNALLED;
  }

  private boolean waitsForCondition(Party party) {
    return !isSignalled(party)
        && collected.whatIsWanted(party).kind() == ResourceView.Kind.CONDITION;
  }

  /** Not signalled yet, and nobody stuck keeps the lock back that it must own to return. */
  private boolean canLeaveItsCondition(Party party) {
    return waitsForCondition(party)
        && new Reduction(collected, Assumption.AS_SEEN)
                .keptBack(collected.whatIsWanted(party).guard())
            == 0;
  }
}
