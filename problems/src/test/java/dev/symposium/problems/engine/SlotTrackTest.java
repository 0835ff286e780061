package dev.symposium.problems.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.symposium.problems.observe.Slot;
import dev.symposium.problems.observe.Slot.Occupant;
import dev.symposium.problems.observe.SlotFigures.Figure;
import dev.symposium.problems.observe.Snapshot;
import dev.symposium.problems.observe.WaitStats;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What is counted of waits and rounds: waits in progress too, and rounds of five seconds only. */
class SlotTrackTest {

  private static final long SECOND = 1_000_000_000L;
  private static final long[] NOTHING = {};

  private final Slot slot = new Slot(0, 8);
  private final SlotTrack track;

  SlotTrackTest() {
    slot.seat(new Occupant("Kant", "philosopher", 0));
    track = new SlotTrack(slot, new PauseTable(List.of()));
  }

  private WaitStats at(double seconds, double waiting) {
    long run = (long) (seconds * SECOND);
    track.update(run, NOTHING, true);
    return track.stats((long) (waiting * SECOND));
  }

  @Test
  void stats_ofOneWhoStillWaits_countThatWaitIn() {
    slot.figures().waited(SECOND / 1_000);
    WaitStats stuck = at(10, 9);
    assertThat(stuck.count()).isEqualTo(2);
    assertThat(stuck.current()).isEqualTo(Duration.ofSeconds(9));
    assertThat(stuck.longest()).isEqualTo(Duration.ofSeconds(9));
    assertThat(stuck.p99().toMillis()).isCloseTo(9_000, within(90L));
    assertThat(stuck.p50().toMillis()).isCloseTo(1, within(1L));
  }

  @Test
  void stats_whenTheWaitHasEnded_countItOnce() {
    assertThat(at(10, 9).count()).isEqualTo(1);
    slot.figures().waited(9 * SECOND);
    WaitStats after = at(11, 0);
    assertThat(after.count()).isEqualTo(1);
    assertThat(after.current()).isZero();
    assertThat(after.longest()).isEqualTo(Duration.ofSeconds(9));
  }

  @Test
  void stats_longestNowAndLongestEver_areNotMixed() {
    slot.figures().waited(5 * SECOND);
    WaitStats now = at(10, 1);
    assertThat(now.longest()).isEqualTo(Duration.ofSeconds(5));
    assertThat(now.current()).isEqualTo(Duration.ofSeconds(1));
  }

  @Test
  void stats_withWhatWasGrantedAtOnce_countItAsNoWait() {
    slot.figures().add(Figure.GRANTED_AT_ONCE, 99);
    slot.figures().waited(SECOND);
    WaitStats stats = at(1, 0);
    assertThat(stats.count()).isEqualTo(100);
    assertThat(stats.p50())
        .as("within a cell of the histogram")
        .isLessThan(Duration.ofNanos(2_000));
  }

  @Test
  void stats_betweenTwoReadings_fitTogether() {
    Random random = new Random(1);
    for (int i = 1; i < 2_000; i++) {
      for (int ended = random.nextInt(3); ended > 0; ended--) {
        slot.figures().waited((long) (random.nextDouble() * SECOND));
      }
      boolean precise = i % 7 == 0;
      track.update(i * SECOND / 20, NOTHING, precise);
      long current = i % 3 == 0 ? 0 : (long) (random.nextDouble() * 2 * SECOND);
      mustFitTogether(track.stats(current));
    }
  }

  static void mustFitTogether(WaitStats stats) {
    assertThat(stats.longest()).as("%s", stats).isGreaterThanOrEqualTo(stats.current());
    assertThat(stats.p50()).as("%s", stats).isLessThanOrEqualTo(stats.p95());
    assertThat(stats.p95()).as("%s", stats).isLessThanOrEqualTo(stats.p99());
    assertThat(stats.p99()).as("%s", stats).isLessThanOrEqualTo(stats.longest());
  }

  @Test
  void waits_ofATableThatDeadlocksAgainAndAgain_fitTogetherInEverySnapshot() {
    try (LiveTable table = LiveTable.dining("naive", "break-after=5ms")) {
      for (Snapshot s = table.fresh(); s.deadlocks().broken() < 20; s = table.fresh()) {
        mustFitTogether(s);
        mustFitTogether(table.latest());
        s.actors().stream()
            .filter(a -> a.waits().count() > 0 && a.waits().count() < 100)
            .forEach(
                a ->
                    assertThat((double) a.waits().p99().toNanos())
                        .as("of fewer than 100 the longest: %s", a.waits())
                        .isGreaterThanOrEqualTo(a.waits().longest().toNanos() * 0.98));
      }
    }
  }

  private static void mustFitTogether(Snapshot snapshot) {
    snapshot.actors().forEach(actor -> mustFitTogether(actor.waits()));
    mustFitTogether(snapshot.totals().waits());
  }

  @Test
  void update_ofAnotherOccupant_beginsAnew() {
    slot.figures().waited(SECOND);
    assertThat(at(1, 0).count()).isEqualTo(1);
    slot.seat(new Occupant("Hegel", "philosopher", 1));
    assertThat(at(2, 0).count()).isZero();
  }

  @Test
  void recentOperations_areThoseOfTheLastFiveSeconds() {
    for (int second = 0; second <= 20; second++) {
      slot.figures().add(Figure.OPERATIONS, second <= 10 ? 100 : 1);
      at(second, 0);
    }
    assertThat(track.recentOperations()).isEqualTo(5);
    assertThat(track.recentNanos()).isEqualTo(5 * SECOND);
  }

  @Test
  void jain_ofEqualAndUnequalShares_isByTheFormula() {
    assertThat(SnapshotMaker.jain(new long[] {7, 7, 7, 7})).isEqualTo(1);
    assertThat(SnapshotMaker.jain(new long[] {8, 0, 0, 0})).isEqualTo(0.25);
    assertThat(SnapshotMaker.jain(new long[] {1, 2, 3})).isCloseTo(36.0 / 42, within(1e-12));
    assertThat(SnapshotMaker.jain(new long[] {0, 0})).as("nobody moved").isEqualTo(1);
    assertThat(SnapshotMaker.jain(new long[] {})).isEqualTo(1);
  }

  @Test
  void jain_ofATableWhereOneIsFrozen_fallsWithinItsFiveSeconds() {
    try (LiveTable table = LiveTable.dining("resource-order", "think=0")) {
      table.awaitOperations(50);
      table.take(new Command.Freeze("Kant"));
      table.await("an unfair table", s -> s.totals().jain() < 0.9);
    }
  }
}
