package dev.symposium.problems.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.symposium.problems.engine.Command;
import dev.symposium.problems.engine.LiveSimulations;
import dev.symposium.problems.engine.RunPlan;
import dev.symposium.problems.engine.Simulations;
import dev.symposium.problems.observe.InvariantState;
import dev.symposium.problems.observe.KnobState;
import dev.symposium.problems.observe.Snapshot;
import dev.symposium.problems.observe.Verdict;
import dev.symposium.problems.observe.VerdictKind;
import dev.symposium.problems.parts.Part;
import dev.symposium.problems.spi.Knob;
import dev.symposium.problems.spi.Preset;
import dev.symposium.problems.spi.Problem;
import dev.symposium.problems.spi.Solution;
import dev.symposium.problems.spi.Solution.Faulty;
import dev.symposium.problems.spi.Solution.Fixed;
import dev.symposium.problems.spi.Uses;
import java.time.Duration;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What every problem promises, on real threads at full speed. A problem's test extends it and hands
 * over the problem.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class ProblemContractTest {

  private static final Duration FAILS_WITHIN = Duration.ofSeconds(2);
  private static final Duration SOON = Duration.ofSeconds(20);
  private static final Duration A_WHILE = Duration.ofMillis(150);
  private static final int SEEDS = 8;
  private static final int RUNS = 3;
  private static final int LONG_RUNS = 300;
  private static final int LONG_MISSES = 3;
  private static final int SOUND_RUNS = 100;
  private static final Duration SOUND_FOR = Duration.ofSeconds(1);
  private static final Duration LONG_BUDGET = Duration.ofMinutes(15);

  private final Problem problem;
  // thread-safe; added to by threads of the engine that fail
  private final List<Throwable> failures = new CopyOnWriteArrayList<>();
  private final Simulations simulations = new LiveSimulations(failures::add);

  /**
   * What a class is promised to see of the opening solution, in nine runs of ten.
   *
   * @param notBefore the fault shows no earlier, as lived
   * @param operations so many were finished before it
   * @param within it shows within this; after it was turned, where something has to be turned
   */
  public record Bounds(Duration notBefore, long operations, Duration within) {}

  /** Tests a problem on the real engine. */
  protected ProblemContractTest(Problem problem) {
    this.problem = problem;
  }

  @AfterEach
  void engine_throughAllThis_hasNotFailed() {
    assertThat(failures).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("solutions")
  void run_ofEverySolution_startsAndEndsWithinASecondWithoutAThreadLeft(Solution solution) {
    Set<Thread> before = Thread.getAllStackTraces().keySet();
    Running run = open(solution, opening(solution), 1);
    run.goOnFor(A_WHILE);
    long start = System.nanoTime();
    run.close();
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(1));
    Set<Thread> left = new HashSet<>(Thread.getAllStackTraces().keySet());
    left.removeAll(before);
    left.removeIf(thread -> !thread.isAlive() || isOfTheJvm(thread));
    assertThat(left).isEmpty();
  }

  /** The JVM makes some threads when they are first needed; they belong to no simulation. */
  private static boolean isOfTheJvm(Thread thread) {
    ThreadGroup group = thread.getThreadGroup();
    return group == null
        || group.getName().equals("system")
        || group.getName().equals("InnocuousThreadGroup");
  }

  @ParameterizedTest
  @MethodSource("fixedSolutions")
  void pause_inAnySolution_stopsTheClockAndAllWorkUntilResumed(Solution solution) {
    try (Running run = open(solution, opening(solution), 2)) {
      run.awaitProgress(SOON);
      run.mustDo(new Command.Pause());
      Snapshot paused = run.lookTwice();
      for (int i = 0; i < 10; i++) {
        Snapshot later = run.look();
        assertThat(later.phase()).isEqualTo(Snapshot.Phase.PAUSED);
        assertThat(later.totals().operations()).isEqualTo(paused.totals().operations());
        assertThat(later.runTime()).isEqualTo(paused.runTime());
      }
      run.mustDo(new Command.Resume());
      run.awaitProgress(SOON);
    }
  }

  @ParameterizedTest
  @MethodSource("solutions")
  void invariants_forManySeeds_hold(Solution solution) {
    for (int seed = 0; seed < SEEDS; seed++) {
      try (Running run = open(solution, opening(solution), seed)) {
        Set<VerdictKind> broken = EnumSet.of(VerdictKind.INVARIANT, VerdictKind.DIED);
        if (solution.outcome() instanceof Faulty faulty) {
          broken.remove(faulty.kind());
        }
        Snapshot end = run.goOnFor(A_WHILE);
        assertNone(run, end, broken);
        if (broken.contains(VerdictKind.INVARIANT)) {
          assertThat(end.invariants()).as("seed %d", seed).allMatch(InvariantState::held);
          assertThat(end.invariants()).hasSameSizeAs(problem.invariants());
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("knobs")
  void knob_turnedToItsEndsAndBackWhileThreadsRun_isInForceAndTheyGoOn(Knob<?> knob) {
    Solution solution = oneWith(knob);
    try (Running run = open(solution, opening(solution), 3)) {
      String initial = knobOf(run.look(), knob).inForce();
      for (String value : List.of(end(knob, -1), end(knob, 1), initial)) {
        String set = run.set(knob.name(), value);
        run.await(knob.name() + " = " + set, s -> isInForce(s, knob, set), SOON);
      }
      if (!solution.isFaulty()) { // else they may stand again at once
        run.awaitProgress(SOON);
        assertNone(run, run.look(), excludedBy(solution));
      }
    }
  }

  /** A knob of one solution is turned in that solution. */
  private Solution oneWith(Knob<?> knob) {
    return fixedOnes()
        .filter(solution -> solution.capacity().filter(knob::equals).isPresent())
        .findFirst()
        .or(() -> fixedOnes().filter(s -> Uses.acts(problem, s, knob)).findFirst())
        .orElseGet(() -> Uses.of(problem, knob).get(0)); // only a faulty one has it
  }

  private static KnobState knobOf(Snapshot snapshot, Knob<?> knob) {
    return snapshot.knob(knob.name()).orElseThrow();
  }

  private static boolean isInForce(Snapshot snapshot, Knob<?> knob, String value) {
    KnobState state = knobOf(snapshot, knob);
    return !state.isPending() && state.inForce().equals(value);
  }

  /** The value at one end of a knob's series of notches, as {@code set} takes it at full speed. */
  private static <V> String end(Knob<V> knob, int way) {
    return knob.format(knob.step(knob.initial(), way * 1_000, 1), 1);
  }

  @ParameterizedTest
  @MethodSource("faultyPresets")
  void faultyPreset_atFullSpeed_failsAsDeclared(Solution solution, Preset preset) {
    Faulty faulty = (Faulty) solution.outcome();
    for (int seed = 0; seed < RUNS; seed++) {
      try (Running run = openAndUndo(solution, preset, seed)) {
        Snapshot seen = run.await(faulty.kind().word(), Running.shows(faulty.kind()), SOON);
        Report.line(
            "%s %s: %s after %d ms",
            solution.id(), preset.name(), faulty.kind().word(), seen.runTime().toMillis());
      }
    }
  }

  /** The time that is promised is for a machine that does nothing else. */
  @Tag("long")
  @Tag("misses")
  @ParameterizedTest
  @MethodSource("faultyPresets")
  void faultyPreset_inHundredsOfRuns_hardlyEverMisses(Solution solution, Preset preset) {
    Faulty faulty = (Faulty) solution.outcome();
    String name = "misses " + problem.id() + "/" + solution.id() + " " + preset.name();
    Part part = Part.ofLong(name, "runs", LONG_RUNS, LONG_BUDGET);
    int misses = 0;
    int seed = 0;
    for (; part.goesOn(seed) && misses <= LONG_MISSES; seed++) {
      try (Running run = openAndUndo(solution, preset, seed)) {
        boolean failed = run.lookFor(Running.shows(faulty.kind()), FAILS_WITHIN).isPresent();
        misses += failed ? 0 : 1;
      }
    }
    part.over(seed, misses + " missed the fault within " + FAILS_WITHIN);
    assertThat(misses).as("misses in the first %d runs", seed).isLessThanOrEqualTo(LONG_MISSES);
  }

  @Test
  void opening_asTheScreenShowsIt_isSeenToWorkToGoWrongAndToStop() {
    new Opening(problem).mustBeSeen(asSeen());
  }

  /** What a class is promised to see of the opening solution. */
  protected Bounds asSeen() {
    return new Bounds(Duration.ofSeconds(3), 3, Duration.ofSeconds(60));
  }

  @ParameterizedTest
  @MethodSource("fixedPresets")
  void fixedPreset_forSomeSeeds_getsOnAndShowsNothingItExcludes(Solution solution, Preset preset) {
    for (int seed = 0; seed < RUNS; seed++) {
      try (Running run = open(solution, preset, seed)) {
        run.awaitProgress(SOON);
        assertNone(run, run.goOnFor(A_WHILE), excludedBy(solution));
      }
    }
  }

  @Tag("long")
  @Tag("sound")
  @ParameterizedTest
  @MethodSource("fixedPresets")
  void fixedPreset_inManyRuns_showsNothingItExcludes(Solution solution, Preset preset) {
    String name = "sound " + problem.id() + "/" + solution.id() + " " + preset.name();
    Part part = Part.ofLong(name, "runs", SOUND_RUNS, LONG_BUDGET);
    int seed = 0;
    for (; part.goesOn(seed); seed++) {
      try (Running run = open(solution, preset, seed)) {
        run.awaitProgress(SOON);
        assertNone(run, run.goOnFor(SOUND_FOR), excludedBy(solution));
      }
    }
    part.over(seed, "nothing that it excludes within " + SOUND_FOR);
  }

  @ParameterizedTest
  @MethodSource("fixedSolutions")
  void crash_inAFixedSolution_leavesTheOthersGoingOn(Solution solution) {
    try (Running run = open(solution, opening(solution), 4)) {
      run.awaitProgress(SOON);
      run.mustDo(new Command.Crash(run.look().actors().get(0).name()));
      run.await("the crash", s -> s.actors().get(0).crashed(), SOON);
      for (int i = 0; i < RUNS; i++) {
        run.awaitProgress(SOON);
      }
      assertThat(run.look().invariants()).allMatch(InvariantState::held);
    }
  }

  @ParameterizedTest
  @MethodSource("solutions")
  void solution_swappedInWhileThreadsRun_goesOnWithItsInvariants(Solution solution) {
    Solution first = fixedOnes().findFirst().orElseThrow();
    try (Running run = open(first, opening(first), 5)) {
      run.awaitProgress(SOON);
      run.mustDo(new Command.UseSolution(solution.id(), Optional.empty()));
      run.await(solution.id(), s -> s.run().solution().equals(solution.id()), SOON);
      run.goOnFor(A_WHILE);
      run.mustDo(new Command.UseSolution(first.id(), Optional.of("default")));
      run.await(first.id(), s -> s.run().solution().equals(first.id()), SOON);
      run.awaitProgress(SOON);
    }
  }

  private static void assertNone(Running run, Snapshot snapshot, Set<VerdictKind> kinds) {
    List<Verdict> shown =
        snapshot.verdicts().stream().filter(verdict -> kinds.contains(verdict.kind())).toList();
    assertThat(shown).as(run.describe()).isEmpty();
  }

  /** What a fixed solution excludes, and what none may ever show. */
  private static Set<VerdictKind> excludedBy(Solution solution) {
    Set<VerdictKind> kinds = EnumSet.of(VerdictKind.INVARIANT, VerdictKind.DIED);
    if (solution.outcome() instanceof Fixed fixed) {
      kinds.addAll(fixed.excludes());
    }
    return kinds;
  }

  private static Preset opening(Solution solution) {
    return solution.presets().get(0);
  }

  private Running open(Solution solution, Preset preset, long seed) {
    return Running.open(simulations, new RunPlan(problem, solution, preset, List.of(), seed));
  }

  /** A run that fails now: of itself, or because what undoes it was turned after it had worked. */
  private Running openAndUndo(Solution solution, Preset preset, long seed) {
    Running run = open(solution, preset, seed);
    if (!preset.undoing().isEmpty()) {
      run.awaitProgress(SOON);
      run.undo(preset);
    }
    return run;
  }

  private Stream<Solution> fixedOnes() {
    return problem.solutions().stream().filter(solution -> !solution.isFaulty());
  }

  Stream<Named<Solution>> solutions() {
    return problem.solutions().stream().map(ProblemContractTest::named);
  }

  Stream<Named<Solution>> fixedSolutions() {
    return fixedOnes().map(ProblemContractTest::named);
  }

  Stream<Named<Knob<?>>> knobs() {
    return problem.knobs().stream().map(knob -> Named.of(knob.name(), knob));
  }

  Stream<Arguments> faultyPresets() {
    return presets(problem.solutions().stream().filter(Solution::isFaulty));
  }

  Stream<Arguments> fixedPresets() {
    return presets(fixedOnes());
  }

  private static Stream<Arguments> presets(Stream<Solution> solutions) {
    return solutions.flatMap(
        solution ->
            solution.presets().stream()
                .map(preset -> Arguments.of(named(solution), Named.of(preset.name(), preset))));
  }

  private static Named<Solution> named(Solution solution) {
    return Named.of(solution.id(), solution);
  }
}
