package dev.symposium.problems.deadlock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.symposium.problems.deadlock.LivelockWatch.Livelock;
import dev.symposium.problems.deadlock.TimedCycles.TimedCycle;
import dev.symposium.problems.observe.SlotFigures.Figure;
import dev.symposium.problems.observe.WaitWord.State;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The verdicts that need no proof: timed circle, starvation, livelock. */
class RemarksTest {

  private final Sketch sketch = new Sketch();
  private final LivelockWatch watch = new LivelockWatch();

  @Test
  void timedCycles_circleWithTimeOuts_saysWhichComesFirst() {
    sketch.actors("A", "B", "C", "T");
    for (int i = 0; i < 3; i++) {
      sketch.holds(i, sketch.lock("fork " + i));
    }
    sketch.timed(0, 1).timed(1, 2).waits(2, 0).waits(3, 0);
    Collected collected = Collect.of(sketch);
    assertThat(Findings.of(collected)).isEmpty();
    List<TimedCycle> cycles = TimedCycles.of(collected, slot -> slot == 0 ? 900 : 340);
    assertThat(cycles).hasSize(1);
    assertThat(Fit.names(cycles.get(0).members())).containsExactly("A", "B", "C");
    assertThat(cycles.get(0).first().name()).isEqualTo("B");
    assertThat(cycles.get(0).resolvesInNanos()).isEqualTo(340);
  }

  @Test
  void timedCycles_timedWaitForOneWhoRuns_isNone() {
    sketch.actors("A", "B");
    int lock = sketch.lock("L");
    sketch.holds(0, lock).timed(1, lock);
    assertThat(TimedCycles.of(Collect.of(sketch), slot -> 1)).isEmpty();
  }

  @Test
  void timedCycles_behindAStandingDeadlock_isNone() {
    sketch.actors("A", "B", "T");
    int left = sketch.lock("left");
    int right = sketch.lock("right");
    sketch.holds(0, left).waits(0, right).holds(1, right).waits(1, left).timed(2, left);
    assertThat(TimedCycles.of(Collect.of(sketch), slot -> 1)).isEmpty();
  }

  @Test
  void starvation_fiftyLaterGrants_isJudgedNotOneEarlier() {
    sketch.actors("A", "B", "C");
    int fork = sketch.lock("fork");
    sketch.things.get(fork).grants = 1_000;
    sketch.wants(0, fork).waits(0, fork);
    // two of them may have gone to older requests of B and C
    sketch.things.get(fork).grants = 1_051;
    assertThat(Starvation.of(sketch)).isEmpty();
    sketch.things.get(fork).grants = 1_052;
    assertThat(Starvation.of(sketch))
        .containsExactly(new Starvation.Starved(0, "A", 0, List.of("fork"), 50));
  }

  @Test
  void starvation_twoWanted_addsUpWhatWentElsewhere() {
    sketch.actors("A", "B");
    int left = sketch.lock("left");
    int right = sketch.lock("right");
    int bell = sketch.condition("bell", sketch.lock("table"), "thinker");
    sketch.wants(0, left, right).waits(0, bell);
    sketch.things.get(left).grants = 26;
    sketch.things.get(right).grants = 25;
    assertThat(Starvation.of(sketch)).isEmpty();
    sketch.things.get(right).grants = 26;
    assertThat(Starvation.of(sketch)).hasSize(1);
  }

  @Test
  void starvation_ofManyUnitsAtAPool_countsGrantsNotUnits() {
    sketch.actors("Ann", "Bob", "Cem", "Dan");
    int pool = sketch.owned("pool", 8);
    sketch.wants(0, pool).waits(0, pool, 8);
    sketch.holds(1, pool, 3).holds(2, pool, 3);
    sketch.things.get(pool).grants = 52;
    assertThat(Starvation.of(sketch)).isEmpty();
    sketch.things.get(pool).grants = 53;
    assertThat(Starvation.of(sketch))
        .containsExactly(new Starvation.Starved(0, "Ann", 0, List.of("pool"), 50));
  }

  @Test
  void starvation_noLongerWaiting_isNone() {
    sketch.actors("A", "B");
    int fork = sketch.lock("fork");
    sketch.wants(0, fork).waits(0, fork);
    sketch.things.get(fork).grants = 500;
    sketch.is(0, State.RUN);
    assertThat(Starvation.of(sketch)).isEmpty();
  }

  @Test
  void starvation_beforeItIsOne_saysHowFarItIs() {
    sketch.actors("A", "B", "C");
    int fork = sketch.lock("fork");
    sketch.wants(0, fork).waits(0, fork);
    assertThat(Starvation.nearest(sketch)).isEmpty();
    sketch.things.get(fork).grants = 33;
    assertThat(Starvation.nearest(sketch))
        .contains(new Starvation.Starved(0, "A", 0, List.of("fork"), 31));
  }

  @Test
  void livelock_beforeItIsOne_saysHowFarItIs() {
    sketch.actors("A", "B");
    failed(0, 3, 1);
    failed(1, 2, 0);
    assertThat(watch.look(sketch)).isEmpty();
    assertThat(watch.nearest()).isEmpty();
    failed(0, 10, 1);
    failed(1, 9, 0);
    assertThat(watch.look(sketch)).isEmpty();
    assertThat(watch.nearest()).contains(new Livelock(List.of(0, 1), List.of("A", "B"), 7));
    sketch.figure(0, Figure.OPERATIONS, 1);
    assertThat(watch.look(sketch)).isEmpty();
    assertThat(watch.nearest()).isEmpty();
  }

  private void failed(int actor, long tries, int against) {
    sketch.figure(actor, Figure.FAILED_TRIES, tries).figure(actor, Figure.FAILED_AGAINST, against);
  }

  @Test
  void livelock_closedGroupFailsTwentyTimesMore_isSuspected() {
    sketch.actors("A", "B", "C", "D");
    for (int round = 0; round <= LivelockWatch.TRIES; round++) {
      assertThat(watch.look(sketch)).as("after %d tries", round).isEmpty();
      failed(0, round + 1, 1);
      failed(1, round + 1, 2);
      failed(2, round + 1, 0);
    }
    assertThat(watch.look(sketch))
        .containsExactly(new Livelock(List.of(0, 1, 2), List.of("A", "B", "C"), 21));
  }

  @Test
  void livelock_manyTriesBetweenTwoLooks_isSuspectedAtTheSecond() {
    sketch.actors("A", "B");
    failed(0, 500, 1);
    failed(1, 500, 0);
    assertThat(watch.look(sketch)).isEmpty();
    failed(0, 900, 1);
    failed(1, 900, 0);
    assertThat(watch.look(sketch)).hasSize(1);
  }

  @Test
  void livelock_oneOfThemGotWhatItWanted_isNone() {
    sketch.actors("A", "B");
    failed(0, 30, 1);
    failed(1, 30, 0);
    watch.look(sketch);
    // B eats: it fails no more, but has not finished its round either
    failed(0, 500, 1);
    assertThat(watch.look(sketch)).isEmpty();
    sketch.figure(1, Figure.OPERATIONS, 1);
    failed(1, 60, 0);
    assertThat(watch.look(sketch)).isEmpty();
  }

  @Test
  void livelock_failsAgainstOneWhoGetsOn_isNone() {
    sketch.actors("A", "B", "C");
    for (int look = 0; look < 100; look++) {
      failed(0, 30L * look, 1);
      failed(1, 30L * look, 2);
      assertThat(watch.look(sketch)).isEmpty();
    }
  }

  @Test
  void livelock_frozenMember_isNone() {
    sketch.actors("A", "B");
    for (int look = 0; look < 5; look++) {
      failed(0, 30L * look, 1);
      failed(1, 30L * look, 0);
      sketch.is(1, State.GATED);
      assertThat(watch.look(sketch)).isEmpty();
    }
  }

  @Test
  void livelock_opponentUnknownOnce_isKeptInMind() {
    sketch.actors("A", "B");
    failed(0, 5, 1);
    failed(1, 5, 0);
    watch.look(sketch);
    failed(0, 30, -1);
    failed(1, 30, 0);
    assertThat(watch.look(sketch)).hasSize(1);
  }
}
