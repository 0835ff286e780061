package dev.symposium.problems.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.symposium.problems.engine.LiveSimulations;
import dev.symposium.problems.engine.RunPlan;
import dev.symposium.problems.observe.ActorView;
import dev.symposium.problems.observe.InvariantState;
import dev.symposium.problems.observe.KnobState;
import dev.symposium.problems.observe.Snapshot;
import dev.symposium.problems.observe.VerdictKind;
import dev.symposium.problems.spi.BadValue;
import dev.symposium.problems.spi.Catalog;
import dev.symposium.problems.spi.DurationKnob;
import dev.symposium.problems.spi.IntKnob;
import dev.symposium.problems.spi.Knob;
import dev.symposium.problems.spi.ProbabilityKnob;
import dev.symposium.problems.spi.Problem;
import dev.symposium.problems.spi.Role;
import dev.symposium.problems.spi.Solution;
import dev.symposium.problems.spi.Solution.Fixed;
import dev.symposium.problems.spi.Uses;
import dev.symposium.problems.spi.WordKnob;
import dev.symposium.problems.sync.Fairness;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every knob of every problem, turned to both ends and back while threads run: it acts, which is
 * read off what they do and not off the knob, and no fixed solution shows what it excludes.
 */
class KnobsInForceTest {

  private static final Duration SOON = Duration.ofSeconds(30);
  private static final Duration IF_AT_ALL = Duration.ofSeconds(1);
  private static final double MOST_OF_IT = 0.5;
  private static final String LITTLE = "50us";

  /** Not slept, but waited for something at most. */
  private static final Set<String> PATIENCE = Set.of("patience", "lease", "drop-after");

  private static final Map<String, Map<String, String>> FOR_IT_TO_SHOW =
      Map.of(
          "overflow", Map.of("capacity", "1"),
          "drop-after", Map.of("capacity", "1", "overflow", "drop-after", "work", "5ms"));

  // thread-safe; added to by threads of the engine that fail
  private final List<Throwable> failures = new CopyOnWriteArrayList<>();
  private final LiveSimulations simulations = new LiveSimulations(failures::add);

  @AfterEach
  void engine_throughAllThis_hasNotFailed() {
    assertThat(failures).isEmpty();
  }

  static Stream<Arguments> fixed() {
    return Catalog.load().problems().stream()
        .flatMap(
            problem ->
                fixedOf(problem)
                    .map(s -> Arguments.argumentSet(problem.id() + " " + s.id(), problem, s)));
  }

  static Stream<Arguments> knobs() {
    return Catalog.load().problems().stream()
        .flatMap(
            problem ->
                problem.knobs().stream()
                    .map(k -> Arguments.argumentSet(problem.id() + " " + k.name(), problem, k)));
  }

  private static Stream<Solution> fixedOf(Problem problem) {
    return problem.solutions().stream().filter(solution -> !solution.isFaulty());
  }

  private Running open(Problem problem, Solution solution) {
    return Running.open(
        simulations, new RunPlan(problem, solution, solution.presets().get(0), List.of(), 13));
  }

  // ---- all of them in each fixed solution ---------------------------------------------------

  @ParameterizedTest
  @MethodSource("fixed")
  void everyKnob_turnedToItsEndsAndBackInAFixedSolution_neverShowsWhatItExcludes(
      Problem problem, Solution solution) {
    Set<VerdictKind> excluded = EnumSet.of(VerdictKind.INVARIANT, VerdictKind.DIED);
    excluded.addAll(((Fixed) solution.outcome()).excludes());
    try (Running run = open(problem, solution)) {
      for (Knob<?> knob : problem.knobs()) {
        if (!Uses.acts(problem, solution, knob)) {
          continue; // it is refused
        }
        String before = stateOf(run.look(), knob).inForce();
        for (String value : List.of(end(knob, -1), end(knob, 1), before)) {
          String set = run.set(knob.name(), value);
          run.await(knob.name() + " = " + set, s -> says(s, knob, set), SOON);
        }
        assertThat(run.look().verdicts())
            .as("%s turned: %s", knob.name(), run.describe())
            .noneMatch(verdict -> excluded.contains(verdict.kind()));
      }
      run.awaitProgress(SOON);
      assertThat(run.look().invariants()).as(run.describe()).allMatch(InvariantState::held);
    }
  }

  private static KnobState stateOf(Snapshot snapshot, Knob<?> knob) {
    return snapshot.knob(knob.name()).orElseThrow();
  }

  private static boolean says(Snapshot snapshot, Knob<?> knob, String value) {
    KnobState state = stateOf(snapshot, knob);
    return !state.isPending() && state.inForce().equals(value);
  }

  private static <V> String end(Knob<V> knob, int way) {
    if (knob instanceof WordKnob words) {
      return words.words().get(way < 0 ? 0 : words.words().size() - 1);
    }
    return knob.format(knob.step(knob.initial(), way * 1_000, 1), 1);
  }

  // ---- each of them where it acts -----------------------------------------------------------

  /** Fixed ones first; a knob of one faulty solution alone acts only there. */
  @ParameterizedTest
  @MethodSource("knobs")
  void knob_turnedToItsEndsAndBack_isSeenToAct(Problem problem, Knob<?> knob) {
    List<Solution> where = new ArrayList<>(problem.solutions());
    where.removeIf(solution -> !Uses.acts(problem, solution, knob));
    where.sort(Comparator.comparing(Solution::isFaulty));
    boolean seen = false;
    for (int i = 0; i < where.size() && !seen; i++) {
      seen = actsIn(problem, where.get(i), knob);
    }
    assertThat(seen).as("some solution in which %s acts", knob.name()).isTrue();
  }

  private boolean actsIn(Problem problem, Solution solution, Knob<?> knob) {
    try (Running run = open(problem, solution)) {
      FOR_IT_TO_SHOW.getOrDefault(knob.name(), Map.of()).forEach(run::set);
      String before = stateOf(run.look(), knob).inForce();
      Evidence evidence = new Evidence(problem, knob);
      String first = run.set(knob.name(), evidence.isOfPatience() ? LITTLE : end(knob, 1));
      if (run.lookFor(evidence.of(first, run.look()), IF_AT_ALL).isEmpty()) {
        return false;
      }
      for (String value : List.of(end(knob, -1), end(knob, 1), before)) {
        String set = run.set(knob.name(), value);
        run.await(knob.name() + " to act at " + set, evidence.of(set, run.look()), SOON);
      }
      return true;
    }
  }

  /** Neither is seen at once in what they do: both are let in, one by one. */
  @ParameterizedTest
  @ValueSource(strings = {"lock", "semaphore"})
  void fair_turned_isWhatTheForksAreMadeWith(String forks) {
    Problem dining = Catalog.load().find("dining").orElseThrow();
    Solution solution = fixedOf(dining).findFirst().orElseThrow();
    Reads reads = new Reads();
    try (Running run = open(reads.watched(dining), solution)) {
      run.set("forks", forks);
      run.await("forks", s -> s.resources().stream().allMatch(r -> r.kind().equals(forks)), SOON);
      for (Fairness fairness : List.of(Fairness.FAIR, Fairness.UNFAIR)) {
        String value = run.set("fair", fairness == Fairness.FAIR ? "yes" : "no");
        run.await("fair " + value, s -> says(s, knob(dining, "fair"), value), SOON);
        List<Fairness> built = reads.fairness();
        assertThat(built.subList(built.size() - 5, built.size()))
            .as("%s forks, fair %s", forks, value)
            .containsOnly(fairness);
      }
    }
  }

  private static Knob<?> knob(Problem problem, String name) {
    return problem.knobs().stream().filter(k -> k.name().equals(name)).findFirst().orElseThrow();
  }

  /** What tells that a value acts, other than that the knob says so. */
  private record Evidence(Problem problem, Knob<?> knob) {

    Predicate<Snapshot> of(String value, Snapshot turned) {
      if (problem.roles().stream().anyMatch(role -> role.count().equals(knob))) {
        return s -> actors(s) == Integer.parseInt(value) && s.pending().isEmpty();
      } else if (knob instanceof IntKnob) {
        return s -> numbers(s).contains(Double.parseDouble(value));
      } else if (knob instanceof DurationKnob pause) {
        return isOfPatience() ? givesUp(value, turned) : sleeps(pause, value);
      } else if (knob instanceof ProbabilityKnob) {
        return value.equals("100%") ? s -> nobodyIsDone(s, turned) : s -> isDone(s, turned);
      }
      return word(value, turned);
    }

    private long actors(Snapshot s) {
      return s.actors().stream().filter(actor -> role(actor.role()).count().equals(knob)).count();
    }

    private Role role(String name) {
      return problem.roles().stream().filter(r -> r.name().equals(name)).findFirst().orElseThrow();
    }

    /** All that the snapshot counts: sizes of shared things, of bursts, of what is held. */
    private List<Double> numbers(Snapshot s) {
      List<Double> all = new ArrayList<>(problem.figures(s).values());
      s.resources().forEach(resource -> all.add((double) resource.total()));
      for (ActorView actor : s.actors()) {
        all.add((double) actor.work().of());
        actor.holds().forEach(hold -> all.add((double) hold.units()));
      }
      return all;
    }

    private Predicate<Snapshot> sleeps(DurationKnob pause, String value) {
      double nanos = mean(pause, value);
      Predicate<ActorView> there = actor -> actor.place().equals(pause.name());
      return nanos == 0
          ? s -> s.actors().stream().noneMatch(there)
          : s ->
              s.actors().stream()
                  .filter(there)
                  .anyMatch(actor -> actor.work().asked().toNanos() >= nanos * MOST_OF_IT);
    }

    private static double mean(DurationKnob pause, String value) {
      try {
        return pause.parse(value, 1).mean();
      } catch (BadValue e) {
        throw new AssertionError(e);
      }
    }

    boolean isOfPatience() {
      return PATIENCE.contains(knob.name());
    }

    /** With little of it somebody gives up; with any they get on. */
    private static Predicate<Snapshot> givesUp(String value, Snapshot turned) {
      return value.equals(LITTLE) ? s -> timesUp(s) > timesUp(turned) : s -> isDone(s, turned);
    }

    private static double timesUp(Snapshot s) {
      return s.totals().failedTries() + s.figure("dropped") + s.figure("timesBroken");
    }

    private static boolean isDone(Snapshot s, Snapshot turned) {
      return s.totals().operations() > turned.totals().operations();
    }

    /** One who had begun may still be counted. */
    private static boolean nobodyIsDone(Snapshot s, Snapshot turned) {
      long more = s.totals().operations() - turned.totals().operations();
      boolean failed = s.figure("failedWorks") > turned.figure("failedWorks");
      return failed
          || (more <= s.actors().size()
              && s.runTime().minus(turned.runTime()).compareTo(IF_AT_ALL.dividedBy(2)) > 0);
    }

    /** The problems' own words; those of what is built anew are seen in what is built. */
    private Predicate<Snapshot> word(String value, Snapshot turned) {
      return switch (value) {
        case "drop-after" -> s -> s.figure("dropped") > turned.figure("dropped");
        case "lock", "semaphore" ->
            s -> s.resources().stream().anyMatch(resource -> resource.kind().equals(value));
        default -> s -> says(s, knob, value) && isDone(s, turned);
      };
    }
  }
}
