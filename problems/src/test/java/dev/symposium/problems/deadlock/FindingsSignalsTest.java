package dev.symposium.problems.deadlock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.symposium.problems.deadlock.Finding.Shape;
import dev.symposium.problems.observe.ResourceView;
import dev.symposium.problems.observe.VerdictKind;
import dev.symposium.problems.observe.WaitWord.State;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who is asleep for ever: signals and conditions that nobody is left to give. */
class FindingsSignalsTest extends FindingsCase {

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
  void of_timedSleeperWhoseLockIsStuck_isADeadlock() {
    sketch.actors("A", "B");
    int lock = sketch.lock("table");
    int bell = sketch.condition("bell", lock, "thinker");
    int other = sketch.lock("other");
    sketch.holds(1, other).timed(1, bell).holds(0, lock).waits(0, other);
    assertThat(members(only())).containsExactly("A", "B");
    assertThat(only().shape()).isEqualTo(Shape.CIRCLE);
  }

  @Test
  void of_timedSleeperWhoseLockIsFree_isNothing() {
    sketch.actors("A", "B");
    int bell = sketch.condition("bell", sketch.lock("table"), "nobody");
    int other = sketch.lock("other");
    sketch.holds(1, other).timed(1, bell).waits(0, other);
    assertThat(findings()).isEmpty();
  }

  @Test
  void of_sleeperBeingAbortedWhoseLockIsStuck_isADeadlock() {
    sketch.actors("A", "B");
    int lock = sketch.lock("table");
    int bell = sketch.condition("bell", lock, "thinker");
    int other = sketch.lock("other");
    sketch.holds(1, other).waits(1, bell).marked(1, State.ABORT);
    sketch.holds(0, lock).waits(0, other);
    assertThat(members(only())).containsExactly("A", "B");
    assertThat(only().shape()).isEqualTo(Shape.CIRCLE);
  }

  @Test
  void of_sleeperBeingAbortedWhoseLockIsFree_isNothing() {
    sketch.actors("A", "B");
    int bell = sketch.condition("bell", sketch.lock("table"), "nobody");
    int other = sketch.lock("other");
    sketch.holds(1, other).waits(1, bell).marked(1, State.ABORT).waits(0, other);
    assertThat(findings()).isEmpty();
  }

  @Test
  void of_severalAtWhatNobodyIsLeftToSeeTo_areOneAndGrow() {
    sketch.actors("A", "B", "C", "T");
    int latch = sketch.awaited("latch", ResourceView.Kind.LATCH, 2, 2, "counter");
    int behind = sketch.lock("behind");
    sketch.holds(2, behind).waits(0, latch).waits(2, latch).waits(3, behind);
    Finding before = only();
    assertThat(members(before)).containsExactly("A", "C");
    assertThat(tail(before)).containsExactly("T");
    assertThat(before.shape()).isEqualTo(Shape.STUCK);
    sketch.waits(1, latch);
    assertThat(members(only())).containsExactly("A", "B", "C");
    assertThat(only().isGrownFrom(before)).isTrue();
  }

  @Test
  void of_severalAtTwoThingsNobodyIsLeftToSeeTo_areOneForEach() {
    sketch.actors("A", "B", "C", "D");
    int bell = sketch.condition("bell", sketch.lock("table"), "ringer");
    int signals = sketch.signals("signals", 0, "ringer");
    sketch.waits(0, bell).waits(1, signals).waits(2, bell).waits(3, signals);
    assertThat(findings())
        .extracting(FindingsCase::members)
        .containsExactly(List.of("A", "C"), List.of("B", "D"));
    assertThat(findings()).allMatch(found -> found.shape() == Shape.ASLEEP);
  }

  @Test
  void of_severalAtWhatOnlyTheDeadCouldSeeTo_areOrphansOfOne() {
    sketch.actors("A", "B");
    int dead = sketch.actor("D", "counter");
    int latch = sketch.awaited("latch", ResourceView.Kind.LATCH, 2, 2, "counter");
    sketch.waits(0, latch).waits(1, latch).is(dead, State.CRASHED);
    assertThat(only().kind()).isEqualTo(VerdictKind.ORPHANED);
    assertThat(members(only())).containsExactly("A", "B");
  }
}
