package dev.symposium.problems.deadlock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.symposium.problems.observe.LeftOver;
import dev.symposium.problems.observe.SlotFigures.Figure;
import dev.symposium.problems.observe.WaitWord.State;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class VictimsTest {

  private final Sketch sketch = new Sketch();

  private BreakPlan plan(VictimPolicy policy) {
    Collected collected = Collect.of(sketch);
    return Victims.choose(collected, Findings.of(collected).get(0), policy, sketch);
  }

  private BreakAction action(VictimPolicy policy) {
    return ((BreakPlan.Act) plan(policy)).action();
  }

  private void circle(int size) {
    for (int i = 0; i < size; i++) {
      sketch.holds(sketch.actor("P" + i, "thinker"), sketch.lock("fork " + i));
    }
    for (int i = 0; i < size; i++) {
      sketch.waits(i, (i + 1) % size);
    }
  }

  @Test
  void choose_eachPolicy_takesItsOwn() {
    circle(5);
    for (int i = 0; i < 5; i++) {
      sketch.figure(i, Figure.ROUND_SINCE, i == 3 ? 90 : 10);
      sketch.figure(i, Figure.OPERATIONS, i == 2 ? 1 : 7);
      sketch.figure(i, Figure.VICTIM, i == 1 ? 0 : 4);
    }
    sketch.holds(4, sketch.lock("extra"));
    assertThat(action(VictimPolicy.YOUNGEST)).isEqualTo(new BreakAction.Abort(3));
    assertThat(action(VictimPolicy.LEAST_WORK)).isEqualTo(new BreakAction.Abort(2));
    assertThat(action(VictimPolicy.FEWEST_RESTARTS)).isEqualTo(new BreakAction.Abort(1));
    assertThat(action(VictimPolicy.MOST_HELD)).isEqualTo(new BreakAction.Abort(4));
  }

  @Test
  void choose_equals_takesTheLowestSlotAndSaysWhy() {
    circle(3);
    assertThat(plan(VictimPolicy.YOUNGEST))
        .isEqualTo(
            new BreakPlan.Act(new BreakAction.Abort(0), Collect.of(sketch).at(0), "youngest"));
  }

  @Test
  void choose_youngestIsOnlyTail_takesAMember() {
    circle(2);
    sketch.actor("T", "thinker");
    sketch.waits(2, 0).figure(2, Figure.ROUND_SINCE, 99);
    assertThat(action(VictimPolicy.YOUNGEST)).isEqualTo(new BreakAction.Abort(0));
  }

  @Test
  void choose_candidateThatHelpsNobody_isPassedOver() {
    sketch.actors("A", "B", "C");
    int pool = sketch.owned("pool", 4);
    // what C would give back is not enough for anybody
    sketch.holds(0, pool, 2).holds(1, pool, 1).holds(2, pool, 1);
    sketch.waits(0, pool, 2).waits(1, pool, 2).waits(2, pool, 4).figure(2, Figure.ROUND_SINCE, 9);
    assertThat(action(VictimPolicy.YOUNGEST)).isEqualTo(new BreakAction.Abort(0));
  }

  @Test
  void choose_lockWaiterAndConditionWaiter_takesTheLockWaiter() {
    sketch.actors("A", "B");
    int bell = sketch.condition("bell", sketch.lock("table"), "thinker");
    int outer = sketch.lock("outer");
    sketch.holds(0, outer).waits(0, bell).waits(1, outer).figure(0, Figure.ROUND_SINCE, 9);
    // B gives nothing back; A does, and nobody keeps the table from it
    assertThat(action(VictimPolicy.YOUNGEST)).isEqualTo(new BreakAction.Abort(0));
    int inner = sketch.lock("inner");
    sketch.holds(1, inner);
    sketch.actor("C", "other");
    sketch.holds(2, sketch.lock("x")).waits(2, inner);
    assertThat(action(VictimPolicy.YOUNGEST)).isInstanceOf(BreakAction.Abort.class);
  }

  @Test
  void choose_signalledWaiter_isNeverChosen() {
    sketch.actors("A", "B");
    int table = sketch.lock("table");
    int bell = sketch.condition("bell", table, "thinker");
    int outer = sketch.lock("outer");
    sketch.holds(0, outer).waits(0, bell).marked(0, State.SIGNALLED);
    sketch.holds(1, table).waits(1, outer).figure(0, Figure.ROUND_SINCE, 9);
    assertThat(action(VictimPolicy.YOUNGEST)).isEqualTo(new BreakAction.Abort(1));
  }

  @Test
  void choose_allAsleep_wakesInTurns() {
    sketch.actors("A", "B", "C");
    int bell = sketch.condition("bell", sketch.lock("table"), "thinker");
    sketch.waits(0, bell).waits(1, bell).waits(2, bell);
    assertThat(action(VictimPolicy.YOUNGEST)).isEqualTo(new BreakAction.Wake(0));
    sketch.figure(0, Figure.WOKEN, 1);
    assertThat(action(VictimPolicy.YOUNGEST)).isEqualTo(new BreakAction.Wake(1));
  }

  @Test
  void choose_allAsleepInTwoRoles_wakesOneUnlikeTheLastWhoLooked() {
    sketch.actor("P1", "producer");
    sketch.actor("P2", "producer");
    sketch.actor("C1", "consumer");
    int bell = sketch.condition("bell", sketch.lock("table"), "producer", "consumer");
    sketch.waits(0, bell).waits(1, bell).waits(2, bell).figure(1, Figure.WAIT_STAMP, 9);
    assertThat(action(VictimPolicy.YOUNGEST)).isEqualTo(new BreakAction.Wake(2));
    sketch.figure(2, Figure.WOKEN, 1);
    assertThat(action(VictimPolicy.YOUNGEST)).isEqualTo(new BreakAction.Wake(0));
  }

  @Test
  void choose_somethingLeftOver_takesThatBackAndSendsNobodyOut() {
    sketch.actors("A", "B");
    int pool = sketch.owned("pool", 2);
    sketch.holds(0, pool, 1).holds(1, pool, 1).waits(0, pool, 1).waits(1, pool, 1);
    sketch.slot(1).leftOvers(List.of(new LeftOver(pool, 1, 7, true)));
    assertThat(plan(VictimPolicy.YOUNGEST))
        .isEqualTo(
            new BreakPlan.Act(
                new BreakAction.Revoke(1, pool, 1), Collect.of(sketch).at(1), "forgetful"));
  }

  @Test
  void choose_orphaned_takesBackWhatHelps() {
    sketch.actors("A", "B");
    int useless = sketch.lock("useless");
    int wanted = sketch.lock("wanted");
    sketch.holds(0, useless).holds(0, wanted).is(0, State.CRASHED).waits(1, wanted);
    assertThat(action(VictimPolicy.YOUNGEST)).isEqualTo(new BreakAction.Revoke(0, wanted, 1));
  }

  @Test
  void choose_orphanedSleepers_wakesOne() {
    sketch.actor("A", "waiter");
    sketch.actor("B", "ringer");
    int bell = sketch.condition("bell", sketch.lock("table"), "ringer");
    sketch.waits(0, bell).is(1, State.CRASHED);
    assertThat(action(VictimPolicy.YOUNGEST)).isEqualTo(new BreakAction.Wake(0));
  }

  @Test
  void choose_signalsNobodyCanGive_isHelplessAndSaysWhatWould() {
    sketch.actor("A", "consumer");
    sketch.waits(0, sketch.signals("items", 0, "producer"));
    assertThat(plan(VictimPolicy.YOUNGEST))
        .isEqualTo(new BreakPlan.Helpless("a release from outside, or starting over"));
  }

  @Test
  void choose_wantsMoreThanThereIs_isHelplessAndSaysWhatWould() {
    sketch.actors("A");
    sketch.waits(0, sketch.owned("pool", 1), 2);
    assertThat(plan(VictimPolicy.YOUNGEST))
        .isEqualTo(new BreakPlan.Helpless("a larger total of permits"));
  }

  @Test
  void of_eachWord_isFoundAgain() {
    assertThat(Stream.of(VictimPolicy.values()).map(VictimPolicy::word))
        .containsExactly("youngest", "least-work", "most-held", "fewest-restarts")
        .allSatisfy(word -> assertThat(VictimPolicy.of(word)).isPresent());
    assertThat(VictimPolicy.of("oldest")).isEmpty();
  }
}
