package dev.symposium.problems.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.symposium.problems.observe.History;
import dev.symposium.problems.observe.History.Change;
import dev.symposium.problems.observe.Snapshot;
import dev.symposium.problems.spi.Catalog;
import dev.symposium.problems.spi.Problem;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The last half minute of every run: the same curves whatever the problem, and all changes. */
class CurvesTest {

  private static final long SEED = 3;

  static Stream<Problem> problems() {
    return Catalog.load().problems().stream();
  }

  private static Snapshot after(StillRun run, int seconds) {
    Snapshot last = run.nextFrame();
    for (int frame = 1; frame < seconds * 20; frame++) {
      last = run.nextFrame();
    }
    return last;
  }

  private static List<Double> values(Snapshot snapshot, String figure) {
    return snapshot.history().curve(figure).orElseThrow().values();
  }

  private static double last(Snapshot snapshot, String figure) {
    List<Double> values = values(snapshot, figure);
    return values.get(values.size() - 1);
  }

  @ParameterizedTest
  @MethodSource("problems")
  void curves_ofEveryProblem_areThereAndTellTheSnapshots(Problem problem) {
    try (StillRun run = StillRun.open(problem, SEED)) {
      Snapshot now = after(run, 10);
      for (String figure : History.OF_EVERY_RUN) {
        assertThat(values(now, figure)).as(figure).hasSizeBetween(40, 41);
      }
      assertThat(values(now, History.OPERATIONS)).isSorted();
      assertThat(last(now, History.OPERATIONS))
          .isBetween((double) now.totals().operations() - 3, (double) now.totals().operations());
      assertThat(values(now, History.TAKEN)).anyMatch(v -> v > 0);
      assertThat(values(now, History.ROOM)).allMatch(v -> v >= 1);
      assertThat(values(now, History.JAIN)).allMatch(v -> v > 0 && v <= 1 + 1e-9);
      assertThat(last(now, History.WAIT_HALF)).isLessThanOrEqualTo(last(now, History.WAIT_MOST));
      assertThat(last(now, History.WAIT_NOW))
          .isCloseTo(now.totals().waits().current().toNanos() / 1e9, within(0.26));
    }
  }

  @ParameterizedTest
  @MethodSource("problems")
  void waits_ofOneWhoWaitsForGood_growWithIt(Problem problem) {
    try (StillRun run = StillRun.open(problem, SEED)) {
      String somebody = after(run, 3).actors().get(0).name();
      run.order(new Command.Freeze(somebody));
      Snapshot now = after(run, 12);
      double longest = last(now, History.WAIT_NOW);
      assertThat(last(now, History.WAIT_MOST)).isGreaterThanOrEqualTo(longest * 0.98 - 0.3);
    }
  }

  @Test
  void everything_afterAnotherSolution_beginsAnewAndIsMarked() {
    Problem pool = Catalog.load().find("pool").orElseThrow();
    try (StillRun run = StillRun.open(pool, SEED)) {
      after(run, 6);
      run.order(new Command.UseSolution("try-finally", Optional.empty()));
      Snapshot now = run.nextFrame();
      while (!now.run().solution().equals("try-finally")) {
        now = run.nextFrame();
      }
      assertThat(now.totals().jain()).isEqualTo(1);
      assertThat(now.totals().perSecond()).isZero();
      Change change = now.history().lastChange(History.SOLUTION).orElseThrow();
      assertThat(change.from()).isEqualTo("leak");
      assertThat(change.to()).isEqualTo("try-finally");
    }
  }

  @Test
  void change_forOneActor_isNotedUnderItsName() {
    Problem barrier = Catalog.load().find("barrier").orElseThrow();
    try (StillRun run = StillRun.open(barrier, SEED)) {
      String party = after(run, 1).actors().get(3).name();
      run.order(new Command.SetKnob("before-barrier", Optional.of(party), "1s"));
      Snapshot now = after(run, 1);
      assertThat(now.history().changes())
          .singleElement()
          .satisfies(c -> assertThat(c.knob()).isEqualTo("before-barrier@" + party))
          .satisfies(c -> assertThat(c.to()).isEqualTo("1s"));
    }
  }
}
