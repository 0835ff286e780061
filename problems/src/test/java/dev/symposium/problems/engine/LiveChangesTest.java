package dev.symposium.problems.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.symposium.problems.observe.Snapshot;
import dev.symposium.problems.observe.VerdictKind;
import dev.symposium.problems.parts.Part;
import dev.symposium.problems.spi.Catalog;
import dev.symposium.problems.spi.Preset;
import dev.symposium.problems.spi.Problem;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Joining, leaving, swapping, starting over and ending, in every state a table can be in. */
class LiveChangesTest {

  private static final List<String> STATES =
      List.of("running", "deadlocked", "paused", "draining", "frozen", "crashed", "livelocked");

  private static Command use(String solution) {
    return new Command.UseSolution(solution, Optional.empty());
  }

  /** A table in that state. */
  private static LiveTable table(String state) {
    LiveTable table =
        switch (state) {
          case "deadlocked" -> LiveTable.dining("naive", "think=0", "after-first=6ms");
          case "livelocked" -> LiveTable.dining("equal-backoff");
          default -> LiveTable.dining("resource-order", "think=1ms");
        };
    switch (state) {
      case "deadlocked" -> table.await("a deadlock", s -> s.deadlocks().standing() == 1);
      case "paused" -> table.take(new Command.Pause());
      case "draining" -> table.take(use("waiter"));
      case "frozen" -> List.of("Kant", "Plato").forEach(n -> table.take(new Command.Freeze(n)));
      case "crashed" -> table.take(new Command.Crash("Kant"));
      case "livelocked" -> table.await("a livelock", s -> stands(s, VerdictKind.LIVELOCK));
      default -> table.awaitOperations(5);
    }
    return table;
  }

  private static boolean stands(Snapshot now, VerdictKind kind) {
    return now.standing().stream().anyMatch(v -> v.kind() == kind);
  }

  private static void awaitCount(LiveTable table, int count) {
    table.await(
        count + " at the table",
        s ->
            s.phase() != Snapshot.Phase.DRAINING
                && s.actors().size() == count
                && s.pending().isEmpty());
  }

  @Test
  void swap_afterKnobsWereTurned_saysWhatGoesBackAndWhatStays() {
    try (LiveTable table = LiveTable.dining("naive", "break-after=off")) {
      table.turn("think@Kant=3ms");
      table.turn("threads=7");
      table.turn("victim=most-held");
      assertThat(table.take(use("resource-order")).sentence())
          .isEqualTo(
              "solution resource-order; by its preset again: think; kept as turned: philosophers");
      awaitCount(table, 7);
      Snapshot now = table.await("its log", s -> logs(s, "solution resource-order runs"));
      assertThat(logs(now, "resource-order runs; by its preset again: think; kept as")).isTrue();
      assertThat(now.knob("think").orElseThrow().perActor()).isEmpty();
      long swapped = now.runTime().minus(now.totals().solutionTime()).toNanos();
      assertThat(now.knob("philosophers").orElseThrow().preset()).isEqualTo("5");
      assertThat(now.knob("think").orElseThrow().inForceSinceNanos())
          .as("in force since the change, not since it was turned")
          .isCloseTo(swapped, within(100_000_000L));
      assertThat(now.knob("victim").orElseThrow().inForce()).isEqualTo("most-held");
      assertThat(table.take(use("waiter")).sentence())
          .isEqualTo("solution waiter; kept as turned: philosophers");
      assertThat(table.take(new Command.UseSolution("waiter", Optional.of("at-once"))).sentence())
          .as("who asks for a preset gets it")
          .isEqualTo("solution waiter at-once; by its preset again: philosophers");
      awaitCount(table, 5);
    }
  }

  @Test
  void swap_withTurnedCapacity_keepsItWhereBothHaveIt() {
    Problem bursts = Catalog.load().find("bursts").orElseThrow();
    try (LiveTable table = LiveTable.open(bursts, bursts.opening(), "break-after=10ms")) {
      table.turn("capacity=1");
      table.take(use("if-not-while")); // its preset says 1, too
      table.await("if-not-while", s -> s.run().solution().equals("if-not-while"));
      assertThat(table.take(use("signal-all")).sentence())
          .isEqualTo("solution signal-all; kept as turned: capacity");
      Snapshot now = table.await("signal-all", s -> s.run().solution().equals("signal-all"));
      assertThat(now.count("capacity", 0)).isEqualTo(1);
    }
  }

  @Test
  void swap_withCapacityTheNextOneHasNot_saysThatItGoesBack() {
    Problem barrier = Catalog.load().find("barrier").orElseThrow();
    try (LiveTable table = LiveTable.open(barrier, barrier.opening(), "count=5")) {
      assertThat(table.take(use("small-pool")).sentence())
          .isEqualTo("solution small-pool; kept as turned: count");
      assertThat(table.take(use("cyclic")).sentence())
          .isEqualTo("solution cyclic; by its preset again: count");
    }
  }

  @Test
  void swap_underAPreset_takesItsNamesake() {
    Problem bursts = Catalog.load().find("bursts").orElseThrow();
    Preset onePlace = bursts.opening().preset("one-place").orElseThrow();
    RunPlan plan = LiveTable.plan(bursts, bursts.opening(), onePlace, 3, "break-after=10ms");
    try (LiveTable table = LiveTable.open(plan)) {
      assertThat(table.take(use("signal-all")).sentence())
          .isEqualTo("solution signal-all one-place");
      Snapshot now = table.await("signal-all", s -> s.run().solution().equals("signal-all"));
      assertThat(now.run().preset()).isEqualTo("one-place");
      assertThat(now.count("capacity", 0)).isEqualTo(1);
    }
  }

  @Test
  void swap_withKnobsTurnedOnTheWay_keepsThem() {
    try (LiveTable table =
        LiveTable.dining("resource-order", "speed=1:500", "think=1s", "eat=2s")) {
      table.await("a meal begun", s -> s.actors().stream().anyMatch(a -> a.doing().equals("eats")));
      table.take(use("waiter"));
      table.turn("eat=4s");
      table.turn("think=3s");
      table.take(new Command.ClearKnob("think", Optional.empty()));
      Snapshot now = table.await("the other", s -> s.run().solution().equals("waiter"));
      assertThat(now.knob("eat").orElseThrow().inForce()).isEqualTo("4s");
      assertThat(now.knob("think").orElseThrow().inForce())
          .isEqualTo(now.knob("think").orElseThrow().preset());
      table.await("its log", s -> logs(s, "solution waiter runs; as just turned: eat"));
    }
  }

  private static boolean logs(Snapshot now, String text) {
    return now.log().stream().anyMatch(line -> line.text().contains(text));
  }

  @Test
  void close_inEveryState_isDoneWithinASecond() {
    for (String state : STATES) {
      table(state).close();
    }
  }

  @Test
  @Tag("closes")
  void close_againAndAgain_leavesNoThread() {
    Part part =
        Part.isLong()
            ? Part.ofLong("closes", "runs closed", 2_000, Duration.ofMinutes(10))
            : Part.of("closes", "runs closed", 60, Duration.ofMinutes(5));
    List<String> solutions =
        LiveTable.dining().solutions().stream()
            .map(dev.symposium.problems.spi.Solution::id)
            .toList();
    int closed = 0;
    for (; part.goesOn(closed); closed++) {
      LiveTable.dining(solutions.get(closed % solutions.size()), "think=0").close();
    }
    part.over(closed, "");
  }

  @Test
  void close_callerInterrupted_endsEverythingAndKeepsTheInterrupt() {
    LiveTable table = table("deadlocked");
    Thread.currentThread().interrupt();
    table.simulation().close();
    assertThat(Thread.interrupted()).isTrue();
    table.close();
  }

  @Test
  void reset_inEveryState_eatsAgain() {
    for (String state : STATES) {
      try (LiveTable table = table(state)) {
        table.take(new Command.Reset(Optional.of("default")));
        assertThat(table.fresh().phase())
            .isEqualTo(state.equals("paused") ? Snapshot.Phase.PAUSED : Snapshot.Phase.RUNNING);
        table.take(new Command.Resume());
        table.take(use("waiter"));
        table.await("waiter", s -> s.run().solution().equals("waiter"));
        table.awaitOperations(10);
      }
    }
  }

  @Test
  void swap_inEveryState_playsTheOtherSolutionWithoutItsFaults() {
    for (String state : STATES) {
      try (LiveTable table = table(state)) {
        table.take(use("try-lock"));
        table.take(use("chandy-misra")); // twice quickly
        Snapshot seen = table.await("chandy-misra", s -> s.run().solution().equals("chandy-misra"));
        assertThat(seen.standing()).as(state).isEmpty();
        assertThat(seen.actors()).noneMatch(a -> a.crashed() || a.frozen());
        table.take(new Command.Resume());
        seen = table.awaitOperations(20);
        assertThat(seen.standing()).as(state).isEmpty();
        assertThat(seen.totals().solutionOperations())
            .isLessThanOrEqualTo(seen.totals().operations());
      }
    }
  }

  @Test
  void builtIn_inEveryState_isInForceOnceAllHaveLeft() {
    for (String state : STATES) {
      try (LiveTable table = table(state)) {
        assertThat(table.turn("forks=semaphore")).isInstanceOf(Outcome.Asked.class);
        table.await(
            "semaphores",
            s ->
                s.knob("forks").orElseThrow().inForce().equals("semaphore")
                    && s.resources().stream()
                        .filter(r -> r.name().startsWith("fork"))
                        .allMatch(r -> r.kind().equals("semaphore")));
      }
    }
  }

  @Test
  void count_inEveryState_growsAndShrinks() {
    for (String state : STATES) {
      try (LiveTable table = table(state)) {
        table.turn("philosophers=8");
        if (state.equals("paused")) {
          table.take(new Command.Resume());
        }
        List.of("Kant", "Plato").forEach(n -> table.tell(new Command.Thaw(n)));
        awaitCount(table, 8);
        table.turn("philosophers=2");
        awaitCount(table, 2);
      }
    }
  }

  @Test
  void count_upTo64AndDownTo2_keepsGoing() {
    for (String solution : List.of("resource-order", "waiter", "chandy-misra", "seats")) {
      try (LiveTable table =
          LiveTable.dining(solution, "think=1ms", "after-first=0", "eat=0.1ms")) {
        table.turn("philosophers=64");
        awaitCount(table, 64);
        table.turn("philosophers=2");
        awaitCount(table, 2);
        assertThat(table.awaitOperations(10).invariants()).allMatch(i -> i.held());
      }
    }
  }

  @Test
  void freeze_heldThenThawed_goesOn() {
    try (LiveTable table = LiveTable.dining("resource-order", "think=1ms")) {
      table.take(new Command.Freeze("Kant"));
      table.await("Kant held back", s -> s.actor("Kant").orElseThrow().doing().equals("frozen"));
      long before = table.fresh().actor("Kant").orElseThrow().operations();
      table.awaitOperations(20);
      assertThat(table.fresh().actor("Kant").orElseThrow().operations()).isEqualTo(before);
      table.take(new Command.Thaw("Kant"));
      table.await("Kant to eat", s -> s.actor("Kant").orElseThrow().operations() > before);
    }
  }

  @Test
  void crash_frozenOrPaused_actsAtOnce() {
    try (LiveTable table = LiveTable.dining("resource-order", "think=1ms")) {
      table.take(new Command.Freeze("Kant"));
      table.take(new Command.Crash("Kant"));
      table.await("Kant crashed", s -> s.actor("Kant").orElseThrow().doing().equals("crashed"));
      table.take(new Command.Pause());
      table.take(new Command.Crash("Plato"));
      table.await("Plato crashed", s -> s.actor("Plato").orElseThrow().doing().equals("crashed"));
    }
  }

  @Test
  void pause_livelockStands_isTheSameOneAfterwards() {
    try (LiveTable table = table("livelocked")) {
      int number = livelock(table.fresh());
      table.take(new Command.Pause());
      assertThat(livelock(table.fresh())).isEqualTo(number);
      table.take(new Command.Resume());
      assertThat(livelock(table.fresh())).isEqualTo(number);
    }
  }

  private static int livelock(Snapshot now) {
    return now.standing().stream()
        .filter(v -> v.kind() == VerdictKind.LIVELOCK)
        .findFirst()
        .orElseThrow()
        .number();
  }

  @Test
  void speed_changedAtFullRate_keepsGoing() {
    try (LiveTable table = LiveTable.dining("resource-order")) {
      for (int i = 0; i < 100; i++) {
        table.turn("speed=" + List.of("1:500", "full", "1:4", "1:100").get(i % 4));
      }
      table.turn("speed=full");
      table.awaitOperations(20);
    }
  }
}
