package dev.symposium.problems.sync.free;

import static org.assertj.core.api.Assertions.assertThat;

import dev.symposium.problems.observe.SlotFigures.Figure;
import dev.symposium.problems.observe.WaitWord.State;
import dev.symposium.problems.sync.Cell;
import dev.symposium.problems.sync.CellMode;
import dev.symposium.problems.sync.Fairness;
import dev.symposium.problems.sync.Lock;
import dev.symposium.problems.sync.Unwinding.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** Sleeps, windows, ticks, choices and cells; pause, freeze and crash of who is in them. */
class FreeTimeTest {

  private static final double ENDLESS = 3_600_000;

  private static Hall.Played sleeper(Hall hall) {
    Hall.Played sleeper = hall.plays("sleeper", () -> hall.sync.sleep(Hall.NAP));
    sleeper.awaitBlocked(State.SLEEP);
    return sleeper;
  }

  @Test
  void sleep_pauseMadeShorter_endsAtOnce() {
    for (boolean virtual : Hall.kinds()) {
      try (Hall hall = new Hall(virtual)) {
        hall.set(Hall.NAP, ENDLESS);
        Hall.Played sleeper = sleeper(hall);
        hall.set(Hall.NAP, 1);
        sleeper.awaitEnd();
      }
    }
  }

  @Test
  void sleep_pauseMadeLonger_goesOn() {
    try (Hall hall = new Hall()) {
      hall.set(Hall.NAP, 40);
      hall.slowness(10_000);
      Hall.Played sleeper = sleeper(hall);
      double began = hall.clock.simNanos();
      hall.set(Hall.NAP, ENDLESS);
      hall.slowness(1);
      Hall.await("the first time to pass", () -> hall.clock.simNanos() > began + 60e6);
      assertThat(sleeper.state()).isEqualTo(State.SLEEP);
    }
  }

  @Test
  void sleep_speedChanged_isRescaledAtOnce() {
    for (boolean virtual : Hall.kinds()) {
      try (Hall hall = new Hall(virtual)) {
        hall.set(Hall.NAP, 1_000);
        hall.slowness(10_000);
        Hall.Played sleeper = sleeper(hall);
        hall.slowness(0.001);
        sleeper.awaitEnd();
      }
    }
  }

  @Test
  void sleep_paused_standsStillUntilResumed() {
    for (boolean virtual : Hall.kinds()) {
      try (Hall hall = new Hall(virtual)) {
        hall.set(Hall.NAP, 20);
        hall.slowness(10_000);
        Hall.Played sleeper = sleeper(hall);
        hall.pause(true);
        hall.slowness(1);
        assertStaysAsleep(sleeper);
        hall.pause(false);
        sleeper.awaitEnd();
      }
    }
  }

  private static void assertStaysAsleep(Hall.Played sleeper) {
    long until = System.nanoTime() + 40_000_000;
    Hall.await("40 ms", () -> System.nanoTime() > until);
    assertThat(sleeper.state()).isEqualTo(State.SLEEP);
  }

  @Test
  void freeze_asleep_isHeldAtItsNextGate() {
    for (boolean virtual : Hall.kinds()) {
      try (Hall hall = new Hall(virtual)) {
        hall.set(Hall.NAP, ENDLESS);
        Hall.Played sleeper = sleeper(hall);
        sleeper.free.freeze(true);
        assertThat(sleeper.state()).isEqualTo(State.SLEEP);
        hall.set(Hall.NAP, 0);
        sleeper.awaitBlocked(State.GATED);
        sleeper.free.freeze(false);
        sleeper.awaitEnd();
        assertThat(sleeper.left()).isNull();
      }
    }
  }

  @Test
  void sleep_frozenBefore_lastsAsLongOnceItIsLetGo() {
    try (Hall hall = new Hall()) {
      Lock lock = hall.sync.lock("lock", Fairness.UNFAIR);
      hall.set(Hall.TICK, ENDLESS);
      Hall.Played keeper = keeper(hall, lock);
      AtomicReference<Double> began = new AtomicReference<>();
      Hall.Played sleeper =
          hall.plays(
              "sleeper",
              () -> {
                lock.lock();
                hall.sync.sleep(Hall.NAP);
                assertThat(hall.clock.simNanos()).isGreaterThanOrEqualTo(began.get() + 20e6);
              });
      sleeper.awaitBlocked(State.WAIT);
      sleeper.free.freeze(true);
      hall.set(Hall.NAP, 20);
      hall.set(Hall.TICK, 0);
      keeper.awaitEnd();
      sleeper.awaitBlocked(State.GATED);
      Hall.await("30 ms", () -> hall.clock.simNanos() > 30e6);
      began.set(hall.clock.simNanos());
      sleeper.free.freeze(false);
      sleeper.awaitEnd();
    }
  }

  private static Hall.Played keeper(Hall hall, Lock lock) {
    Hall.Played keeper =
        hall.plays(
            "keeper",
            () -> {
              lock.lock();
              hall.sync.sleep(Hall.TICK);
            });
    keeper.awaitBlocked(State.SLEEP);
    return keeper;
  }

  @Test
  void order_asleepHeldBackOrBusy_leavesAtOnce() {
    for (boolean virtual : Hall.kinds()) {
      for (Reason reason : List.of(Reason.LEAVE, Reason.STOP)) {
        try (Hall hall = new Hall(virtual)) {
          hall.set(Hall.NAP, ENDLESS);
          Hall.Played asleep = sleeper(hall);
          Hall.Played frozen = sleeper(hall);
          frozen.free.freeze(true);
          Hall.Played busy = hall.playsOn("busy", () -> busyFor(hall));
          for (Hall.Played one : List.of(asleep, frozen, busy)) {
            one.free.order(reason);
            one.awaitEnd();
            assertThat(one.left()).isEqualTo(reason);
          }
        }
      }
    }
  }

  private static void busyFor(Hall hall) {
    while (hall.clock.simNanos() >= 0) {
      hall.sync.window(Hall.TICK); // zero: a gate and nothing else
    }
  }

  @Test
  void pass_asleepInAPause_endsThatSleepAndStopsAtTheNextGate() {
    for (boolean virtual : Hall.kinds()) {
      try (Hall hall = new Hall(virtual)) {
        hall.set(Hall.NAP, ENDLESS);
        AtomicInteger slept = new AtomicInteger();
        Hall.Played sleeper =
            hall.playsOn(
                "sleeper",
                () -> {
                  while (slept.get() < 100) {
                    hall.sync.sleep(Hall.NAP);
                    slept.incrementAndGet();
                  }
                });
        sleeper.awaitBlocked(State.SLEEP);
        hall.pause(true);
        sleeper.free.pass();
        sleeper.awaitBlocked(State.GATED);
        assertThat(slept.get()).isZero();
        sleeper.free.pass();
        Hall.await("one sleep to be over", () -> slept.get() == 1);
        sleeper.awaitBlocked(State.GATED);
        assertThat(slept.get()).isEqualTo(1);
      }
    }
  }

  @Test
  void pass_notUsedInOnePause_isNotOwedInTheNext() {
    try (Hall hall = new Hall()) {
      Lock lock = hall.sync.lock("lock", Fairness.UNFAIR);
      hall.set(Hall.TICK, ENDLESS);
      Hall.Played keeper = keeper(hall, lock);
      Hall.Played blocked =
          hall.plays(
              "blocked",
              () -> {
                lock.lock();
                hall.sync.sleep(Hall.NAP);
              });
      blocked.awaitBlocked(State.WAIT);
      hall.pause(true);
      blocked.free.pass();
      hall.pause(false);
      blocked.free.pause(true);
      hall.set(Hall.TICK, 0);
      keeper.awaitEnd();
      blocked.awaitBlocked(State.GATED);
      assertThat(blocked.free.slot().holdsNothing()).isFalse();
      blocked.free.pause(false);
      blocked.awaitEnd();
    }
  }

  @Test
  void window_closed_isPassedWithoutASleep() {
    try (Hall hall = new Hall()) {
      Hall.Played passes = hall.plays("passes", () -> hall.sync.window(Hall.NAP));
      passes.awaitEnd();
      assertThat(passes.free.slot().figures().gotNanos(0)).isZero();
    }
  }

  @Test
  void sleep_whole_saysWhatWasAskedAndWhatWasGot() {
    try (Hall hall = new Hall()) {
      hall.set(Hall.NAP, 10);
      hall.clock.slowness(3);
      Hall.Played sleeper = hall.plays("sleeper", () -> hall.sync.sleep(Hall.NAP));
      sleeper.awaitEnd();
      assertThat(sleeper.free.slot().figures().askedNanos(0)).isEqualTo(30_000_000);
      assertThat(sleeper.free.slot().figures().gotNanos(0))
          .isGreaterThanOrEqualTo(sleeper.free.slot().figures().askedNanos(0));
      assertThat(sleeper.free.slot().figures().sleptNanos(0))
          .isEqualTo(sleeper.free.slot().figures().gotNanos(0));
    }
  }

  @Test
  void sleep_timesAFactor_isThatMuchLonger() {
    try (Hall hall = new Hall()) {
      hall.set(Hall.NAP, 10);
      Hall.Played sleeper = hall.plays("sleeper", () -> hall.sync.sleep(Hall.NAP, 3.5));
      sleeper.awaitEnd();
      assertThat(sleeper.free.slot().figures().askedNanos(0)).isEqualTo(35_000_000);
    }
  }

  @Test
  void sleepUntilTick_whenever_endsAtTheNextMultiple() {
    try (Hall hall = new Hall()) {
      hall.set(Hall.TICK, 5);
      List<AtomicReference<Double>> woke = new ArrayList<>();
      List<Hall.Played> all = new ArrayList<>();
      for (int i = 0; i < 3; i++) {
        AtomicReference<Double> late = new AtomicReference<>();
        woke.add(late);
        all.add(hall.plays("A" + i, () -> late.set(lateness(hall))));
      }
      all.forEach(Hall.Played::awaitEnd);
      assertThat(woke).allSatisfy(late -> assertThat(late.get()).isGreaterThanOrEqualTo(0));
    }
  }

  /** How long after the next tick it woke. */
  private static double lateness(Hall hall) {
    double next = (Math.floor(hall.clock.simNanos() / 5e6) + 1) * 5e6;
    hall.sync.sleepUntilTick(Hall.TICK);
    return hall.clock.simNanos() - next;
  }

  @Test
  void choose_manyTimes_isUniformAndFixedByTheSeed() {
    List<int[]> runs = new ArrayList<>();
    for (int run = 0; run < 2; run++) {
      int[] counts = new int[6];
      try (Hall hall = new Hall()) {
        hall.plays(
                "A",
                () -> {
                  for (int i = 0; i < 60_000; i++) {
                    counts[hall.sync.choose(6)]++;
                  }
                })
            .awaitEnd();
      }
      runs.add(counts);
    }
    double chiSquare = 0;
    for (int count : runs.get(0)) {
      chiSquare += (count - 10_000.0) * (count - 10_000.0) / 10_000;
    }
    assertThat(chiSquare).as("5 degrees of freedom, 1 in 1,000").isLessThan(20.5);
    assertThat(runs.get(0)).containsExactly(runs.get(1));
  }

  @Test
  void cell_everyMode_readsWhatWasWritten() {
    try (Hall hall = new Hall()) {
      for (CellMode mode : CellMode.values()) {
        Cell<Integer> cell = hall.sync.cell("cell", 1, mode);
        cell.set(cell.get() + 1);
        assertThat(cell.update(value -> value * 10)).isEqualTo(20);
        assertThat(cell.get()).isEqualTo(20);
      }
    }
  }

  @Test
  void cell_atomicUpdatedByTwo_losesNothing() {
    for (boolean virtual : Hall.kinds()) {
      try (Hall hall = new Hall(virtual)) {
        Cell<Integer> cell = hall.sync.cell("cell", 0, CellMode.ATOMIC);
        Runnable adds =
            () -> {
              for (int i = 0; i < 50_000; i++) {
                cell.update(value -> value + 1);
              }
            };
        List.of(hall.plays("A", adds), hall.plays("B", adds)).forEach(Hall.Played::awaitEnd);
        assertThat(cell.get()).isEqualTo(100_000);
      }
    }
  }

  @Test
  void settle_victimAgainAndAgain_keepsItsAgeUntilItIsDone() {
    try (Hall hall = new Hall()) {
      hall.set(Hall.NAP, ENDLESS);
      Hall.Played victim = hall.playsOn("victim", () -> hall.sync.sleep(Hall.NAP));
      victim.awaitBlocked(State.SLEEP);
      long since = victim.free.slot().figures().get(Figure.ROUND_SINCE);
      for (int times = 1; times <= 3; times++) {
        int rounds = times;
        victim.free.order(Reason.VICTIM);
        Hall.await("another round", () -> rounds(victim) == 1 + rounds);
        victim.awaitBlocked(State.SLEEP);
      }
      assertThat(victim.free.slot().figures().get(Figure.ROUND_SINCE)).isEqualTo(since);
      assertThat(victim.free.timesVictimInARow()).isEqualTo(3);
    }
  }

  private static long rounds(Hall.Played played) {
    return played.free.slot().figures().get(Figure.ROUNDS);
  }
}
