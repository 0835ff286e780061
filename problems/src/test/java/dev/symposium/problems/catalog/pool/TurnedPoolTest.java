package dev.symposium.problems.catalog.pool;

import static org.assertj.core.api.Assertions.assertThat;

import dev.symposium.problems.contract.Running;
import dev.symposium.problems.engine.Command;
import dev.symposium.problems.engine.LiveSimulations;
import dev.symposium.problems.engine.Outcome;
import dev.symposium.problems.engine.RunPlan;
import dev.symposium.problems.observe.InvariantState;
import dev.symposium.problems.observe.Snapshot;
import dev.symposium.problems.spi.Solution;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Permits turned while clients are inside and at the door; what is left at the end; and loans. */
class TurnedPoolTest {

  private static final Duration SOON = Duration.ofSeconds(20);
  private static final PoolProblem POOL = new PoolProblem();

  // thread-safe; added to by threads of the engine that fail
  private final List<Throwable> failures = new CopyOnWriteArrayList<>();

  @AfterEach
  void engine_throughAllThis_hasNotFailed() {
    assertThat(failures).isEmpty();
  }

  static Stream<String> all() {
    return POOL.solutions().stream().map(Solution::id);
  }

  private Running open(String id, Command.SetKnob... knobs) {
    Solution solution =
        POOL.solutions().stream().filter(s -> s.id().equals(id)).findFirst().orElseThrow();
    RunPlan plan = new RunPlan(POOL, solution, solution.presets().get(0), List.of(knobs), 1);
    return Running.open(new LiveSimulations(failures::add), plan);
  }

  private static Snapshot await(Running run, String what, Predicate<Snapshot> wanted) {
    return run.await(what, wanted, SOON);
  }

  private static void set(Running run, String knob, int value) {
    Command set = new Command.SetKnob(knob, Optional.empty(), String.valueOf(value));
    assertThat(run.submit(set)).isNotInstanceOf(Outcome.Rejected.class);
  }

  private static Command.SetKnob knob(String name, String value) {
    return new Command.SetKnob(name, Optional.empty(), value);
  }

  private static Command.SetKnob needOfHal(String value) {
    return new Command.SetKnob("need", Optional.of("Hal"), value);
  }

  private static boolean wants(Snapshot snapshot, int permits) {
    return snapshot.actor("Hal").orElseThrow().work().of() == permits;
  }

  private static double all(Snapshot snapshot) {
    Map<String, Double> figures = POOL.figures(snapshot);
    return figures.get("inUse") + figures.get("free") + figures.get("lost");
  }

  @ParameterizedTest
  @MethodSource("all")
  void permits_turnedBelowWhatOneAtTheDoorNeeds_areADebtThatIsPaidAtOnce(String id) {
    try (Running run =
        open(
            id,
            knob("clients", "8"),
            knob("permits", "8"),
            knob("failure", "0"),
            knob("need", "1"),
            needOfHal("8"))) {
      await(run, "Hal at the door", s -> wants(s, 8));
      set(run, "permits", 4);
      Snapshot turned = run.look();
      assertThat(turned.resource("permits").orElseThrow().total()).isEqualTo(4);
      await(run, "the debt paid", s -> !wants(s, 8) && all(s) == 4);
      double before = run.look().totals().operations();
      Snapshot seen = await(run, "progress", s -> s.totals().operations() > before + 20);
      assertThat(POOL.figures(seen).get("inUse")).isLessThanOrEqualTo(4);
      assertThat(seen.invariants()).allMatch(InvariantState::held);
      assertThat(seen.deadlocks().standing()).isZero();
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void permits_turnedUpAndDownAndAllGone_addUp(String id) {
    try (Running run = open(id, knob("clients", "8"), knob("failure", "0.1"))) {
      for (int permits : new int[] {8, 4, 6, 1, 5}) {
        set(run, "permits", permits);
        double before = run.look().totals().operations();
        run.submit(new Command.BreakNow());
        await(
            run,
            "progress or a stop",
            s -> s.totals().operations() > before + 3 || !s.standing().isEmpty());
      }
      set(run, "clients", 0);
      Snapshot end = await(run, "all gone", s -> s.actors().isEmpty() && s.pending().isEmpty());
      assertThat(all(end)).isEqualTo(5 + end.figure(PoolScene.SURPLUS));
      if (!id.equals("double-release")) {
        assertThat(end.figure(PoolScene.SURPLUS)).isZero();
        assertThat(end.invariants()).allMatch(InvariantState::held);
      }
    }
  }

  @Test
  void loans_whoseUseFailed_areNotShownInUse() {
    try (Running run = open("lease", knob("failure", "1"), knob("lease", "1s"))) {
      Snapshot seen =
          await(
              run,
              "all lent, and nobody uses them",
              s -> POOL.figures(s).get("lost") == 3 && POOL.figures(s).get("inUse") == 0);
      assertThat(POOL.scene(seen).toString()).contains("lent, not in use");
      assertThat(POOL.sentence(seen)).contains("0 are in use, 0 free, 3 lost");
    }
  }

  @Test
  void need_moreThanThereAre_isSaidByTheOutcomeAndUnderThePicture() {
    try (Running run = open("all-at-once", knob("clients", "2"), knob("permits", "3"))) {
      Outcome told = run.submit(knob("need", "5"));
      assertThat(told.sentence())
          .isEqualTo("need 5; 2 clients need more than there are and take 3, as many as there are");
      assertThat(run.submit(knob("need", "3")).sentence()).isEqualTo("need 3");
      String said = "Bob needs 3 and takes 2, as many as there are";
      run.mustDo(new Command.SetKnob("need", Optional.of("Ann"), "1"));
      assertThat(run.submit(knob("permits", "2")).sentence()).isEqualTo("permits 2; " + said);
      Snapshot seen = await(run, "two permits", s -> s.count("permits", 0) == 2);
      assertThat(POOL.scene(seen).toString()).contains(said);
    }
  }

  @Test
  void permits_one_isToldInTheSingular() {
    try (Running run = open("try-finally", knob("permits", "1"))) {
      String scene = POOL.scene(run.look()).toString();
      assertThat(scene).contains("value=1, after=permit]").contains("1 permit ");
      assertThat(scene).doesNotContain("permits]").doesNotContain("1 permits");
      set(run, "permits", 2);
      Snapshot seen = await(run, "two permits", s -> s.count("permits", 0) == 2);
      assertThat(POOL.scene(seen).toString()).contains("value=2, after=permits]");
    }
  }

  @Test
  void bounded_secondReturn_isRefusedInASentence() {
    try (Running run = open("bounded", knob("failure", "1"))) {
      String said = " gives back once more: refused, the receipt is used up";
      await(
          run,
          "one that was refused, told and counted",
          s -> s.figure("refused") > 0 && POOL.scene(s).toString().contains(said));
    }
  }
}
