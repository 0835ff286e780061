package dev.symposium.problems.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.symposium.problems.observe.Picture;
import dev.symposium.problems.observe.WaitWord;
import dev.symposium.problems.parts.Part;
import dev.symposium.problems.spi.BadValue;
import dev.symposium.problems.spi.Catalog;
import dev.symposium.problems.spi.Problem;
import dev.symposium.problems.spi.Solution;
import dev.symposium.problems.sync.controlled.Crew;
import dev.symposium.problems.sync.controlled.Timing;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The promises of the detector in every state that runs of every solution visit. */
class PromisesTest {

  private static final int FEW_RUNS = 40;
  private static final int AT_ONCE = 500;
  private static final int OPERATIONS = 2;
  private static final Problem DINING = Catalog.load().find("dining-philosophers").orElseThrow();

  private final Crew crew = Threads.best();

  @AfterEach
  void endThreads() {
    crew.close();
  }

  /** A solution of a problem, by name in reports. */
  record Case(Problem problem, Solution solution) {
    @Override
    public String toString() {
      return problem.id() + " " + solution.id();
    }

    Configuration configuration(Timing timing) {
      List<String> turned = solution.presets().get(0).undoing();
      return new Configuration(
          problem, solution, solution.presets().get(0), turned, timing, OPERATIONS, 1);
    }
  }

  static Stream<Case> everySolution() {
    return Catalog.load().problems().stream()
        .flatMap(problem -> problem.solutions().stream().map(s -> new Case(problem, s)));
  }

  @ParameterizedTest
  @MethodSource("everySolution")
  void everyState_ofRandomRuns_isAsPromised(Case each) throws BadValue {
    Promises.Figures figures = check(each, Promises::certain, 0, FEW_RUNS);

    assertThat(figures.states).isGreaterThan(FEW_RUNS);
  }

  @Tag("long")
  @Tag("promises")
  @ParameterizedTest
  @MethodSource("everySolution")
  void everyState_ofTenThousandRandomRuns_isAsPromised(Case each) throws BadValue {
    Part part = Part.ofLong("promises of " + each, "runs", 10_000, Duration.ofMinutes(20));
    Promises.Figures figures = new Promises.Figures();
    long done = 0;
    while (part.goesOn(done)) {
      figures.add(check(each, Promises::certain, done, AT_ONCE));
      done += AT_ONCE;
    }
    part.over(done, figures.toString());
  }

  private Promises.Figures check(
      Case each, Function<Picture, Set<Integer>> detector, long first, int runs) throws BadValue {
    Promises.Figures figures = new Promises.Figures();
    for (Timing timing : Timing.values()) {
      Promises promises = new Promises(each.configuration(timing), detector, crew);
      promises.check(first, runs / Timing.values().length);
      figures.add(promises.figures());
    }
    return figures;
  }

  // ---- the check can fail --------------------------------------------------------------------

  private static Configuration naive() {
    return Configuration.of(DINING, "naive", Timing.ANY, OPERATIONS, "philosophers=3");
  }

  @Test
  void whoReportsTooMany_isCaught() {
    Function<Picture, Set<Integer>> tooMany =
        picture -> {
          Set<Integer> all = new TreeSet<>(Promises.certain(picture));
          all.addAll(all.isEmpty() ? List.of() : List.of(0, 1, 2));
          return all;
        };
    Configuration four =
        Configuration.of(DINING, "naive", Timing.ANY, OPERATIONS, "philosophers=4");

    assertThatThrownBy(() -> new Promises(four, tooMany, crew).check(1, 400))
        .isInstanceOf(AssertionError.class);
  }

  @Test
  void whoReportsSomebodyWhoMerelyWaits_isCaught() {
    Function<Picture, Set<Integer>> hasty =
        picture -> {
          Set<Integer> all = new TreeSet<>();
          for (int i = 0; i < picture.slots(); i++) {
            if (WaitWord.isWaiting(picture.slot(i).word())) {
              all.add(i);
            }
          }
          return all;
        };

    assertThatThrownBy(() -> new Promises(naive(), hasty, crew).check(1, 50))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("step");
  }

  @Test
  void whoReportsNobody_isCaughtInTheStateThatClosesACircle() {
    assertThatThrownBy(() -> new Promises(naive(), picture -> Set.of(), crew).check(1, 50))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("the circle");
  }

  @Test
  void whoForgetsOne_isCaughtAtRest() {
    Function<Picture, Set<Integer>> forgetful =
        picture -> {
          List<Integer> all = new ArrayList<>(Promises.certain(picture));
          return all.isEmpty() ? Set.of() : new TreeSet<>(all.subList(1, all.size()));
        };
    Problem barrier = Catalog.load().find("barrier-phases").orElseThrow();
    Configuration wrong = Configuration.of(barrier, "wrong-count", Timing.ANY, OPERATIONS);

    assertThatThrownBy(() -> new Promises(wrong, forgetful, crew).check(1, 50))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("not finished");
  }
}
