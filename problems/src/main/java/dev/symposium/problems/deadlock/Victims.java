package dev.symposium.problems.deadlock;

import dev.symposium.problems.deadlock.Finding.Shape;
import dev.symposium.problems.observe.LeftOver;
import dev.symposium.problems.observe.Picture;
import dev.symposium.problems.observe.ResourceView;
import dev.symposium.problems.observe.SlotFigures.Figure;
import dev.symposium.problems.observe.VerdictKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

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
    return victims.best().orElseGet(victims::helpless);
  }

  private Optional<BreakPlan> best() {
    if (finding.kind() == VerdictKind.ORPHANED) {
      return revoke().or(this::wake);
    }
    return finding.shape() == Shape.ASLEEP || finding.shape() == Shape.STUCK
        ? barrier().or(this::wake).or(this::abort)
        : forgotten().or(this::abort).or(this::wake);
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
        .map(held -> new BreakAction.Revoke(dead.slot(), held.resource(), held.units()))
        .filter(this::helps)
        .findFirst()
        .map(action -> new BreakPlan.Act(action, dead, "dead"));
  }

  /** Where all members wait at one barrier: sending out one of them would break it for all. */
  private Optional<BreakPlan> barrier() {
    Party first = finding.members().get(0);
    ResourceView.Kind kind = collected.whatIsWanted(first).kind();
    boolean allThere =
        (kind == ResourceView.Kind.BARRIER || kind == ResourceView.Kind.PHASER)
            && finding.members().stream().allMatch(p -> p.resource() == first.resource());
    return allThere
        ? Optional.of(
            new BreakPlan.Act(new BreakAction.BreakBarrier(first.resource()), first, "all of them"))
        : Optional.empty();
  }

  /** What one of the stuck took in an earlier round and never gave back, the oldest first. */
  private Optional<BreakPlan> forgotten() {
    List<BreakPlan.Act> acts = new ArrayList<>();
    for (Party party : finding.all()) {
      for (LeftOver left : picture.slot(party.slot()).leftOvers()) {
        BreakAction.Revoke action =
            new BreakAction.Revoke(party.slot(), left.resource(), left.units());
        if (helps(action)) {
          acts.add(new BreakPlan.Act(action, party, "forgetful"));
        }
      }
    }
    return acts.stream().min(Comparator.comparingLong(this::leftSince)).map(act -> act);
  }

  private long leftSince(BreakPlan.Act act) {
    return picture.slot(act.chosen().slot()).leftOvers().stream()
        .mapToLong(LeftOver::sinceNanos)
        .min()
        .orElse(Long.MAX_VALUE);
  }

  private boolean helps(BreakAction.Revoke action) {
    return letsGo(finding.all(), Assumption.revoked(action));
  }

  /**
   * In turns, so that after some breaks each has looked again. Of the rest one of another role than
   * the last who fell asleep: that one has looked, and seen that its like cannot go on.
   */
  private Optional<BreakPlan> wake() {
    List<Party> sleepers = finding.all().stream().filter(this::canLeaveItsCondition).toList();
    String lastRole =
        sleepers.stream()
            .max(Comparator.comparingLong(p -> figure(p, Figure.WAIT_STAMP)))
            .map(p -> p.who().role())
            .orElse("");
    return sleepers.stream()
        .min(
            Comparator.<Party>comparingLong(p -> figure(p, Figure.WOKEN))
                .thenComparing(p -> p.who().role().equals(lastRole))
                .thenComparing(policy.order(picture)))
        .map(party -> new BreakPlan.Act(new BreakAction.Wake(party.slot()), party, ""));
  }

  private long figure(Party party, Figure figure) {
    return VictimPolicy.figures(picture, party).get(figure);
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
