package dev.symposium.problems.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.symposium.problems.observe.BreakReport;
import dev.symposium.problems.observe.Snapshot;
import dev.symposium.problems.observe.Verdict;
import dev.symposium.problems.observe.VerdictKind;
import dev.symposium.problems.spi.SetUp;
import dev.symposium.problems.spi.Setting;
import dev.symposium.problems.sync.Cell;
import dev.symposium.problems.sync.CellMode;
import dev.symposium.problems.sync.Condition;
import dev.symposium.problems.sync.Fairness;
import dev.symposium.problems.sync.Lock;
import dev.symposium.problems.sync.Sync;
import org.junit.jupiter.api.Test;

/** All asleep after a lost call: one is woken, looks again, and goes on if it can. */
class WakingTest {

  /** A place for one item; a maker never calls, so every item is a lost call. */
  private static final class Place {
    private final Sync sync;
    private final Lock lock;
    private final Condition changed;
    private final Cell<Boolean> full;

    Place(SetUp setUp) {
      sync = setUp.sync();
      lock = sync.lock("place", Fairness.UNFAIR);
      changed = lock.newCondition("changed", "maker", "taker");
      full = sync.cell("full", false, CellMode.PLAIN);
    }

    void make() {
      lock.lock();
      try {
        while (full.get()) {
          changed.await();
        }
        full.set(true);
      } finally {
        lock.unlock();
      }
    }

    void take() {
      lock.lock();
      try {
        while (!full.get()) {
          changed.await();
        }
        full.set(false);
        changed.signal();
      } finally {
        lock.unlock();
      }
    }
  }

  private static Setting lostCalls(SetUp setUp) {
    Place place = new Place(setUp);
    return role ->
        role.equals(Trial.MAKER)
            ? me -> {
              setUp.sync().sleep(Trial.REST); // the taker has fallen asleep by then
              place.make();
              me.done();
            }
            : me -> {
              place.take();
              me.done();
            };
  }

  private static LiveTable lostCalls(String breakAfter) {
    return new Trial(VerdictKind.DEADLOCK, WakingTest::lostCalls)
        .open("clients=0", "makers=1", "takers=1", "rest=20ms", "break-after=" + breakAfter);
  }

  private static Verdict only(Snapshot s) {
    return s.standing().get(0);
  }

  @Test
  void allAsleep_afterTheTimeOut_wakesTheOneForWhomAnItemIsThere() {
    try (LiveTable table = lostCalls("off")) {
      Snapshot stuck = table.await("all asleep", s -> s.deadlocks().standing() == 1);
      assertThat(only(stuck).headline())
          .isEqualTo("ALL ASLEEP no. 1: 2 threads wait, nobody is left to wake them");
      table.turn("break-after=100ms");
      Snapshot seen =
          table.await(
              "who was woken to go on",
              s -> s.lastBreak().filter(r -> r.sentence().endsWith("was there")).isPresent());
      BreakReport report = seen.lastBreak().orElseThrow();
      assertThat(report.action()).isEqualTo("wake");
      assertThat(report.sentence()).endsWith(": C1 was woken by the time-out: an item was there");
      assertThat(report.failed()).isFalse();
      assertThat(seen.deadlocks().failedBreaks()).isZero();
    }
  }

  @Test
  void breakNow_allAsleep_doesNotSpeakOfATimeOut() {
    try (LiveTable table = lostCalls("off")) {
      table.await("all asleep", s -> s.deadlocks().standing() == 1);
      assertThat(table.take(new Command.BreakNow()).sentence()).endsWith(": C1 was woken");
    }
  }

  @Test
  void sameCause_brokenThreeTimes_isNoCureAndNamesOne() {
    try (LiveTable table = lostCalls("0")) {
      Snapshot seen =
          table.await("no cure", s -> s.lastBreak().filter(r -> !r.noCure().isEmpty()).isPresent());
      assertThat(seen.lastBreak().orElseThrow().noCure())
          .matches("broken \\d+ times, same cause: no cure. s: try right");
      assertThat(seen.deadlocks().broken()).isGreaterThanOrEqualTo(2);
      table.turn("break-after=off");
      Snapshot stuck =
          table.await("stuck again", s -> !s.standing().isEmpty() && !only(s).hint().isEmpty());
      assertThat(only(stuck).hint()).endsWith("same cause: no cure. s: try right");
    }
  }

  /** Nobody will ever go on. */
  private static Setting never(SetUp setUp, String callers) {
    Lock lock = setUp.sync().lock("place", Fairness.UNFAIR);
    Condition changed = lock.newCondition("changed", callers);
    return role ->
        me -> {
          lock.lock();
          try {
            while (!me.name().isEmpty()) {
              changed.await();
            }
          } finally {
            lock.unlock();
          }
        };
  }

  @Test
  void wokenInVain_isAFailedBreakAndTheSameVerdictStandsOn() {
    Trial trial = new Trial(VerdictKind.DEADLOCK, setUp -> never(setUp, "client"));
    try (LiveTable table = trial.open("break-after=20ms")) {
      Snapshot seen = table.await("five failed breaks", s -> s.deadlocks().failedBreaks() >= 5);
      assertThat(seen.deadlocks().proven()).isEqualTo(1);
      assertThat(seen.deadlocks().broken()).isZero();
      table.turn("break-after=off");
      Snapshot stuck = table.await("the last of them", s -> s.deadlocks().standing() == 1);
      assertThat(only(stuck).number()).isEqualTo(1);
      assertThat(only(stuck).members()).containsExactly("Ann", "Bob", "Cem");
      assertThat(stuck.verdicts()).hasSize(1);
      BreakReport report = stuck.lastBreak().orElseThrow();
      assertThat(report.failed()).isTrue();
      assertThat(report.sentence()).endsWith("was woken by the time-out, in vain");
      assertThat(report.progress()).endsWith("the break has failed.");
    }
  }

  @Test
  void whereNobodyIsLeftToCall_oneVerdictStandsForAllWhoeverIsWoken() {
    Trial trial = new Trial(VerdictKind.DEADLOCK, setUp -> never(setUp, "somebody else"));
    try (LiveTable table = trial.open("clients=2", "break-after=off")) {
      table.await("both asleep", s -> !s.standing().isEmpty() && only(s).members().size() == 2);
      table.turn("break-after=20ms");
      table.await("three were woken", s -> breaks(s) >= 3);
      table.turn("clients=3");
      table.await("three more", s -> breaks(s) >= 6);
      table.turn("break-after=off");
      Snapshot stuck =
          table.await("all of them", s -> s.standing().stream().anyMatch(WakingTest::isOfThree));
      assertThat(stuck.standing()).hasSize(1);
      assertThat(stuck.verdicts()).hasSize(1);
      assertThat(only(stuck).headline()).matches("ALL ASLEEP no. 1.*: 3 threads wait.*");
      assertThat(only(stuck).reason())
          .isEqualTo("Ann, Bob and Cem wait for a call that nobody can give.");
    }
  }

  private static boolean isOfThree(Verdict verdict) {
    return verdict.members().size() == 3;
  }

  private static long breaks(Snapshot s) {
    return s.log().stream().filter(line -> line.text().startsWith("BROKEN")).count();
  }
}
