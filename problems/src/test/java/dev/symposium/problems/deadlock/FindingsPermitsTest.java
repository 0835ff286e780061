package dev.symposium.problems.deadlock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.symposium.problems.deadlock.Finding.Shape;
import org.junit.jupiter.api.Test;

/** What is a deadlock over permits that have holders. */
class FindingsPermitsTest extends FindingsCase {

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
}
