package dev.symposium.problems.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.symposium.problems.engine.Command;
import dev.symposium.problems.engine.LiveSimulations;
import dev.symposium.problems.engine.Outcome;
import dev.symposium.problems.engine.RunPlan;
import dev.symposium.problems.spi.Catalog;
import dev.symposium.problems.spi.IntKnob;
import dev.symposium.problems.spi.Knob;
import dev.symposium.problems.spi.Places;
import dev.symposium.problems.spi.Preset;
import dev.symposium.problems.spi.Problem;
import dev.symposium.problems.spi.Solution;
import dev.symposium.problems.spi.Uses;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The knobs that a solution says it uses are those that it reads while it runs. */
class UsesContractTest {

  private static final Duration LONG_ENOUGH = Duration.ofSeconds(10);

  /** Operations after which a knob that was not read is taken for one that is not used. */
  private static final int ENOUGH = 40;

  /** How long each preset is watched at first: under some of them little is ever done. */
  private static final Duration A_WHILE = Duration.ofMillis(500);

  private final List<Throwable> failures = new CopyOnWriteArrayList<>();
  private final LiveSimulations simulations = new LiveSimulations(failures::add);

  static Stream<Arguments> solutions() {
    return Catalog.load().problems().stream()
        .flatMap(p -> p.solutions().stream().map(s -> Arguments.of(p.id(), s.id())));
  }

  static Stream<Arguments> notUsed() {
    return Catalog.load().problems().stream()
        .flatMap(p -> p.solutions().stream().flatMap(s -> notUsed(p, s)));
  }

  private static Stream<Arguments> notUsed(Problem problem, Solution solution) {
    return claimed(problem).stream()
        .filter(knob -> !solution.own().contains(knob))
        .map(knob -> Arguments.of(problem.id(), solution.id(), knob.name()));
  }

  private static Set<Knob<?>> claimed(Problem problem) {
    Set<Knob<?>> claimed = new LinkedHashSet<>();
    problem.solutions().forEach(solution -> claimed.addAll(solution.own()));
    return claimed;
  }

  @ParameterizedTest
  @MethodSource("solutions")
  void knobs_ofASolution_areThoseThatItReads(String id, String solutionId) {
    Problem problem = Catalog.load().find(id).orElseThrow();
    Solution solution = solution(problem, solutionId);
    Set<String> declared = names(problem, solution);
    Reads reads = new Reads();
    for (Duration limit : List.of(A_WHILE, LONG_ENOUGH)) { // long only if all were too short
      for (Preset preset : solution.presets()) {
        if (!reads.names().containsAll(declared) || limit.equals(A_WHILE)) {
          RunPlan plan = new RunPlan(reads.watched(problem), solution, preset, BREAKS, 5);
          watch(plan, () -> reads.names().containsAll(declared), limit);
        }
      }
    }
    Set<String> read = new TreeSet<>(reads.names());
    read.removeIf(name -> isAPlaceOrACount(problem, knob(problem, name)));
    assertThat(read).as("%s/%s", id, solutionId).isEqualTo(declared);
    assertThat(failures).isEmpty();
  }

  /** Those that act, but the counts, which the engine reads, and the places, which are watched. */
  private static Set<String> names(Problem problem, Solution solution) {
    Set<String> names = new TreeSet<>();
    for (Knob<?> knob : problem.knobs()) {
      if (!isAPlaceOrACount(problem, knob) && Uses.acts(problem, solution, knob)) {
        names.add(knob.name());
      }
    }
    return names;
  }

  private static boolean isAPlaceOrACount(Problem problem, Knob<?> knob) {
    return Places.all(problem).contains(knob)
        || problem.roles().stream().anyMatch(role -> role.count().equals(knob));
  }

  private void watch(RunPlan plan, BooleanSupplier allRead, Duration limit) {
    try (Running run = Running.open(simulations, plan)) {
      run.lookFor(now -> allRead.getAsBoolean() && now.totals().operations() >= ENOUGH, limit);
    }
  }

  private static final List<Command.SetKnob> BREAKS =
      List.of(new Command.SetKnob("break-after", Optional.empty(), "0"));

  @ParameterizedTest
  @MethodSource("notUsed")
  void knob_thatIsNotUsed_isRefusedAndWhoUsesItIsNamed(String id, String solutionId, String name) {
    Problem problem = Catalog.load().find(id).orElseThrow();
    Solution solution = solution(problem, solutionId);
    Knob<?> knob = knob(problem, name);
    Command.SetKnob set = new Command.SetKnob(name, Optional.empty(), other(knob));
    Preset preset = solution.presets().get(0);
    RunPlan plan = new RunPlan(problem, solution, preset, List.of(set), 5);
    assertRefused(simulations.check(plan).orElseThrow(), problem, solution, knob);
    assertRefused(
        simulations.check(problem, solution, preset, "full", set).orElseThrow(),
        problem,
        solution,
        knob);
    RunPlan without = new RunPlan(problem, solution, preset, List.of(), 5);
    try (Running run = Running.open(simulations, without)) {
      String before = run.look().knob(name).orElseThrow().inForce();
      assertRefused((Outcome.Rejected) run.submit(set), problem, solution, knob);
      assertThat(run.look().knob(name).orElseThrow().inForce()).isEqualTo(before);
    }
    Solution user = Uses.of(problem, knob).get(0);
    RunPlan there = new RunPlan(problem, user, user.presets().get(0), List.of(set), 5);
    assertThat(simulations.check(there)).as("where it is said to do something").isEmpty();
  }

  /** Another value than it begins with. */
  private static <V> String other(Knob<V> knob) {
    return knob.format(knob.step(knob.initial(), knob instanceof IntKnob ? -1 : 1, 1), 1);
  }

  private static void assertRefused(
      Outcome.Rejected refused, Problem problem, Solution solution, Knob<?> knob) {
    assertThat(refused.sentence())
        .startsWith(solution.id() + " does not use " + knob.name() + ": the solution")
        .contains(Uses.of(problem, knob).get(0).id());
    assertThat(Uses.of(problem, knob)).doesNotContain(solution).isNotEmpty();
  }

  private static Knob<?> knob(Problem problem, String name) {
    return problem.knobs().stream().filter(k -> k.name().equals(name)).findFirst().orElseThrow();
  }

  private static Solution solution(Problem problem, String id) {
    return problem.solutions().stream().filter(s -> s.id().equals(id)).findFirst().orElseThrow();
  }
}
