package dev.symposium.problems.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.symposium.problems.observe.Snapshot;
import dev.symposium.problems.observe.Verdict;
import dev.symposium.problems.observe.VerdictKind;
import dev.symposium.problems.spi.Catalog;
import dev.symposium.problems.spi.Problem;
import dev.symposium.problems.spi.SetUp;
import dev.symposium.problems.spi.Setting;
import dev.symposium.problems.spi.Solution;
import dev.symposium.problems.sync.Fairness;
import dev.symposium.problems.sync.Lock;
import dev.symposium.problems.sync.Semaphore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Convoy and saturation: found on a clock of the test's and on real threads; look-alikes not. */
class CrowdsAtOneThingTest {

  private static final Set<VerdictKind> CROWDS =
      EnumSet.of(VerdictKind.CONVOY, VerdictKind.SATURATION);

  private static Setting atADoor(SetUp setUp, Fairness fairness) {
    Lock door = setUp.sync().lock("door", fairness);
    return role ->
        me -> {
          door.lock();
          try {
            setUp.sync().sleep(Trial.HOLD);
          } finally {
            door.unlock();
          }
          me.done();
          setUp.sync().sleep(Trial.REST);
        };
  }

  private static Setting atAPool(SetUp setUp) {
    Semaphore pool =
        setUp.sync().ownedSemaphore("pool", setUp.knobs().get(Trial.PERMITS), Fairness.FAIR);
    return role ->
        me -> {
          pool.acquire();
          setUp.sync().sleep(Trial.HOLD);
          pool.release();
          me.done();
          setUp.sync().sleep(Trial.REST);
        };
  }

  private static Trial doors(Fairness fairness) {
    return new Trial(VerdictKind.CONVOY, setUp -> atADoor(setUp, fairness));
  }

  private static Trial pools() {
    return new Trial(VerdictKind.SATURATION, CrowdsAtOneThingTest::atAPool);
  }

  /** All crowds told in so much time of a clock that moves when nobody can do anything. */
  private static List<Verdict> told(Duration length, String... settings) {
    Trial trial = doors(Fairness.FAIR);
    RunPlan plan =
        LiveTable.plan(
            trial, trial.solutions().get(0), trial.opening().presets().get(0), 11, settings);
    try (StillRun run = StillRun.of(plan)) {
      Snapshot seen = run.nextFrame();
      while (run.runTime().compareTo(length) < 0) {
        seen = run.nextFrame();
      }
      return crowds(seen);
    }
  }

  private static List<Verdict> crowds(Snapshot snapshot) {
    List<Verdict> found = new ArrayList<>(snapshot.verdicts());
    found.removeIf(v -> !CROWDS.contains(v.kind()));
    return found;
  }

  @Test
  void fairLock_alwaysWantedByAll_isAConvoyAndNamesWhoHoldsItLong() {
    List<Verdict> told =
        told(Duration.ofSeconds(3), "clients=4", "hold=1ms", "hold@Cem=9ms", "rest=1.3ms");
    assertThat(told).hasSize(1);
    Verdict convoy = told.get(0);
    assertThat(convoy.kind()).isEqualTo(VerdictKind.CONVOY);
    assertThat(convoy.kind().isFault()).isFalse();
    assertThat(convoy.headline())
        .isEqualTo("CONVOY: 4 threads pass door, always in the same order");
    assertThat(convoy.members()).containsExactlyInAnyOrder("Ann", "Bob", "Cem", "Dan");
    assertThat(convoy.reason())
        .matches("Ann( > \\w+){3}, 10 times round and more; Cem has it longest\\.");
    assertThat(convoy.breaksIn()).isEmpty();
    assertThat(convoy.breaksBy()).isEmpty();
  }

  @Test
  void fairLock_alwaysWantedInVaryingOrder_isSaturatedAndNoConvoy() {
    List<Verdict> told = told(Duration.ofSeconds(3), "clients=6", "hold=2ms", "rest=0..8ms");
    assertThat(told).extracting(Verdict::kind).containsOnly(VerdictKind.SATURATION);
    assertThat(told.get(0).headline())
        .matches("SATURATION: nobody finds door free, \\d threads queue");
    assertThat(told.get(0).reason())
        .matches("None of the last \\d+ to get it found it free\\. Now: .*\\.");
  }

  @Test
  void fairLock_oftenIdle_isNeither() {
    assertThat(told(Duration.ofSeconds(5), "clients=4", "hold=1ms", "rest=0..12ms")).isEmpty();
  }

  @Test
  void fairLock_ofTwoWhoTakeTurns_isNeither() {
    assertThat(told(Duration.ofSeconds(3), "clients=2", "hold=3ms", "rest=1ms")).isEmpty();
  }

  @Test
  void scale_ofTheDurations_doesNotMatter() {
    assertThat(told(Duration.ofSeconds(30), "clients=4", "hold=50ms", "rest=65ms", "hold@Cem=90ms"))
        .extracting(Verdict::kind)
        .containsExactly(VerdictKind.CONVOY);
  }

  @Test
  @Shows(VerdictKind.SATURATION)
  void pool_commandMakesItCrowded_isSaturatedUntilItIsNot() {
    try (LiveTable table = pools().open("clients=3", "permits=3", "hold=2ms", "rest=0..1ms")) {
      table.awaitOperations(100);
      assertThat(crowds(table.fresh())).isEmpty();
      table.turn("clients=8");
      Snapshot full = table.await("saturation", s -> stands(s, VerdictKind.SATURATION));
      Verdict told = crowds(full).get(0);
      assertThat(told.headline())
          .matches("SATURATION: all 3 permits of pool are in use, \\d threads queue");
      table.turn("clients=2");
      table.await("room again", s -> !stands(s, VerdictKind.SATURATION));
    }
  }

  @Test
  @Shows(VerdictKind.CONVOY)
  void lock_commandLetsThemAllWantIt_isAConvoyOnRealThreads() {
    try (LiveTable table =
        doors(Fairness.FAIR).open("clients=5", "permits=3", "hold=1ms", "rest=40ms")) {
      table.turn("rest=0");
      Snapshot seen = table.await("convoy", s -> stands(s, VerdictKind.CONVOY));
      assertThat(crowds(seen).get(0).members()).hasSize(5);
      table.turn("rest=0.1s+exp(0.1s)");
      table.await("gone", s -> !stands(s, VerdictKind.CONVOY));
    }
  }

  /** What the program's glossary says of a convoy, and the command that it names. */
  @Test
  @Shows({VerdictKind.CONVOY, VerdictKind.SATURATION})
  void fairPool_withOnePermitForAll_isAConvoyAndWithTwoIsSaturated() {
    Problem pool = Catalog.load().find("pool").orElseThrow();
    Solution fair =
        pool.solutions().stream().filter(s -> s.id().equals("fair")).findFirst().orElseThrow();
    try (LiveTable table = LiveTable.open(pool, fair, "permits=1")) {
      table.await("convoy", s -> stands(s, VerdictKind.CONVOY));
      table.turn("permits=2");
      Snapshot seen = table.await("saturation", s -> stands(s, VerdictKind.SATURATION));
      assertThat(crowds(seen)).noneMatch(v -> v.kind().isFault());
    }
  }

  @Test
  void starvationOfOneBargedBy_isNoConvoy() {
    try (LiveTable table = doors(Fairness.UNFAIR).open("clients=3", "hold=0", "rest=0")) {
      Snapshot seen = table.awaitOperations(5_000);
      assertThat(crowds(seen)).noneMatch(v -> v.kind().isFault());
    }
  }

  private static boolean stands(Snapshot snapshot, VerdictKind kind) {
    return snapshot.standing().stream().anyMatch(v -> v.kind() == kind);
  }
}
