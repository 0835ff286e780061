package dev.symposium.problems.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.symposium.problems.engine.Command;
import dev.symposium.problems.engine.LiveSimulations;
import dev.symposium.problems.engine.Outcome;
import dev.symposium.problems.engine.RunPlan;
import dev.symposium.problems.observe.Snapshot;
import dev.symposium.problems.spi.Catalog;
import dev.symposium.problems.spi.DurationKnob;
import dev.symposium.problems.spi.Knob;
import dev.symposium.problems.spi.Places;
import dev.symposium.problems.spi.Preset;
import dev.symposium.problems.spi.Problem;
import dev.symposium.problems.spi.Solution;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The places that a solution says it passes are those in which its threads are really seen. */
class PlacesContractTest {

  private static final Duration LONG_ENOUGH = Duration.ofSeconds(10);

  /** Rounds after which a place that nobody was seen in is taken for one that is not passed. */
  private static final int ENOUGH = 40;

  private final List<Throwable> failures = new CopyOnWriteArrayList<>();
  private final LiveSimulations simulations = new LiveSimulations(failures::add);

  static Stream<Arguments> solutions() {
    return Catalog.load().problems().stream()
        .flatMap(p -> p.solutions().stream().map(s -> Arguments.of(p.id(), s.id())));
  }

  static Stream<Arguments> notPassed() {
    return Catalog.load().problems().stream()
        .flatMap(
            p ->
                p.solutions().stream()
                    .flatMap(
                        s ->
                            p.notPassed(s).keySet().stream()
                                .map(k -> Arguments.of(p.id(), s.id(), k.name()))));
  }

  @ParameterizedTest
  @MethodSource("solutions")
  void places_ofASolution_areThoseThatAreSeen(String id, String solutionId) {
    Problem problem = Catalog.load().find(id).orElseThrow();
    Solution solution = solution(problem, solutionId);
    Set<String> declared = names(Places.passed(problem, solution));
    Set<String> seen = new TreeSet<>();
    for (Preset preset : solution.presets()) {
      if (!seen.equals(declared) || preset.equals(solution.presets().get(0))) {
        watch(problem, solution, preset, declared, seen);
      }
    }
    assertThat(seen).as("%s/%s", id, solutionId).isEqualTo(declared);
    assertThat(failures).isEmpty();
  }

  private void watch(
      Problem problem, Solution solution, Preset preset, Set<String> declared, Set<String> seen) {
    RunPlan plan = new RunPlan(problem, solution, slowed(problem, preset), BREAKS, 5);
    Set<String> all = names(Places.all(problem));
    try (Running run = Running.open(simulations, plan)) {
      run.lookFor(
          now -> {
            now.actors().forEach(a -> a.delays().keySet().forEach(d -> note(d, all, seen)));
            return isEnough(now, declared, seen);
          },
          LONG_ENOUGH);
    }
  }

  private static final List<Command.SetKnob> BREAKS =
      List.of(new Command.SetKnob("break-after", Optional.empty(), "0"));

  private static void note(String delay, Set<String> places, Set<String> seen) {
    if (places.contains(delay)) {
      seen.add(delay);
    }
  }

  /** Some solutions make few rounds: what they fail of does not break. */
  private static boolean isEnough(Snapshot now, Set<String> declared, Set<String> seen) {
    boolean isOver = now.actors().stream().allMatch(actor -> actor.crashed());
    return isOver || (seen.containsAll(declared) && now.totals().operations() >= ENOUGH);
  }

  /** A moment's delay in every place, also where none can be put by hand. */
  private static Preset slowed(Problem problem, Preset preset) {
    Set<String> places = names(Places.all(problem));
    List<String> values = new ArrayList<>(preset.assignments());
    values.removeIf(value -> places.contains(value.split("[@=]", 2)[0]));
    places.forEach(place -> values.add(place + "=0.2ms"));
    return new Preset(preset.name(), preset.about(), values);
  }

  @ParameterizedTest
  @MethodSource("notPassed")
  void delay_inAPlaceThatIsNotPassed_isRefusedWithTheNearest(
      String id, String solutionId, String place) {
    Problem problem = Catalog.load().find(id).orElseThrow();
    Solution solution = solution(problem, solutionId);
    Set<String> passed = names(Places.passed(problem, solution));
    Command.SetKnob set = new Command.SetKnob(place, Optional.empty(), "1ms");
    RunPlan plan = new RunPlan(problem, solution, solution.presets().get(0), List.of(set), 5);
    assertRefused(simulations.check(plan).orElseThrow(), solution, place, passed);
    RunPlan without = new RunPlan(problem, solution, solution.presets().get(0), List.of(), 5);
    try (Running run = Running.open(simulations, without)) {
      assertRefused((Outcome.Rejected) run.submit(set), solution, place, passed);
      assertThat(run.submit(new Command.MakeItFail()).sentence())
          .as("it holds them where they come by")
          .contains("all held " + Places.usual(problem, solution).orElseThrow().where() + ", ");
    }
    assertThat(names(List.of(Places.usual(problem, solution).orElseThrow()))).isSubsetOf(passed);
  }

  private static void assertRefused(
      Outcome.Rejected refused, Solution solution, String place, Set<String> passed) {
    assertThat(refused.sentence()).startsWith(solution.id() + " never passes " + place + ": ");
    assertThat(refused.nearest()).hasValueSatisfying(n -> assertThat(passed).contains(n));
  }

  private static Set<String> names(List<DurationKnob> places) {
    return new TreeSet<>(places.stream().map(Knob::name).toList());
  }

  private static Solution solution(Problem problem, String id) {
    return problem.solutions().stream().filter(s -> s.id().equals(id)).findFirst().orElseThrow();
  }
}
