package dev.symposium.problems.deadlock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.symposium.problems.observe.VerdictKind;
import dev.symposium.problems.observe.WaitWord.State;
import org.junit.jupiter.api.Test;

/** Who waits for the dead: crashed, or ended with something in its hands. */
class FindingsDeadTest extends FindingsCase {

  @Test
  void of_crashedHolder_orphansItsWaiters() {
    sketch.actors("A", "B", "C");
    int one = sketch.lock("one");
    int two = sketch.lock("two");
    sketch.holds(0, one).is(0, State.CRASHED).holds(1, two).waits(1, one).waits(2, two);
    assertThat(only().kind()).isEqualTo(VerdictKind.ORPHANED);
    assertThat(only().dead().map(Party::name)).contains("A");
    assertThat(members(only())).containsExactly("B");
    assertThat(tail(only())).containsExactly("C");
  }

  @Test
  void of_crashedHolderBesideACircle_isOrphanedAndDeadlock() {
    sketch.actors("A", "B", "C", "D", "E");
    circle(0, 1);
    int mine = sketch.lock("mine");
    sketch.holds(2, mine).is(2, State.CRASHED).waits(3, mine).waits(4, 0);
    assertThat(findings())
        .extracting(Finding::kind)
        .containsExactly(VerdictKind.DEADLOCK, VerdictKind.ORPHANED);
    assertThat(members(findings().get(0))).containsExactly("A", "B");
    assertThat(tail(findings().get(0))).containsExactly("E");
    assertThat(members(findings().get(1))).containsExactly("D");
  }

  @Test
  void of_crashedHolderOfOnePermit_deadlocksThoseWhoWouldBeStuckAnyway() {
    sketch.actors("A", "B", "C");
    int pool = sketch.owned("pool", 3);
    sketch.holds(0, pool).holds(1, pool).holds(2, pool).is(0, State.CRASHED);
    sketch.waits(1, pool, 2).waits(2, pool, 1);
    assertThat(only().kind()).isEqualTo(VerdictKind.ORPHANED);
    sketch.waits(2, pool, 2);
    assertThat(only().kind()).isEqualTo(VerdictKind.DEADLOCK);
  }

  @Test
  void of_crashedWithEmptyHands_isNothing() {
    sketch.actors("A", "B");
    sketch.is(0, State.CRASHED);
    assertThat(findings()).isEmpty();
  }

  @Test
  void of_onlySignallerCrashed_orphansTheSleepers() {
    sketch.actor("A", "waiter");
    sketch.actor("B", "ringer");
    int bell = sketch.condition("bell", sketch.lock("table"), "ringer");
    sketch.waits(0, bell).is(1, State.CRASHED);
    assertThat(only().kind()).isEqualTo(VerdictKind.ORPHANED);
    assertThat(members(only())).containsExactly("A");
  }

  @Test
  void of_endedWithSomethingInItsHands_orphansItsWaiters() {
    sketch.actors("A", "B");
    int lock = sketch.lock("L");
    sketch.holds(0, lock).is(0, State.ENDED).waits(1, lock);
    assertThat(only().kind()).isEqualTo(VerdictKind.ORPHANED);
  }

  @Test
  void of_endedWithEmptyHands_isNoActor() {
    sketch.actors("A", "B");
    int bell = sketch.condition("bell", sketch.lock("table"), "thinker");
    sketch.is(0, State.ENDED).waits(1, bell);
    assertThat(Fit.names(only().all())).containsExactly("B");
  }
}
