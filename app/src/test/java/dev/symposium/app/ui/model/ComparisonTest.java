package dev.symposium.app.ui.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.symposium.app.ui.fixture.Moment;
import dev.symposium.app.ui.fixture.Pictures;
import dev.symposium.app.ui.fixture.Sights;
import dev.symposium.app.ui.text.Glyphs;
import dev.symposium.problems.observe.Snapshot;
import dev.symposium.problems.spi.Problem;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two solutions are compared under the same dials, or it is said in which they differ. */
class ComparisonTest {

  @ParameterizedTest
  @CsvSource({
    "bursts, single-signal, capacity=1, signal-all, capacity=1, ''",
    "bursts, single-signal, capacity=1, signal-all, capacity=8, 8 places",
    "bursts, single-signal, capacity=8, signal-all, capacity=1, 1 place",
    "bursts, single-signal, consumers=2, signal-all, consumers=1 capacity=2,"
        + " '1 consumer, 2 places'",
    "bursts, single-signal, work=1s, signal-all, work=2s, ''",
    "pool, one-by-one, permits=3, all-at-once, permits=4, 4 permits",
    "barrier, wrong-count, count=6 parties=5, cyclic, parties=5, ''",
    "barrier, wrong-count, parties=5, cyclic, parties=4, 4 parties",
    "barrier, wrong-count, count=6, small-pool, count=5, '4 parties, waits for 5'",
  })
  void unlike_afterAChange_namesTheDialsThatDiffer(
      String name, String first, String before, String second, String now, String unlike) {
    Problem problem = Sights.problem(name);
    Snapshot one = moment(problem, first, "capacity=8 " + before);
    Snapshot other = moment(problem, second, "capacity=8 " + now);
    Comparison compared = Comparison.begin(problem, first).next(problem, one, other);
    assertThat(compared.unlike(problem, other)).isEqualTo(unlike);
  }

  @ParameterizedTest
  @CsvSource({"capacity=1, false", "capacity=8, true"})
  void line_underOtherDials_saysSo(String now, boolean told) {
    Problem bursts = Sights.problem("bursts");
    Snapshot one = moment(bursts, "single-signal", "capacity=1");
    UiModel model = Pictures.stage(Size.STANDARD, bursts, one);
    RunState run = model.run().orElseThrow();
    Snapshot other = moment(bursts, "signal-all", now);
    Comparison compared = run.comparison().next(bursts, one, other);
    UiModel later = model.but().run(run.withSnapshot(other, compared)).build();
    String text = Pictures.text(later, Glyphs.ASCII);
    assertThat(text).contains("single-signal 0 stops in 42 s -> signal-all 0 in 0 s");
    assertThat(text.contains("0 in 0 s (at 8 places)")).isEqualTo(told);
  }

  private static Snapshot moment(Problem problem, String solution, String dials) {
    Moment moment = Moment.of(problem, solution);
    for (String dial : dials.split(" ", -1)) {
      String[] sides = dial.split("=", 2);
      moment.knob(sides[0], sides[1]);
    }
    return moment.build();
  }
}
