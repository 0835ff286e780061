package dev.symposium.problems.deadlock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.symposium.problems.deadlock.Walk.Answer;
import dev.symposium.problems.observe.WaitWord.State;
import org.junit.jupiter.api.Test;

class WalkTest {

  private final Sketch sketch = new Sketch();

  private void circle(int size) {
    for (int i = 0; i < size; i++) {
      sketch.holds(sketch.actor("P" + i, "thinker"), sketch.lock("fork " + i));
    }
    for (int i = 0; i < size; i++) {
      sketch.waits(i, (i + 1) % size);
    }
  }

  @Test
  void from_closesACircle_suspects() {
    circle(5);
    assertThat(Walk.from(sketch, 3)).isEqualTo(Answer.SUSPECT);
  }

  @Test
  void from_tailOfACircle_suspectsAndEnds() {
    for (int size = 2; size < 40; size++) {
      Sketch one = new Sketch();
      for (int i = 0; i < 2 * size; i++) {
        one.holds(one.actor("P" + i, "thinker"), one.lock("fork " + i));
      }
      for (int i = 0; i < 2 * size; i++) {
        one.waits(i, i + 1 < 2 * size ? i + 1 : size);
      }
      assertThat(Walk.from(one, 0)).as("tail and circle of %d", size).isEqualTo(Answer.SUSPECT);
    }
  }

  @Test
  void from_chainEndsAtSomebodyWhoMoves_isNothing() {
    circle(3);
    sketch.slots.get(2).run();
    assertThat(Walk.from(sketch, 0)).isEqualTo(Answer.NOTHING);
    sketch.timed(2, 0);
    assertThat(Walk.from(sketch, 0)).isEqualTo(Answer.NOTHING);
  }

  @Test
  void from_lockInFlight_isNothing() {
    circle(3);
    sketch.things.get(0).owner = -1;
    assertThat(Walk.from(sketch, 0)).isEqualTo(Answer.NOTHING);
  }

  @Test
  void from_chainEndsAtTheCrashed_asks() {
    circle(3);
    sketch.is(2, State.CRASHED);
    assertThat(Walk.from(sketch, 0)).isEqualTo(Answer.ASK);
  }

  @Test
  void from_onePermitSemaphores_areWalkedAsLocks() {
    sketch.actors("A", "B");
    int left = sketch.owned("left", 1);
    int right = sketch.owned("right", 1);
    sketch.holds(0, left).holds(1, right).waits(0, right);
    assertThat(Walk.from(sketch, 0)).isEqualTo(Answer.NOTHING);
    sketch.waits(1, left);
    assertThat(Walk.from(sketch, 1)).isEqualTo(Answer.SUSPECT);
  }

  @Test
  void from_permitsAllWithWaiters_asks() {
    sketch.actors("A", "B", "C");
    int pool = sketch.owned("pool", 3);
    sketch.holds(0, pool).holds(1, pool).holds(2, pool).waits(0, pool).waits(1, pool);
    assertThat(Walk.from(sketch, 1)).isEqualTo(Answer.NOTHING);
    sketch.waits(2, pool);
    assertThat(Walk.from(sketch, 2)).isEqualTo(Answer.ASK);
  }

  @Test
  void from_somebodyWhoWantsMoreMayBeAhead_asks() {
    sketch.actors("A", "B", "C");
    int pool = sketch.owned("pool", 3);
    sketch.holds(2, pool, 2).waits(2, pool, 2).waits(0, pool, 2).waits(1, pool);
    assertThat(Walk.from(sketch, 1)).isEqualTo(Answer.ASK);
  }

  @Test
  void from_conditionOrSignal_asksOnlyIfNobodyWhoCouldReleaseMoves() {
    sketch.actor("A", "waiter");
    sketch.actor("B", "ringer");
    int bell = sketch.condition("bell", sketch.lock("table"), "ringer");
    int items = sketch.signals("items", 0, "ringer");
    sketch.waits(0, bell);
    assertThat(Walk.from(sketch, 0)).isEqualTo(Answer.NOTHING);
    sketch.waits(1, items);
    assertThat(Walk.from(sketch, 0)).isEqualTo(Answer.ASK);
    assertThat(Walk.from(sketch, 1)).isEqualTo(Answer.ASK);
    sketch.things.get(items).free = 1;
    assertThat(Walk.from(sketch, 1)).isEqualTo(Answer.NOTHING);
  }

  @Test
  void from_signalledWaiter_isFollowedToItsLock() {
    sketch.actors("A", "B");
    int table = sketch.lock("table");
    int bell = sketch.condition("bell", table, "thinker");
    int other = sketch.lock("other");
    sketch.holds(1, other).waits(1, bell).marked(1, State.SIGNALLED);
    sketch.holds(0, table).waits(0, other);
    assertThat(Walk.from(sketch, 0)).isEqualTo(Answer.SUSPECT);
  }
}
