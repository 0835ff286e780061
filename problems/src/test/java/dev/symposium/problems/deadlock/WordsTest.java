package dev.symposium.problems.deadlock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.symposium.problems.deadlock.LivelockWatch.Livelock;
import dev.symposium.problems.deadlock.Starvation.Starved;
import dev.symposium.problems.deadlock.Words.Sentences;
import dev.symposium.problems.observe.LeftOver;
import dev.symposium.problems.observe.ResourceView.Kind;
import dev.symposium.problems.observe.WaitWord.State;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class WordsTest {

  private final Sketch sketch = new Sketch();

  private Sentences sentences(int number, int broken) {
    Collected collected = Collect.of(sketch);
    return Words.of(Findings.of(collected).get(0), collected, number, broken);
  }

  private void circle(String... names) {
    sketch.actors(names);
    for (int i = 0; i < names.length; i++) {
      sketch.holds(i, sketch.lock("fork " + (i + 1)));
    }
    for (int i = 0; i < names.length; i++) {
      sketch.waits(i, (i + 1) % names.length);
    }
  }

  @Test
  void of_circle_readsAsOnTheScreen() {
    circle("Plato", "Hume", "Locke", "Marx", "Kant");
    assertThat(sentences(4, 3))
        .isEqualTo(
            new Sentences(
                "DEADLOCK no. 4 (3 were broken): 5 threads wait in a circle",
                "Plato waits for Hume > Locke > Marx > Kant > Plato."
                    + " None can ever move again."));
  }

  @Test
  void of_tail_isTold() {
    circle("Plato", "Hume");
    sketch.actors("Marx");
    sketch.waits(2, 0);
    assertThat(sentences(2, 1))
        .isEqualTo(
            new Sentences(
                "DEADLOCK no. 2 (1 was broken): 2 threads wait in a circle",
                "Plato waits for Hume > Plato. Marx waits behind. None can ever move again."));
  }

  @Test
  void of_anySize_fitsItsLine() {
    for (int size = 2; size <= 64; size++) {
      Sketch one = new Sketch();
      for (int i = 0; i < size + 5; i++) {
        one.holds(one.actor("Philosopher" + i, "thinker"), one.lock("fork " + i));
      }
      for (int i = 0; i < size + 5; i++) {
        one.waits(i, i < size ? (i + 1) % size : 0);
      }
      Collected collected = Collect.of(one);
      Sentences said = Words.of(Findings.of(collected).get(0), collected, 12_345, 12_344);
      assertThat(said.headline().length()).isLessThanOrEqualTo(Words.HEADLINE);
      assertThat(said.reason().length()).as(said.reason()).isLessThanOrEqualTo(Words.REASON);
      assertThat(said.reason()).endsWith("move again.");
    }
  }

  @Test
  void of_longCircle_leavesOutTheMiddle() {
    circle(IntStream.range(0, 20).mapToObj(i -> "P" + (i + 1)).toArray(String[]::new));
    assertThat(sentences(1, 0).reason())
        .isEqualTo(
            "P1 waits for P2 > P3 > P4 > P5 > 14 more > P20 > P1. None can ever move again.");
  }

  @Test
  void of_sleepers_saysThatNobodyIsLeft() {
    sketch.actors("Plato", "Hume");
    int bell = sketch.condition("bell", sketch.lock("table"), "thinker");
    sketch.waits(0, bell).waits(1, bell);
    assertThat(sentences(1, 0))
        .isEqualTo(
            new Sentences(
                "ALL ASLEEP no. 1: 2 threads wait, nobody is left to wake them",
                "Plato and Hume wait for a call that only they could give."));
    sketch.actor("Guest", "guest");
    assertThat(sentences(1, 0).headline()).startsWith("ASLEEP no. 1: 2 threads wait");
  }

  @Test
  void of_orphans_namesTheDead() {
    sketch.actors("Plato", "Hume", "Marx");
    int fork = sketch.lock("fork 1");
    sketch.holds(1, fork).is(1, State.CRASHED).waits(0, fork).waits(2, fork);
    assertThat(sentences(1, 0))
        .isEqualTo(
            new Sentences(
                "ORPHANED no. 1: 2 threads wait for Hume, who is dead",
                "Plato waits for fork 1, 1 more likewise;"
                    + " Hume is dead and never gives it back."));
  }

  @Test
  void of_permitsOneByOne_isAKnotOrACircle() {
    sketch.actors("Ann");
    int pool = sketch.owned("pool", 1);
    sketch.holds(0, pool).waits(0, pool);
    assertThat(sentences(1, 0))
        .isEqualTo(
            new Sentences(
                "DEADLOCK no. 1: 1 thread waits for itself",
                "Ann waits for pool, which it holds itself. None can ever move again."));
  }

  @Test
  void of_tooMany_saysHowMany() {
    sketch.actors("Ann");
    sketch.waits(0, sketch.owned("pool", 2), 3);
    assertThat(sentences(1, 0).reason()).isEqualTo("Ann wants 3 of pool, which has 2 in all.");
  }

  private void allWait(int what) {
    for (int i = 0; i < sketch.slots.size(); i++) {
      sketch.waits(i, what);
    }
  }

  @Test
  void of_barrierForOneMoreThanThereAre_isStuck() {
    sketch.actors("Ann", "Bo", "Cy", "Lin", "Max");
    allWait(sketch.awaited("barrier", Kind.BARRIER, 6, 1, "thinker"));
    assertThat(sentences(1, 0))
        .isEqualTo(
            new Sentences(
                "STUCK no. 1: 5 threads wait for a sixth that does not exist",
                "The barrier opens when 6 have arrived. 5 threads exist. All 5 are here."));
    assertThat(sentences(13, 12).headline())
        .isEqualTo("STUCK no. 13 (12 were broken): 5 threads wait for a sixth");
  }

  @Test
  void of_barrierWhoseOthersAreStuckElsewhere_saysThatNobodyIsLeft() {
    sketch.actors("Ann", "Bo", "Cy");
    int barrier = sketch.awaited("barrier", Kind.BARRIER, 3, 1, "thinker");
    int event = sketch.awaited("start", Kind.EVENT, 1, 0, "thinker");
    sketch.waits(0, barrier).waits(1, barrier).waits(2, event);
    assertThat(sentences(1, 0).headline())
        .isEqualTo("STUCK no. 1: 3 threads wait, nobody is left who could help");
  }

  @Test
  void of_workersAtABarrierForMore_saysHowManyAreMissing() {
    sketch.actors("W1", "W2", "W3");
    allWait(sketch.awaited("barrier", Kind.BARRIER, 5, 2, "thinker"));
    assertThat(sentences(1, 0).headline())
        .isEqualTo("STUCK no. 1: 3 threads wait for 2 more that do not exist");
  }

  @Test
  void of_queuedTasks_saysThatNobodyIsLeftToWork() {
    sketch.actors("W1", "W2");
    allWait(sketch.awaited("pool", Kind.POOL, 0, 0, "thinker"));
    assertThat(sentences(1, 0))
        .isEqualTo(
            new Sentences(
                "STUCK no. 1: 2 threads wait for results that nobody can give",
                "W1 and W2 each wait while its task is queued; only they could help."));
  }

  @ParameterizedTest
  @EnumSource(names = {"QUEUE_SIDE", "LATCH", "EVENT", "END", "PHASER"})
  void of_whatNobodyBrings_isStuckAndFitsItsLine(Kind kind) {
    sketch.actors("W1", "W2", "W3", "W4", "W5", "W6", "W7", "W8", "W9", "W10", "W11", "W12");
    allWait(sketch.awaited("buffer", kind, 33, 21, "thinker"));
    Sentences said = sentences(12, 11);
    assertThat(said.headline()).startsWith("STUCK no. 12").hasSizeLessThanOrEqualTo(Words.HEADLINE);
    assertThat(said.reason()).endsWith(".").hasSizeLessThanOrEqualTo(Words.REASON);
  }

  @Test
  void ordinal_ofAnyNumber_isEnglish() {
    assertThat(IntStream.of(2, 6, 10, 11, 13, 21, 22, 33, 65).mapToObj(StuckWords::ordinal))
        .containsExactly("second", "sixth", "10th", "11th", "13th", "21st", "22nd", "33rd", "65th");
  }

  @Test
  void of_permitsTakenSingly_saysWhatEachHoldsAndWants() {
    sketch.actors("Ann", "Bob", "Cem", "Dan");
    int pool = sketch.owned("pool", 3);
    sketch.holds(0, pool).holds(1, pool).holds(2, pool);
    sketch.waits(0, pool).waits(1, pool).waits(2, pool).waits(3, pool, 2);
    sketch.queued(pool, 0, 1, 2, 3);
    assertThat(sentences(1, 0))
        .isEqualTo(
            new Sentences(
                "DEADLOCK no. 1: 3 threads hold 1 permit each and want another",
                "Ann, Bob and Cem hold permits and want more. Dan waits behind."));
  }

  @Test
  void of_permitsNeverGivenBack_saysWhoLostThemAndTellsNoCircle() {
    sketch.actors("Ann", "Bob", "Cem", "Dan", "Eve", "Fay", "Gus");
    int pool = sketch.owned("pool", 3);
    for (int lost : new int[] {1, 3, 6}) {
      sketch.holds(lost, pool);
      sketch.slots.get(lost).leftOvers(List.of(new LeftOver(pool, 1, 7, true)));
    }
    allWait(pool);
    sketch.queued(pool, 0, 1, 2, 3, 4, 5, 6);
    assertThat(sentences(1, 0))
        .isEqualTo(
            new Sentences(
                "DEADLOCK no. 1: all 3 permits are lost, 7 wait for ever",
                "Bob, Dan and Gus never gave back what they took. 4 wait behind."));
    assertThat(sentences(30, 29).headline())
        .isEqualTo("DEADLOCK no. 30 (29 were broken): all 3 permits are lost");
  }

  @Test
  void of_onePermitNeverGivenBack_saysThatItIsLost() {
    sketch.actors("Ann", "Bob");
    int pool = sketch.owned("pool", 1);
    sketch.holds(1, pool);
    sketch.slots.get(1).leftOvers(List.of(new LeftOver(pool, 1, 7, false)));
    allWait(pool);
    assertThat(sentences(1, 0))
        .isEqualTo(
            new Sentences(
                "DEADLOCK no. 1: pool is lost, 2 threads wait for ever",
                "Bob never gave back what it took. Ann waits behind."));
  }

  @Test
  void of_someOfThePermitsHeldOnPurpose_saysWhatEachHoldsAndWants() {
    sketch.actors("Ann", "Bob");
    int pool = sketch.owned("pool", 2);
    sketch.holds(0, pool).holds(1, pool);
    sketch.slots.get(1).leftOvers(List.of(new LeftOver(pool, 1, 7, false)));
    allWait(pool);
    assertThat(sentences(1, 0).headline())
        .startsWith("DEADLOCK no. 1: 2 threads hold 1 permit each and want another");
  }

  @Test
  void of_timedCycle_saysWhenItResolves() {
    circle("Plato", "Hume");
    sketch.timed(1, 0);
    Sentences said = Words.of(TimedCycles.of(Collect.of(sketch), slot -> 340_000_000).get(0));
    assertThat(said)
        .isEqualTo(
            new Sentences(
                "TIMED CYCLE: 2 threads wait in a circle, resolves in 340 ms",
                "Plato waits for Hume > Plato. The time-out of Hume opens it."));
  }

  @Test
  void of_livelock_saysAllBusy() {
    List<String> names = IntStream.range(0, 64).mapToObj(i -> "P" + i).toList();
    List<Integer> slots = IntStream.range(0, 64).boxed().toList();
    Sentences said = Words.of(new Livelock(slots, names, 1_000_000));
    assertThat(said.headline()).isEqualTo("LIVELOCK: all busy, nobody gets on");
    assertThat(said.reason().length()).isLessThanOrEqualTo(Words.REASON);
    assertThat(Words.of(new Livelock(List.of(0, 1), List.of("Plato", "Hume"), 21)).reason())
        .isEqualTo("Plato and Hume failed 21 times in a row, against each other.");
  }

  @Test
  void of_starvation_saysHowOften() {
    assertThat(Words.of(new Starved(0, "Plato", 0, List.of("fork 1"), 57)))
        .isEqualTo(
            new Sentences(
                "STARVATION: Plato waits, who came later is served",
                "Plato waits for fork 1; 57 times it went to one who came later."));
    assertThat(Words.of(new Starved(0, "Plato", 0, List.of("fork 1", "fork 2"), 57)).reason())
        .isEqualTo("Plato waits for what it wants; 57 times that went to one who came later.");
  }

  /** Its name may be a plural. */
  @ParameterizedTest
  @CsvSource({
    "permits, 1, 1, LEAK: the only permit is lost for good",
    "fork 3, 1, 1, LEAK: fork 3 is lost for good",
    "permits, 3, 1, LEAK: 1 of 3 permits is lost for good",
    "permits, 3, 3, LEAK: all 3 permits are lost for good"
  })
  void leak_ofOneThing_isToldInTheSingular(String name, int total, int lost, String headline) {
    Leak leak = new Leak(name, total, lost, "Bob", Leak.End.FAILED, 31_000_000_000L);
    assertThat(leak.words().headline()).isEqualTo(headline);
  }
}
