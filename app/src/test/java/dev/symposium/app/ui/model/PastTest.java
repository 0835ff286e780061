package dev.symposium.app.ui.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.symposium.app.ui.fixture.Snapshots;
import dev.symposium.app.ui.fixture.Yesterday;
import dev.symposium.problems.observe.LogLine;
import dev.symposium.problems.observe.Snapshot;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PastTest {

  private static final int PER_SECOND = 20;

  private static Past of(List<Snapshot> snapshots) {
    Past past = Past.NONE;
    for (Snapshot next : snapshots) {
      past = past.and(next);
    }
    return past;
  }

  /** A run of that length, seen twenty times a second. */
  private static Past of(int seats, Duration length) {
    Past past = Past.NONE;
    Snapshot like = Snapshots.big(seats);
    for (long i = 0; i <= length.toSeconds() * PER_SECOND; i++) {
      Duration time = Duration.ofMillis(i * 1_000 / PER_SECOND);
      past = past.and(at(like, i, time));
    }
    return past;
  }

  private static Snapshot at(Snapshot like, long number, Duration time) {
    return new Snapshot(
        number,
        like.run(),
        time,
        like.phase(),
        like.speed(),
        like.slowness(),
        like.knobs(),
        like.actors(),
        like.pending(),
        like.resources(),
        like.standing(),
        like.lastBreak(),
        like.verdicts(),
        like.deadlocks(),
        like.invariants(),
        like.log(),
        like.logDropped(),
        like.totals(),
        like.events(),
        like.figures(),
        like.notice());
  }

  private static long within(Past past, Duration oldest, Duration newest) {
    Duration now = past.newest().runTime();
    return past.snapshots().stream()
        .map(s -> now.minus(s.runTime()))
        .filter(age -> age.compareTo(oldest) <= 0 && age.compareTo(newest) > 0)
        .count();
  }

  @Test
  void tenMinutes_theOlderTheFewer() {
    Past past = of(5, Duration.ofMinutes(10));
    assertThat(within(past, Duration.ofSeconds(29), Duration.ofSeconds(2))).isEqualTo(540);
    assertThat(within(past, Duration.ofSeconds(110), Duration.ofSeconds(40))).isBetween(278L, 282L);
    assertThat(within(past, Duration.ofSeconds(290), Duration.ofSeconds(130)))
        .isBetween(158L, 162L);
    assertThat(past.newest().runTime().minus(past.oldest().runTime()))
        .isBetween(Duration.ofSeconds(298), Duration.ofSeconds(302));
    assertThat(past.snapshots()).isSortedAccordingTo((a, b) -> a.runTime().compareTo(b.runTime()));
    assertThat(past.leftOut()).isEqualTo(12_001L - past.snapshots().size());
  }

  @ParameterizedTest
  @ValueSource(ints = {20, 64})
  void manyActors_areKeptOfFewerMoments_butAllTheTime(int seats) {
    Past past = of(seats, Duration.ofMinutes(6));
    int actors = past.snapshots().stream().mapToInt(s -> s.actors().size()).sum();
    assertThat(actors).isLessThanOrEqualTo(Past.MOST_ACTORS + 33 * seats);
    assertThat(past.newest().runTime().minus(past.oldest().runTime()))
        .isGreaterThan(Duration.ofSeconds(280));
  }

  @Test
  void pause_ofOneMomentOnlyTheLatestIsKept() {
    Snapshot like = Snapshots.running();
    Past past = Past.NONE;
    for (int i = 0; i < 100; i++) {
      past = past.and(at(like, i, Duration.ofSeconds(3)));
    }
    assertThat(past.snapshots()).extracting(Snapshot::number).containsExactly(99L);
    assertThat(past.leftOut()).isEqualTo(99);
  }

  @Test
  void startedOver_thePastBeginsAnew() {
    Past past = of(Yesterday.snapshots()).and(at(Snapshots.running(), 1, Duration.ZERO));
    assertThat(past.snapshots()).hasSize(1);
    assertThat(past.leftOut()).isZero();
  }

  @Test
  void marks_areVerdictsBreaksAndCommands_eachOnce() {
    Past past = of(Yesterday.snapshots());
    assertThat(past.marks())
        .extracting(LogLine::kind)
        .containsExactly(LogLine.Kind.COMMAND, LogLine.Kind.VERDICT, LogLine.Kind.BREAK);
  }

  @Test
  void before_after_at_areTheNeighboursOfATime() {
    Past past = of(Yesterday.snapshots());
    Duration between = Duration.ofMillis(30_050);
    assertThat(past.before(between).orElseThrow().number()).isEqualTo(300);
    assertThat(past.after(between).orElseThrow().number()).isEqualTo(301);
    assertThat(past.at(Duration.ofMillis(30_100)).number()).isEqualTo(301);
    assertThat(past.at(Duration.ZERO)).isEqualTo(past.oldest());
    assertThat(past.before(past.oldest().runTime())).isEmpty();
    assertThat(past.after(past.newest().runTime())).isEmpty();
  }

  /** A line of the log may be there a look before the verdict that it tells of. */
  @Test
  void showing_isTheFirstMomentThatTellsOfTheMark() {
    Past past = of(Yesterday.snapshots());
    assertThat(past.marks())
        .extracting(m -> past.showing(m).runTime().toMillis() / 100)
        .last()
        .isEqualTo(470L);
    LogLine found = past.marks().get(1);
    Snapshot before = Snapshots.table(5).at(1, Duration.ofSeconds(41)).build();
    Snapshot early = Snapshots.table(5).at(2, Duration.ofSeconds(42)).line(found).build();
    Snapshot told = Snapshots.deadlockTable().at(3, Duration.ofSeconds(43)).build();
    assertThat(of(List.of(before, early, told)).showing(found).number()).isEqualTo(3);
  }

  @Test
  void and_anotherSnapshot_leavesTheOlderPastAsItWas() {
    Past past = of(Yesterday.snapshots());
    int before = past.snapshots().size();
    Past unused = past.and(at(Snapshots.running(), 700, Duration.ofSeconds(70)));
    assertThat(past.snapshots()).hasSize(before);
    assertThat(unused.snapshots()).hasSize(before + 1);
  }
}
