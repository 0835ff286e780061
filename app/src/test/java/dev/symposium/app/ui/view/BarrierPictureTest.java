package dev.symposium.app.ui.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.symposium.app.ui.fixture.Goldens;
import dev.symposium.app.ui.fixture.Moment;
import dev.symposium.app.ui.fixture.Pictures;
import dev.symposium.app.ui.fixture.Somebody;
import dev.symposium.app.ui.model.Size;
import dev.symposium.app.ui.text.Glyphs;
import dev.symposium.problems.observe.VerdictKind;
import dev.symposium.problems.spi.Catalog;
import dev.symposium.problems.spi.Problem;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The barrier as its own scene draws it, stuck and well, at each size. */
class BarrierPictureTest {

  private static final Problem BARRIER = Catalog.load().find("barrier").orElseThrow();

  private static Somebody waits(String name, long phase, double seconds) {
    return Somebody.named(name)
        .waits("barrier", seconds)
        .because("barrier: all but one are here")
        .carries(phase)
        .operations(phase - 1);
  }

  private static String drawn(String name, Moment moment, int columns, int rows) {
    Size size = new Size(columns, rows);
    String text = Pictures.text(Pictures.stage(size, BARRIER, moment.build()), Glyphs.ASCII);
    Goldens.check(name + "-" + columns + "x" + rows + ".txt", text);
    return text;
  }

  @ParameterizedTest
  @CsvSource({"80,24", "120,40", "60,16"})
  void wrongCount_standingStuck_showsThatNobodyWillCome(int columns, int rows) {
    Moment stuck =
        Moment.of(BARRIER, "wrong-count")
            .at(6)
            .perSecond(0)
            .with(waits("Ann", 1, 2.8))
            .with(waits("Bo", 1, 2.6))
            .with(waits("Cy", 1, 1.9))
            .with(waits("Lin", 1, 0.9))
            .with(waits("Max", 1, 0.8))
            .gathering("barrier", "barrier", 5, 6, 0)
            .figure("allArrivedAt", 1)
            .figure("here", 5)
            .figure("waitsFor", 6)
            .figure("timeLostPercent", 71)
            .figure("cameLast.Max", 1)
            .curve("timeLostPercent", 0, 0, 21, 38, 52, 60, 71)
            .verdict(
                VerdictKind.DEADLOCK,
                1,
                "STUCK no. 1: 5 threads wait for a sixth that does not exist",
                "The barrier opens when 6 have arrived. 5 threads exist. All 5 are here.",
                2.2);
    assertThat(drawn("barrier-stuck", stuck, columns, rows))
        .contains("PHASE 1", "BARRIER  5 of 6 are here", "|here", "|nobody")
        .contains("STUCK no. 1");
  }

  @ParameterizedTest
  @CsvSource({"80,24", "120,40", "60,16"})
  void cyclic_withAStraggler_showsForWhomAllWait(int columns, int rows) {
    Moment straggler =
        Moment.of(BARRIER, "cyclic")
            .at(72)
            .knob("in-work", "0", "2s", 41)
            .with(waits("Ann", 14, 1.9))
            .with(waits("Bo", 14, 0.8))
            .with(waits("Cy", 14, 1.4))
            .with(
                Somebody.named("Lin")
                    .sleeps("works", 0.5, 2.0)
                    .progress(1, 2)
                    .carries(14)
                    .operations(13))
            .with(waits("Max", 14, 0.7))
            .gathering("barrier", "barrier", 4, 5, 13)
            .figure("phasesDone", 13)
            .figure("allArrivedAt", 13)
            .figure("here", 4)
            .figure("waitsFor", 5)
            .figure("timeLostPercent", 47)
            .figure("cameLast.Bo", 1)
            .figure("cameLast.Lin", 11)
            .figure("cameLast.Max", 1)
            .curve("timeLostPercent", 21, 19, 24, 22, 48, 46, 47);
    assertThat(drawn("barrier-straggler", straggler, columns, rows))
        .contains("PHASE 14", "BARRIER  4 of 5 are here", "|here", "for Lin;");
  }

  @ParameterizedTest
  @CsvSource({"80,24", "120,40", "60,16"})
  void latchReused_oneAhead_showsWhoIsBeyondTheLine(int columns, int rows) {
    Moment lapped =
        Moment.of(BARRIER, "latch-reused")
            .at(8)
            .with(Somebody.named("Ann").sleeps("works", 0.3, 1.9).carries(3).operations(2))
            .with(Somebody.named("Bo").sleeps("works", 1.6, 2.4).carries(2).operations(1))
            .with(Somebody.named("Cy").sleeps("works", 1.6, 4.1).carries(2).operations(1))
            .gathering("latch", "latch", 5, 5, 0)
            .figure("phasesDone", 1)
            .figure("allArrivedAt", 1)
            .figure("here", 5)
            .figure("waitsFor", 5);
    assertThat(drawn("barrier-beyond", lapped, columns, rows))
        .contains("PHASE 2", "LATCH  open for good", "beyond");
  }
}
