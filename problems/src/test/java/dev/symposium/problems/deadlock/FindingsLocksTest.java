package dev.symposium.problems.deadlock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.symposium.problems.deadlock.Finding.Shape;
import dev.symposium.problems.observe.VerdictKind;
import dev.symposium.problems.observe.WaitWord.State;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is a deadlock over locks, and what only looks like one. */
class FindingsLocksTest extends FindingsCase {

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
  void waitFor_everybodyWhoWaits_pointsToWhoHoldsIt() {
    sketch.actors("A", "B");
    int lock = sketch.lock("L");
    sketch.holds(0, lock).waits(1, lock);
    assertThat(Collect.of(sketch).waitFor().edgeValue(1, 0)).contains(lock);
  }
}
