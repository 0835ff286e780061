package dev.symposium.problems.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.symposium.problems.observe.VerdictKind;
import dev.symposium.problems.spi.BadValue;
import dev.symposium.problems.spi.Catalog;
import dev.symposium.problems.spi.Problem;
import dev.symposium.problems.spi.Solution;
import dev.symposium.problems.sync.controlled.Crew;
import dev.symposium.problems.sync.controlled.Rest;
import dev.symposium.problems.sync.controlled.Scheduler;
import dev.symposium.problems.sync.controlled.Timing;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every solution of the catalogue, unchanged, under random choice and PCT by turns: a faulty one is
 * caught, a fixed one never fails, whatever becomes of durations.
 */
class EverySolutionTest {

  /** A faulty solution is caught within so many runs. */
  private static final int RUNS_UNTIL_CAUGHT = 10;

  private static final long LONG_ENOUGH = 5_000;
  private static final long SHORT = 1_200;
  private static final int DEPTH = 3;

  private static final long LONG_ENOUGH_TO_COUNT = 40_000;

  /** Told by counting grants and tries. */
  private static final Set<Fault.Kind> COUNTED =
      EnumSet.of(Fault.Kind.STARVATION, Fault.Kind.LIVELOCK);

  private final Crew crew = Threads.best();

  /** A solution of a problem, by name in reports. */
  record Case(Problem problem, Solution solution) {
    @Override
    public String toString() {
      return problem.id() + " " + solution.id();
    }

    VerdictKind kind() {
      return ((Solution.Faulty) solution.outcome()).kind();
    }
  }

  @AfterEach
  void endThreads() {
    crew.close();
  }

  private static Stream<Case> cases(boolean faulty) {
    return Catalog.load().problems().stream()
        .flatMap(problem -> problem.solutions().stream().map(s -> new Case(problem, s)))
        .filter(each -> each.solution.isFaulty() == faulty);
  }

  static Stream<Case> faulty() {
    return cases(true);
  }

  static Stream<Case> fixed() {
    return cases(false);
  }

  @ParameterizedTest
  @MethodSource("faulty")
  void faultySolution_isCaughtAsDeclaredWithinTenRuns(Case each) throws BadValue {
    Fault.Kind declared = Fault.Kind.valueOf(each.kind().name());
    long most = COUNTED.contains(declared) ? LONG_ENOUGH_TO_COUNT : LONG_ENOUGH;
    List<Fault> all = new ArrayList<>();
    for (int seed = 0; seed < RUNS_UNTIL_CAUGHT && !hasA(declared, all); seed++) {
      all.addAll(run(each, Timing.VIRTUAL, seed, most, declared));
    }
    assertThat(all).extracting(Fault::kind).contains(declared);
  }

  /** Whoever does not exclude it may starve or be in livelock; everything else is a fault. */
  @ParameterizedTest
  @MethodSource("fixed")
  void fixedSolution_neverFailsWhateverBecomesOfDurations(Case each) throws BadValue {
    Set<VerdictKind> excluded = ((Solution.Fixed) each.solution.outcome()).excludes();
    for (int seed = 0; seed < 4; seed++) {
      for (Timing timing : Timing.values()) {
        List<Fault> faults = new ArrayList<>(run(each, timing, seed, SHORT, null));
        faults.removeIf(
            fault ->
                COUNTED.contains(fault.kind())
                    && !excluded.contains(VerdictKind.valueOf(fault.kind().name())));
        assertThat(faults).isEmpty();
      }
    }
  }

  private static boolean hasA(Fault.Kind kind, List<Fault> faults) {
    return faults.stream().anyMatch(fault -> fault.kind() == kind);
  }

  /** One run up to its end or that fault, with what makes it fail turned from the beginning. */
  private List<Fault> run(Case each, Timing timing, int seed, long most, Fault.Kind until)
      throws BadValue {
    List<String> turned = each.solution.presets().get(0).undoing();
    Configuration configuration =
        new Configuration(
            each.problem, each.solution, each.solution.presets().get(0), turned, timing, 0, seed);
    Scheduler policy = seed % 2 == 0 ? new RandomChoice(seed) : new Pct(seed, DEPTH, (int) most);
    try (Play play = new Play(configuration, crew)) {
      Rest rest = Rest.HELD;
      while (rest == Rest.HELD && play.run().steps() < most && !hasA(until, play.faults())) {
        rest = play.go(new Bounded(policy, most));
      }
      return play.faults();
    }
  }
}
