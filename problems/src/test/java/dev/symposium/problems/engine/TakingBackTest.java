package dev.symposium.problems.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.symposium.problems.observe.ActorView.Hold;
import dev.symposium.problems.observe.BreakReport;
import dev.symposium.problems.observe.LogLine;
import dev.symposium.problems.observe.Snapshot;
import dev.symposium.problems.observe.Verdict;
import dev.symposium.problems.observe.VerdictKind;
import dev.symposium.problems.spi.Actor;
import dev.symposium.problems.spi.SetUp;
import dev.symposium.problems.spi.Setting;
import dev.symposium.problems.sync.Fairness;
import dev.symposium.problems.sync.Semaphore;
import dev.symposium.problems.sync.Sync;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** Permits held past their round's end: found, told, taken back, and released once only. */
class TakingBackTest {

  private static final String NO_CURE = "broken 3 times, same cause: no cure. s: try right";

  /** Bob forgets to give back in his first rounds. */
  private static final class Pool {
    final AtomicReference<Semaphore> permits = new AtomicReference<>();
    final AtomicInteger forgets = new AtomicInteger();
    final AtomicInteger releasesLate = new AtomicInteger();

    Trial trial() {
      return new Trial(VerdictKind.LEAK, this::setUp);
    }

    private Setting setUp(SetUp setUp) {
      int total = setUp.knobs().get(Trial.PERMITS);
      permits.set(setUp.sync().ownedSemaphore("pool", total, Fairness.FAIR));
      return role -> me -> round(setUp.sync(), me);
    }

    private void round(Sync sync, Actor me) {
      boolean bob = me.name().equals("Bob");
      permits.get().acquire();
      sync.sleep(Trial.HOLD);
      if (bob && forgets.getAndUpdate(n -> Math.max(0, n - 1)) > 0) {
        return; // and never reaches done()
      }
      permits.get().release();
      if (bob && releasesLate.getAndUpdate(n -> Math.max(0, n - 1)) > 0) {
        permits.get().release();
      }
      me.done();
      sync.sleep(Trial.REST);
    }
  }

  private static Optional<Verdict> leak(Snapshot s) {
    return s.standing().stream().filter(v -> v.kind() == VerdictKind.LEAK).findFirst();
  }

  @Test
  @Shows(VerdictKind.LEAK)
  void leak_permitHeldPastTheRound_standsWithItsClockUntilGivenBack() {
    Pool pool = new Pool();
    pool.forgets.set(2);
    try (LiveTable table = pool.trial().open("break-after=off")) {
      Snapshot seen =
          table.await(
              "two lost", s -> leak(s).filter(v -> v.headline().contains("2 of 3")).isPresent());
      Verdict leak = leak(seen).orElseThrow();
      assertThat(leak.headline()).isEqualTo("LEAK: 2 of 3 permits are lost for good");
      assertThat(leak.reason())
          .matches("Bob failed at 0:\\d\\d and never gave back. One permit still works.");
      assertThat(leak.members()).containsExactly("Bob");
      assertThat(leak.number()).isEqualTo(1);
      assertThat(leak.breaksIn()).isEmpty();
      assertThat(leak.at()).isLessThan(seen.runTime());
      assertThat(seen.resource("pool").orElseThrow().holders()).contains("Bob");
      pool.releasesLate.set(2);
      table.await("both given back late", s -> leak(s).isEmpty());
      table.awaitOperations(20);
      assertThat(table.fresh().verdicts())
          .filteredOn(v -> v.kind() == VerdictKind.LEAK)
          .singleElement()
          .matches(v -> !v.standing());
    }
  }

  @Test
  void breakAfter_leak_isTakenBackFromItsClockOnAndALateReleaseDoesNothing() {
    Pool pool = new Pool();
    pool.forgets.set(1);
    try (LiveTable table = pool.trial().open("permits=2", "break-after=30ms")) {
      Snapshot seen =
          table.await("taken back", s -> s.lastBreak().isPresent() && leak(s).isEmpty());
      BreakReport report = seen.lastBreak().orElseThrow();
      assertThat(report.sentence())
          .startsWith("BROKEN after ")
          .endsWith(": permit of Bob taken back");
      assertThat(report.kind()).isEqualTo(VerdictKind.LEAK);
      assertThat(report.action()).isEqualTo("revoke");
      assertThat(report.chosen()).isEqualTo("Bob");
      assertThat(report.stood()).isGreaterThanOrEqualTo(Duration.ofMillis(30));
      pool.releasesLate.set(1);
      table.await("the late release", s -> pool.releasesLate.get() == 0);
      table.awaitOperations(30);
      table.turn("clients=0");
      table.await("all gone", s -> s.actors().isEmpty());
      assertThat(pool.permits.get().availablePermits()).isEqualTo(2);
    }
  }

  /** What was lost is the older of the two that Bob has then, and the newer is still his. */
  @Test
  void breakNow_loserUsesAnotherMeanwhile_takesBackWhatWasLost() {
    Pool pool = new Pool();
    pool.forgets.set(1);
    try (LiveTable table = pool.trial().open("clients=2", "rest=0", "break-after=off")) {
      table.await("one lost", s -> leak(s).isPresent());
      table.turn("hold=1s");
      Hold both = bobs(table.await("Bob uses another", s -> bobs(s).units() == 2));
      assertThat(both.lost()).isEqualTo(1);
      table.take(new Command.BreakNow());
      Hold left = bobs(table.await("one taken back", s -> bobs(s).units() == 1));
      assertThat(left.lost()).isZero();
      assertThat(left.taken()).containsExactly(both.taken().get(1));
      table.await("the verdict goes", s -> leak(s).isEmpty());
    }
  }

  private static Hold bobs(Snapshot s) {
    return s.actor("Bob").orElseThrow().holds().stream().findFirst().orElse(new Hold("nothing", 0));
  }

  @Test
  void breakNow_everythingLostAndAllWait_takesBackAndSendsNobodyOut() {
    Pool pool = new Pool();
    pool.forgets.set(1);
    try (LiveTable table = pool.trial().open("clients=2", "permits=1", "break-after=off")) {
      table.await("a deadlock", s -> s.deadlocks().standing() == 1 && leak(s).isPresent());
      assertThat(leak(table.fresh()).orElseThrow().headline())
          .isEqualTo("LEAK: pool is lost for good");
      assertThat(table.take(new Command.BreakNow()).sentence())
          .endsWith(": pool of Bob taken back");
      table.awaitOperations(20);
      Snapshot seen = table.await("no leak", s -> leak(s).isEmpty());
      assertThat(seen.deadlocks().victims()).isEmpty();
      assertThat(seen.deadlocks().broken()).isEqualTo(1);
    }
  }

  /** By the countdown as by hand: what is taken back breaks the deadlock that stood for it. */
  @Test
  void breakAfter_everythingLostAndAllWait_countsTheDeadlockAsBroken() {
    Pool pool = new Pool();
    pool.forgets.set(1);
    try (LiveTable table = pool.trial().open("clients=2", "permits=1", "break-after=off")) {
      table.await("a deadlock", s -> s.deadlocks().standing() == 1 && leak(s).isPresent());
      table.turn("break-after=0");
      Snapshot seen = table.await("broken", s -> s.deadlocks().broken() == 1 && leak(s).isEmpty());
      BreakReport report = seen.lastBreak().orElseThrow();
      assertThat(report.kind()).isEqualTo(VerdictKind.DEADLOCK);
      assertThat(report.sentence()).endsWith(": pool of Bob taken back");
      assertThat(seen.deadlocks().proven()).isEqualTo(1);
      assertThat(seen.deadlocks().victims()).isEmpty();
    }
  }

  @Test
  void breakNow_sameLossThreeTimes_isCalledNoCureInTheLogAtTheThirdBreak() {
    Pool pool = new Pool();
    try (LiveTable table = pool.trial().open("clients=2", "permits=1", "break-after=off")) {
      for (int i = 0; i < 3; i++) {
        pool.forgets.set(1);
        table.await("a deadlock", s -> s.deadlocks().standing() == 1 && leak(s).isPresent());
        table.take(new Command.BreakNow());
        table.await("it is broken", s -> s.deadlocks().standing() == 0 && leak(s).isEmpty());
      }
      Snapshot seen = table.await("no cure", s -> breaks(s).stream().anyMatch(NO_CURE::equals));
      List<String> lines = breaks(seen);
      List<String> until = lines.subList(0, lines.indexOf(NO_CURE));
      assertThat(until).filteredOn(text -> text.startsWith("BROKEN")).hasSize(3);
      assertThat(until).last().asString().startsWith("BROKEN");
    }
  }

  /** Rests before it comes, so that the loss is known for a while before all wait. */
  private static Setting losesOneAndRests(SetUp setUp) {
    Semaphore permits = setUp.sync().ownedSemaphore("pool", 1, Fairness.FAIR);
    AtomicBoolean lost = new AtomicBoolean();
    return role ->
        me -> {
          setUp.sync().sleep(Trial.REST);
          permits.acquire();
          setUp.sync().sleep(Trial.HOLD);
          if (lost.getAndSet(true)) {
            permits.release();
            me.done();
          }
        };
  }

  @Test
  void breakNow_allStoodStuckJustBeforeIt_isNoFailedBreak() {
    Trial trial = new Trial(VerdictKind.LEAK, TakingBackTest::losesOneAndRests);
    RunPlan plan =
        LiveTable.plan(
            trial,
            trial.solutions().get(0),
            trial.opening().presets().get(0),
            11,
            "clients=2",
            "hold=10ms",
            "rest=60ms",
            "break-after=off");
    try (StillRun run = StillRun.of(plan)) {
      Snapshot seen = run.nextFrame();
      while (leak(seen).isEmpty()) {
        seen = run.nextFrame();
      }
      assertThat(seen.deadlocks().proven()).as("nobody has waited for it yet").isZero();
      var told = run.tell(new Command.BreakNow());
      seen = run.nextFrame(); // finds both stuck, and breaks it before that is taken in
      assertThat(told.join().sentence()).endsWith(" taken back");
      assertThat(seen.lastBreak().orElseThrow().failed()).isFalse();
      while (seen.totals().operations() < 2) {
        seen = run.nextFrame();
      }
      assertThat(seen.deadlocks().failedBreaks()).isZero();
      assertThat(breaks(seen)).noneMatch(text -> text.contains("failed"));
    }
  }

  private static List<String> breaks(Snapshot s) {
    return s.log().stream()
        .filter(line -> line.kind() == LogLine.Kind.BREAK)
        .map(LogLine::text)
        .toList();
  }

  @Test
  void retire_oneWhoForgot_givesEverythingBack() {
    Pool pool = new Pool();
    pool.forgets.set(1);
    try (LiveTable table = pool.trial().open("clients=2", "break-after=off")) {
      table.await("one lost", s -> leak(s).isPresent());
      table.turn("clients=1");
      table.await("given back", s -> s.actors().size() == 1 && leak(s).isEmpty());
      table.turn("clients=0");
      table.await("all gone", s -> s.actors().isEmpty());
      assertThat(pool.permits.get().availablePermits()).isEqualTo(3);
    }
  }

  @Test
  void crash_oneWhoHolds_losesItsPermitUntilThatIsTakenBack() {
    Pool pool = new Pool();
    try (LiveTable table = pool.trial().open("hold=1s", "rest=0", "clients=1", "break-after=off")) {
      table.await("Ann uses it", s -> !s.actor("Ann").orElseThrow().holds().isEmpty());
      table.take(new Command.Crash("Ann"));
      Snapshot seen = table.await("a leak", s -> leak(s).isPresent());
      assertThat(leak(seen).orElseThrow().reason())
          .matches("Ann crashed at 0:\\d\\d and never gave back. 2 permits still work.");
      table.turn("break-after=0");
      table.await("taken back", s -> leak(s).isEmpty());
      assertThat(pool.permits.get().availablePermits()).isEqualTo(3);
      assertThat(table.latest().lastBreak().orElseThrow().progress())
          .isEqualTo("Nobody had to wait for it.");
    }
  }
}
