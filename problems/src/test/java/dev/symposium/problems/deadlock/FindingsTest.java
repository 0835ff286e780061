package dev.symposium.problems.deadlock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.symposium.problems.deadlock.Finding.Shape;
import dev.symposium.problems.observe.VerdictKind;
import dev.symposium.problems.observe.WaitWord.State;
import java.util.List;
import org.junit.jupiter.api.Test;

class FindingsTest {

  private final Sketch sketch = new Sketch();

  private List<Finding> findings() {
    return Findings.of(Collect.of(sketch));
  }

  private Finding only() {
    assertThat(findings()).hasSize(1);
    return findings().get(0);
  }

  private static List<String> members(Finding finding) {
    return Fit.names(finding.members());
  }

  private static List<String> tail(Finding finding) {
    return Fit.names(finding.tail());
  }

  /** Each holds its own lock and waits for the next one's: A for B, B for C, the last for A. */
  private void circle(int... actors) {
    int first = sketch.things.size();
    for (int actor : actors) {
      sketch.holds(actor, sketch.lock("lock of " + actor));
    }
    for (int i = 0; i < actors.length; i++) {
      sketch.waits(actors[i], first + (i + 1) % actors.length);
    }
  }

  @Test
  void of_circleOverLocks_isADeadlockInTheOrderOfWaiting() {
    sketch.actors("A", "B", "C", "D");
    circle(0, 2, 1, 3);
    assertThat(only().kind()).isEqualTo(VerdictKind.DEADLOCK);
    assertThat(only().shape()).isEqualTo(Shape.CIRCLE);
    assertThat(members(only())).containsExactly("A", "C", "B", "D");
    assertThat(tail(only())).isEmpty();
  }

  @Test
  void of_ownerRuns_isNothing() {
    sketch.actors("A", "B");
    int lock = sketch.lock("L");
    sketch.holds(0, lock).waits(1, lock);
    assertThat(findings()).isEmpty();
  }

  @Test
  void of_lockHandedOverInFlight_isNothing() {
    sketch.actors("A", "B");
    int left = sketch.lock("left");
    int right = sketch.lock("right");
    // B has released left, A has got it and has not published it yet
    sketch.waits(0, left).holds(1, right).waits(1, left);
    assertThat(findings()).isEmpty();
  }

  @Test
  void of_grantedOwnerStillSaysItWaits_isNothing() {
    sketch.actors("A", "B");
    int lock = sketch.lock("L");
    sketch.holds(0, lock).waits(0, lock).waits(1, lock);
    assertThat(findings()).isEmpty();
  }

  @Test
  void of_gateLock_isNothingWhileItsOwnerCanMove() {
    sketch.actors("A", "B");
    int gate = sketch.lock("gate");
    int left = sketch.lock("left");
    sketch.holds(0, gate).holds(0, left).waits(1, gate);
    assertThat(findings()).isEmpty();
  }

  @Test
  void of_orderedLocks_isNothing() {
    sketch.actors("A", "B", "C");
    int one = sketch.lock("one");
    int two = sketch.lock("two");
    int three = sketch.lock("three");
    sketch.holds(0, one).waits(0, two).holds(1, two).waits(1, three).holds(2, three);
    assertThat(findings()).isEmpty();
  }

  @Test
  void of_tailBehindACircle_isToldApart() {
    sketch.actors("A", "B", "T", "U");
    circle(0, 1);
    int behind = sketch.lock("behind");
    sketch.holds(2, behind).waits(2, 0).waits(3, behind);
    assertThat(members(only())).containsExactly("A", "B");
    assertThat(tail(only())).containsExactly("T", "U");
  }

  @Test
  void of_twoCircles_areTwoFindings() {
    sketch.actors("A", "B", "C", "D");
    circle(0, 2);
    circle(1, 3);
    assertThat(findings())
        .extracting(FindingsTest::members)
        .containsExactly(List.of("A", "C"), List.of("B", "D"));
  }

  @Test
  void isGrownFrom_tailJoinsOrLeaves_isTheSameOne() {
    sketch.actors("A", "B", "T");
    circle(0, 1);
    Finding before = only();
    sketch.waits(2, 1);
    assertThat(only().isGrownFrom(before)).isTrue();
    assertThat(before.isGrownFrom(only())).isTrue();
  }

  @Test
  void isGrownFrom_sameCircleAnotherWait_isAnotherOne() {
    sketch.actors("A", "B");
    circle(0, 1);
    Finding before = only();
    sketch.slots.get(0).run();
    sketch.waits(0, 1);
    assertThat(only().isGrownFrom(before)).isFalse();
  }

  @Test
  void of_timedMember_isNothing() {
    sketch.actors("A", "B");
    circle(0, 1);
    sketch.timed(1, 0);
    assertThat(findings()).isEmpty();
  }

  @Test
  void of_memberBeingAborted_isNothing() {
    sketch.actors("A", "B");
    circle(0, 1);
    sketch.marked(1, State.ABORT);
    assertThat(findings()).isEmpty();
  }

  @Test
  void of_gatedSleepingOrNewOwner_isNothing() {
    for (State state : List.of(State.GATED, State.SLEEP, State.NEW)) {
      Sketch one = new Sketch();
      one.actors("A", "B");
      int lock = one.lock("L");
      one.holds(0, lock).waits(1, lock).is(0, state);
      assertThat(Findings.of(Collect.of(one))).as(state.name()).isEmpty();
    }
  }

  @Test
  void of_onePermitSemaphores_areLikeLocks() {
    sketch.actors("A", "B");
    int left = sketch.owned("left", 1);
    int right = sketch.owned("right", 1);
    sketch.holds(0, left).waits(0, right).holds(1, right).waits(1, left);
    assertThat(only().shape()).isEqualTo(Shape.CIRCLE);
    assertThat(members(only())).containsExactly("A", "B");
  }

  @Test
  void of_semaphoreTakenTwiceByOne_isADeadlockOfOne() {
    sketch.actors("A");
    int seat = sketch.owned("seat", 1);
    sketch.holds(0, seat).waits(0, seat);
    assertThat(members(only())).containsExactly("A");
    assertThat(only().shape()).isEqualTo(Shape.KNOT);
  }

  @Test
  void of_permitsTakenOneByOne_isADeadlockOfAllHolders() {
    sketch.actors("A", "B", "C", "D");
    int pool = sketch.owned("pool", 3);
    for (int i = 0; i < 3; i++) {
      sketch.holds(i, pool).waits(i, pool);
    }
    sketch.waits(3, pool, 2);
    assertThat(members(only())).containsExactly("A", "B", "C");
    assertThat(tail(only())).containsExactly("D");
  }

  @Test
  void of_semaphoreWithASparePermit_isNothing() {
    sketch.actors("A", "B", "C");
    int pool = sketch.owned("pool", 4);
    for (int i = 0; i < 3; i++) {
      sketch.holds(i, pool).waits(i, pool);
    }
    assertThat(findings()).isEmpty();
  }

  @Test
  void of_permitOnItsWay_isNothing() {
    sketch.actors("A", "B");
    int pool = sketch.owned("pool", 2);
    // one permit is with nobody by the slots, and not free by the real object: in flight
    sketch.holds(0, pool).waits(0, pool).waits(1, pool);
    sketch.things.get(pool).free = 0;
    assertThat(findings()).isEmpty();
  }

  @Test
  void of_queuedBehindOneThatWantsMore_isStuckOnlyIfConfirmedQueued() {
    sketch.actors("A", "B", "H");
    int pool = sketch.owned("pool", 3);
    int other = sketch.lock("other");
    // H holds two of three and waits for what A holds; A waits for two; B for the one that is free
    sketch.holds(2, pool, 2).waits(2, other).holds(0, other).waits(0, pool, 2).waits(1, pool);
    assertThat(members(only())).containsExactlyInAnyOrder("A", "H");
    assertThat(tail(only())).isEmpty();
    sketch.queued(pool, 1, 0);
    assertThat(tail(only())).isEmpty();
    sketch.queued(pool, 0, 1);
    assertThat(tail(only())).containsExactly("B");
  }

  @Test
  void of_wantsMoreThanThereIs_isTooMany() {
    sketch.actors("A");
    sketch.waits(0, sketch.owned("pool", 3), 4);
    assertThat(only().shape()).isEqualTo(Shape.TOO_MANY);
  }

  @Test
  void of_debt_keepsWaitersStuckOnlyIfItsDebtorsAre() {
    sketch.actors("A", "B");
    int pool = sketch.owned("pool", 2);
    sketch.holds(0, pool, 2).waits(1, pool);
    sketch.things.get(pool).total = 1;
    assertThat(findings()).isEmpty();
    sketch.waits(0, pool);
    assertThat(only().all()).hasSize(2);
  }

  @Test
  void of_signalSemaphore_needsSomebodyLiveWhoReleases() {
    int producer = sketch.actor("P", "producer");
    int consumer = sketch.actor("C", "consumer");
    int items = sketch.signals("items", 0, "producer");
    int room = sketch.signals("room", 0, "consumer");
    sketch.waits(consumer, items);
    assertThat(findings()).isEmpty();
    sketch.waits(producer, room);
    assertThat(members(only())).containsExactly("P", "C");
    assertThat(only().shape()).isEqualTo(Shape.ASLEEP);
    sketch.things.get(room).grantInFlight = true;
    assertThat(findings()).isEmpty();
  }

  @Test
  void of_signalSemaphoreWithAFreePermit_isNothing() {
    sketch.actor("C", "consumer");
    int items = sketch.signals("items", 1, "producer");
    sketch.waits(0, items);
    assertThat(findings()).isEmpty();
  }

  @Test
  void of_signalSemaphoreQueuedBehindAStuckOne_isStuck() {
    sketch.actor("A", "consumer");
    sketch.actor("B", "consumer");
    int items = sketch.signals("items", 1, "producer");
    sketch.waits(0, items, 2).waits(1, items).queued(items, 0, 1);
    assertThat(findings().stream().mapToInt(f -> f.all().size()).sum()).isEqualTo(2);
  }

  @Test
  void of_conditionNobodyCanSignal_isAsleepInTheOrderOfSlots() {
    sketch.actors("A", "B", "C");
    int lock = sketch.lock("table");
    int bell = sketch.condition("bell", lock, "thinker");
    sketch.waits(2, bell).waits(0, bell).waits(1, bell);
    assertThat(members(only())).containsExactly("A", "B", "C");
    assertThat(only().shape()).isEqualTo(Shape.ASLEEP);
  }

  @Test
  void of_conditionWithALiveSignaller_isNothing() {
    sketch.actors("A", "B", "C");
    int lock = sketch.lock("table");
    int bell = sketch.condition("bell", lock, "thinker");
    sketch.waits(2, bell).waits(0, bell).is(1, State.SLEEP);
    assertThat(findings()).isEmpty();
  }

  @Test
  void of_signalledInFlight_isNothing() {
    sketch.actors("A", "B");
    int lock = sketch.lock("table");
    int bell = sketch.condition("bell", lock, "thinker");
    // A signalled B, released the lock and waits itself: two healthy threads handing off
    sketch.waits(1, bell).marked(1, State.SIGNALLED).waits(0, bell);
    assertThat(findings()).isEmpty();
  }

  @Test
  void of_signalledButTheLockIsStuck_isADeadlock() {
    sketch.actors("A", "B");
    int lock = sketch.lock("table");
    int bell = sketch.condition("bell", lock, "thinker");
    int other = sketch.lock("other");
    sketch.holds(1, other).waits(1, bell).marked(1, State.SIGNALLED);
    sketch.holds(0, lock).waits(0, other);
    assertThat(members(only())).containsExactly("A", "B");
    assertThat(only().shape()).isEqualTo(Shape.CIRCLE);
  }

  @Test
  void of_conditionWaiterStillListsItsLock_isNotItsOwner() {
    sketch.actors("A", "B");
    int lock = sketch.lock("table");
    int bell = sketch.condition("bell", lock, "thinker");
    sketch.holds(0, lock).waits(0, bell).waits(1, lock);
    assertThat(findings()).isEmpty();
  }

  @Test
  void of_conditionWaiterHoldingAnotherLock_closesACircle() {
    sketch.actors("A", "B");
    int lock = sketch.lock("table");
    int bell = sketch.condition("bell", lock, "thinker");
    int outer = sketch.lock("outer");
    sketch.holds(0, outer).waits(0, bell).waits(1, outer);
    assertThat(members(only())).containsExactly("A", "B");
    assertThat(only().shape()).isEqualTo(Shape.CIRCLE);
  }

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

  @Test
  void waitFor_everybodyWhoWaits_pointsToWhoHoldsIt() {
    sketch.actors("A", "B");
    int lock = sketch.lock("L");
    sketch.holds(0, lock).waits(1, lock);
    assertThat(Collect.of(sketch).waitFor().edgeValue(1, 0)).contains(lock);
  }
}
