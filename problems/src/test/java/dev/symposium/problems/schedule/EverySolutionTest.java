package dev.symposium.problems.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.symposium.problems.observe.VerdictKind;
import dev.symposium.problems.spi.BadValue;
import dev.symposium.problems.spi.Catalog;
import dev.symposium.problems.spi.Problem;
import dev.symposium.problems.spi.Solution;
import dev.symposium.problems.sync.controlled.Crew;
import dev.symposium.problems.sync.controlled.Scheduler;
import dev.symposium.problems.sync.controlled.Timing;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
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

  /** Told by counting grants and tries, which a run does not judge by itself. */
  private static final Set<VerdictKind> COUNTED =
      EnumSet.of(VerdictKind.STARVATION, VerdictKind.LIVELOCK);

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

  static Stream<Case> caught() {
    return cases(true).filter(each -> !COUNTED.contains(each.kind()));
  }

  static Stream<Case> fixed() {
    return cases(false);
  }

  @ParameterizedTest
  @MethodSource("caught")
  void faultySolution_isCaughtAsDeclaredWithinTenRuns(Case each) throws BadValue {
    Optional<Fault> fault = Optional.empty();
    for (int seed = 0; seed < RUNS_UNTIL_CAUGHT && fault.isEmpty(); seed++) {
      fault = run(each, Timing.VIRTUAL, seed, LONG_ENOUGH);
    }
    assertThat(fault).get().extracting(Fault::kind).isEqualTo(expected(each.kind()));
  }

  /** A permit that is lost ends in a deadlock of those who wait for it. */
  private static Fault.Kind expected(VerdictKind kind) {
    return switch (kind) {
      case DEADLOCK, LEAK -> Fault.Kind.DEADLOCK;
      case DIED -> Fault.Kind.DIED;
      default -> Fault.Kind.INVARIANT;
    };
  }

  @ParameterizedTest
  @MethodSource("fixed")
  void fixedSolution_neverFailsWhateverBecomesOfDurations(Case each) throws BadValue {
    for (int seed = 0; seed < 4; seed++) {
      assertThat(run(each, Timing.VIRTUAL, seed, SHORT)).isEmpty();
      assertThat(run(each, Timing.ANY, seed, SHORT)).isEmpty();
    }
  }

  @Test
  void whatIsToldByCounting_isJustTheseThree() {
    assertThat(cases(true).filter(each -> COUNTED.contains(each.kind())).map(Case::toString))
        .containsExactlyInAnyOrder(
            "dining-philosophers equal-backoff",
            "dining-philosophers greedy-waiter",
            "semaphore-pool unfair");
  }

  /** One run, with what makes it fail turned from the beginning. */
  private Optional<Fault> run(Case each, Timing timing, int seed, long most) throws BadValue {
    List<String> turned = each.solution.presets().get(0).undoing();
    Configuration configuration =
        new Configuration(
            each.problem, each.solution, each.solution.presets().get(0), turned, timing, 0, seed);
    Scheduler policy = seed % 2 == 0 ? new RandomChoice(seed) : new Pct(seed, DEPTH, (int) most);
    try (Play play = new Play(configuration, crew)) {
      play.go(new Bounded(policy, most));
      return play.fault();
    }
  }
}
