package dev.symposium.problems.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.symposium.problems.observe.BreakReport;
import dev.symposium.problems.observe.DeadlockStats;
import dev.symposium.problems.observe.Snapshot;
import dev.symposium.problems.observe.Verdict;
import dev.symposium.problems.observe.VerdictKind;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** A standing deadlock: counted down, broken, told; grown; orphaned. */
class BreakingTest {

  private static LiveTable deadlocked(String... settings) {
    LiveTable table = LiveTable.dining("naive", with(settings));
    boolean counts = List.of(settings).contains("break-after=60s");
    table.await(
        "a deadlock",
        s -> s.deadlocks().standing() == 1 && only(s).breaksIn().isPresent() == counts);
    return table;
  }

  private static String[] with(String... settings) {
    List<String> all = new java.util.ArrayList<>(List.of("think=0", "after-first=6ms"));
    all.addAll(List.of(settings));
    return all.toArray(String[]::new);
  }

  private static Verdict only(Snapshot now) {
    return now.standing().stream()
        .filter(v -> v.kind() == VerdictKind.DEADLOCK)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void breakAfter_off_standsUntilItIsTurnedOn() {
    try (LiveTable table = deadlocked("break-after=off")) {
      assertThat(only(table.fresh()).breaksIn()).isEmpty();
      table.turn("break-after=60s");
      Snapshot seen = table.await("a countdown", s -> only(s).breaksIn().isPresent());
      assertThat(only(seen).breaksIn().orElseThrow()).isLessThanOrEqualTo(Duration.ofSeconds(60));
      table.turn("break-after=off");
      table.await("no countdown", s -> only(s).breaksIn().isEmpty());
      assertThat(table.fresh().deadlocks().proven()).isEqualTo(1);
      table.turn("break-after=0");
      table.await("a break", s -> s.deadlocks().broken() >= 1);
    }
  }

  @Test
  void breakAfter_turned_noSnapshotShowsTheOldCountdownWithTheNewValue() {
    try (LiveTable table = deadlocked("break-after=60s")) {
      for (int i = 0; i < 100; i++) {
        table.turn("break-after=off");
        assertThat(only(table.fresh()).breaksIn()).as("off, turn %d", i).isEmpty();
        table.turn("break-after=60s");
        assertThat(only(table.fresh()).breaksIn()).as("60 s, turn %d", i).isPresent();
      }
    }
  }

  @Test
  void breakAfter_counting_fallsAndStandsInAPause() {
    try (LiveTable table = deadlocked("break-after=60s")) {
      Duration first = only(table.fresh()).breaksIn().orElseThrow();
      table.await("falling", s -> only(s).breaksIn().orElseThrow().compareTo(first) < 0);
      table.take(new Command.Pause());
      Snapshot held = table.await("a pause", s -> s.phase() == Snapshot.Phase.PAUSED);
      Duration paused = only(held).breaksIn().orElseThrow();
      long until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(30);
      Snapshot later = table.await("30 ms of pause", s -> System.nanoTime() > until);
      assertThat(only(later).breaksIn()).contains(paused);
      table.turn("break-after=1ms");
      assertThat(table.fresh().deadlocks().broken()).as("nothing is broken in a pause").isZero();
      table.take(new Command.Resume());
      table.await("a break", s -> s.deadlocks().broken() >= 1);
    }
  }

  @Test
  void breakNow_standing_isToldWhoGaveWhatBackAndWhoMoved() {
    try (LiveTable table = deadlocked("break-after=off")) {
      table.turn("think=20ms");
      table.turn("after-first=0");
      assertThat(table.take(new Command.BreakNow()).sentence()).startsWith("BROKEN after");
      Snapshot seen =
          table.await(
              "all to have moved", s -> s.lastBreak().flatMap(BreakReport::allMoved).isPresent());
      BreakReport report = seen.lastBreak().orElseThrow();
      assertThat(report.action()).isEqualTo("abort");
      assertThat(report.policy()).isEqualTo("youngest");
      assertThat(report.gaveBack()).hasSize(1).allMatch(fork -> fork.startsWith("fork "));
      assertThat(report.firstMover()).isPresent().get().isNotEqualTo(report.chosen());
      assertThat(report.moved()).isEqualTo(5).isEqualTo(report.members());
      assertThat(report.failed()).isFalse();
      assertThat(report.firstProgress().orElseThrow())
          .isLessThanOrEqualTo(report.allMoved().orElseThrow());
      assertThat(report.sentence()).contains(report.chosen()).contains(report.gaveBack().get(0));
    }
  }

  @Test
  void stats_manyBreaks_addUp() {
    for (String policy : List.of("youngest", "least-work", "most-held", "fewest-restarts")) {
      try (LiveTable table = LiveTable.dining("naive", with("break-after=0", "victim=" + policy))) {
        Snapshot seen = table.await("ten breaks", s -> s.deadlocks().broken() >= 10);
        DeadlockStats stats = seen.deadlocks();
        long victims = stats.victims().values().stream().mapToLong(Long::longValue).sum();
        assertThat(stats.failedBreaks()).as(policy).isLessThan(stats.broken());
        assertThat(victims).as(policy).isBetween(stats.broken(), stats.proven());
        assertThat(stats.detectMicros().count()).isEqualTo(stats.proven());
        assertThat(stats.detectMicros().p50()).isPositive();
        assertThat(stats.recoverMs().count()).isEqualTo(stats.broken());
        assertThat(stats.mostConsecutiveAborts()).isPositive();
        assertThat(stats.repeats()).isPositive();
        assertThat(stats.formMs().count()).isBetween(1L, stats.proven());
        assertThat(stats.formMs().p50()).isPositive();
        assertThat(stats.workLostMs().count()).isEqualTo(victims);
        assertThat(stats.workLostMs().p50()).isPositive();
      }
    }
  }

  @Test
  void join_whileDeadlocked_isTheSameDeadlockGrown() {
    try (LiveTable table = deadlocked("break-after=60s")) {
      Verdict before = only(table.fresh());
      table.take(new Command.Add("philosopher"));
      Snapshot seen = table.await("a tail", s -> !only(s).tail().isEmpty());
      assertThat(only(seen).tail()).containsExactly("Hegel");
      assertThat(only(seen).number()).isEqualTo(before.number());
      assertThat(only(seen).at()).isEqualTo(before.at());
      assertThat(only(seen).breaksIn().orElseThrow()).isLessThan(before.breaksIn().orElseThrow());
      assertThat(seen.deadlocks().proven()).isEqualTo(1);
      table.take(new Command.Retire("philosopher"));
      seen = table.await("Hegel gone", s -> s.actors().size() == 5 && only(s).tail().isEmpty());
      assertThat(only(seen).number()).isEqualTo(before.number());
      assertThat(seen.deadlocks().proven()).isEqualTo(1);
    }
  }

  @Test
  void retire_memberOfADeadlock_isTakenOutAndTheOthersEat() {
    try (LiveTable table = deadlocked("break-after=off")) {
      table.turn("after-first=0");
      table.take(new Command.Retire("philosopher"));
      table.await("four", s -> s.actors().size() == 4 && s.pending().isEmpty());
      table.await("no deadlock or one of its own", s -> s.deadlocks().standing() <= 1);
      assertThat(table.fresh().deadlocks().victims()).isEmpty();
    }
  }

  @Test
  void victim_chosenAgain_keepsItsAgeSoThatAnotherIsTheYoungest() {
    try (LiveTable table = LiveTable.dining("naive", with("break-after=0"))) {
      Snapshot seen = table.await("thirty breaks", s -> s.deadlocks().broken() >= 30);
      assertThat(seen.deadlocks().victims().size()).isGreaterThan(1);
      assertThat(seen.actors()).allMatch(a -> a.operations() > 0);
    }
  }

  @Test
  @Shows(VerdictKind.ORPHANED)
  void crash_memberOfADeadlock_standsAndCanBeBroken() {
    try (LiveTable table = deadlocked("break-after=off")) {
      table.take(new Command.Crash("Kant"));
      Snapshot seen =
          table.await(
              "orphans",
              s -> s.standing().stream().anyMatch(v -> v.kind() == VerdictKind.ORPHANED));
      assertThat(seen.actor("Kant").orElseThrow().crashed()).isTrue();
      assertThat(seen.actor("Kant").orElseThrow().holds()).hasSize(1);
      table.take(new Command.BreakNow());
      table.await("his fork taken back", s -> s.actor("Kant").orElseThrow().holds().isEmpty());
    }
  }

  @Test
  @Shows(VerdictKind.TIMED_CYCLE)
  void patience_madeLong_isATimedCycleThatResolvesByItself() {
    try (LiveTable table =
        LiveTable.dining("try-lock", "think=0", "after-first=5ms", "patience=900ms")) {
      Snapshot seen =
          table.await(
              "timed cycle",
              s -> s.standing().stream().anyMatch(v -> v.kind() == VerdictKind.TIMED_CYCLE));
      assertThat(seen.standing()).noneMatch(v -> v.kind().isFault());
      assertThat(seen.standing().get(0).breaksIn()).isEmpty();
    }
  }

  @Test
  void preset_squeezedAndInStep_showWhatTheyDeclare() {
    try (LiveTable table = LiveTable.dining("greedy-waiter")) {
      Snapshot seen =
          table.await(
              "starvation",
              s -> s.standing().stream().anyMatch(v -> v.kind() == VerdictKind.STARVATION));
      assertThat(seen.standing().get(0).members()).containsExactly("Plato");
      table.take(new Command.UseSolution("equal-backoff", Optional.empty()));
      table.await(
          "livelock", s -> s.standing().stream().anyMatch(v -> v.kind() == VerdictKind.LIVELOCK));
    }
  }
}
