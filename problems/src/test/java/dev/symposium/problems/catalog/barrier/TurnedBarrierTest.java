package dev.symposium.problems.catalog.barrier;

import static org.assertj.core.api.Assertions.assertThat;

import dev.symposium.problems.contract.Running;
import dev.symposium.problems.engine.Command;
import dev.symposium.problems.engine.LiveSimulations;
import dev.symposium.problems.engine.Outcome;
import dev.symposium.problems.engine.RunPlan;
import dev.symposium.problems.observe.InvariantState;
import dev.symposium.problems.observe.Snapshot;
import dev.symposium.problems.observe.VerdictKind;
import dev.symposium.problems.spi.Solution;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Parties and count turned while they meet, and while they stand stuck. */
class TurnedBarrierTest {

  private static final Duration SOON = Duration.ofSeconds(20);

  // thread-safe; added to by threads of the engine that fail
  private final List<Throwable> failures = new CopyOnWriteArrayList<>();

  @AfterEach
  void engine_throughAllThis_hasNotFailed() {
    assertThat(failures).isEmpty();
  }

  private Running open(String id, Command.SetKnob... knobs) {
    BarrierProblem barrier = new BarrierProblem();
    Solution solution =
        barrier.solutions().stream().filter(s -> s.id().equals(id)).findFirst().orElseThrow();
    RunPlan plan = new RunPlan(barrier, solution, solution.presets().get(0), List.of(knobs), 1);
    return Running.open(new LiveSimulations(failures::add), plan);
  }

  private static Snapshot await(Running run, String what, Predicate<Snapshot> wanted) {
    return run.await(what, wanted, SOON);
  }

  private static void set(Running run, String knob, int value) {
    Command set = new Command.SetKnob(knob, Optional.empty(), String.valueOf(value));
    assertThat(run.submit(set)).isNotInstanceOf(Outcome.Rejected.class);
  }

  private static Snapshot awaitStuck(Running run) {
    return await(run, "stuck", s -> s.deadlocks().standing() == 1);
  }

  private static void awaitPhases(Running run, int many) {
    double before = run.look().figure(Figures.PHASES_DONE);
    Snapshot seen = await(run, "phases", s -> s.figure(Figures.PHASES_DONE) >= before + many);
    assertThat(seen.standing()).isEmpty();
    assertThat(seen.invariants()).allMatch(InvariantState::held);
    assertThat(seen.verdicts()).noneMatch(v -> v.kind() == VerdictKind.DIED);
  }

  @Test
  void figures_atFullSpeed_tellTheTimeLostAndHowManyPhasesASecond() {
    Command.SetKnob full = new Command.SetKnob("speed", Optional.empty(), "full");
    Command.SetKnob late = new Command.SetKnob("in-work", Optional.of("Lin"), "9ms");
    try (Running run = open("cyclic", full, late)) {
      await(run, "time lost", s -> s.figure(Figures.TIME_LOST) > 10);
      await(run, "rate", s -> s.figure(Figures.PHASES_PER_SECOND) > 0);
    }
  }

  @Test
  void count_turnedToWhatThereAreWhereAllStandStuck_letsThemMeetFromThenOn() {
    try (Running run = open("wrong-count")) {
      awaitStuck(run);
      set(run, "count", 5);
      awaitPhases(run, 20);
      assertThat(run.look().figure(Figures.NEEDED)).isEqualTo(5);
    }
  }

  @Test
  void count_turnedAfterSomeBreaks_letsThemMeetFromThenOn() {
    try (Running run = open("wrong-count")) {
      for (int i = 0; i < 2; i++) {
        awaitStuck(run);
        run.submit(new Command.BreakNow());
      }
      awaitStuck(run);
      set(run, "count", 5);
      awaitPhases(run, 20);
    }
  }

  @Test
  void parties_turnedToTheCountWhereAllStandStuck_bringsTheOneWhoWasMissing() {
    try (Running run = open("wrong-count")) {
      awaitStuck(run);
      set(run, "parties", 6);
      awaitPhases(run, 20);
      assertThat(run.look().actors()).hasSize(6);
    }
  }

  @Test
  void parties_ofAPoolWithATaskTooMany_bringTheThreadThatWasMissing() {
    try (Running run = open("small-pool")) {
      awaitStuck(run);
      set(run, "parties", 5);
      awaitPhases(run, 20);
    }
  }

  @Test
  void count_ofAPoolWithATaskTooMany_takesTheTaskOut() {
    try (Running run = open("small-pool")) {
      awaitStuck(run);
      set(run, "count", 4);
      awaitPhases(run, 20);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"cyclic", "phaser", "timed"})
  void parties_turnedUpAndDownWhileTheyMeet_meetAllTheTime(String id) {
    try (Running run = open(id)) {
      for (int parties : new int[] {8, 3, 1, 12, 5}) {
        set(run, "parties", parties);
        await(
            run, parties + " parties", s -> s.actors().size() == parties && s.pending().isEmpty());
        await(run, "the barrier", s -> s.figure(Figures.NEEDED) == parties);
        awaitPhases(run, 3);
      }
      assertThat(run.look().verdicts()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"cyclic", "phaser", "timed"})
  void parties_turnedWhileAllWaitForOneWhoIsFrozen_meetOnceItGoesOn(String id) {
    Command.SetKnob patient = new Command.SetKnob("patience", Optional.empty(), "1s");
    try (Running run = id.equals("timed") ? open(id, patient) : open(id)) {
      for (int parties : new int[] {8, 3, 5}) {
        awaitPhases(run, 3);
        run.mustDo(new Command.Freeze("Ann"));
        await(run, "all wait for Ann", TurnedBarrierTest::allButAnnWait);
        set(run, "parties", parties);
        run.mustDo(new Command.Thaw("Ann"));
        await(
            run, parties + " parties", s -> s.actors().size() == parties && s.pending().isEmpty());
        await(run, "the barrier", s -> s.figure(Figures.NEEDED) == parties);
      }
      awaitPhases(run, 3);
    }
  }

  private static boolean allButAnnWait(Snapshot snapshot) {
    return snapshot.actors().stream()
        .allMatch(actor -> actor.name().equals("Ann") ? actor.frozen() : actor.isWaiting());
  }

  @Test
  void oneParty_retiresWhereNothingCatchesABreak_comesOnceMoreAndNobodyDies() {
    Command.SetKnob inTime = new Command.SetKnob("straggle", Optional.of("Lin"), "0ms");
    Command.SetKnob patient = new Command.SetKnob("patience", Optional.empty(), "1s");
    try (Running run = open("unhandled-break", inTime, patient)) {
      for (int parties : new int[] {3, 6, 4}) {
        awaitPhases(run, 3);
        set(run, "parties", parties);
        await(
            run, parties + " parties", s -> s.actors().size() == parties && s.pending().isEmpty());
      }
      awaitPhases(run, 3);
    }
  }
}
