package dev.symposium.app.ui.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.symposium.app.ui.fixture.BarrierSights;
import dev.symposium.app.ui.fixture.Goldens;
import dev.symposium.app.ui.fixture.Moment;
import dev.symposium.app.ui.fixture.Pictures;
import dev.symposium.app.ui.fixture.Somebody;
import dev.symposium.app.ui.model.Size;
import dev.symposium.app.ui.text.Glyphs;
import dev.symposium.problems.spi.Catalog;
import dev.symposium.problems.spi.Problem;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The barrier as its own scene draws it, stuck and well, at each size. */
class BarrierPictureTest {

  private static final Problem BARRIER = Catalog.load().find("barrier").orElseThrow();

  private static String drawn(String name, Moment moment, int columns, int rows) {
    Size size = new Size(columns, rows);
    String text = Pictures.text(Pictures.stage(size, BARRIER, moment.build()), Glyphs.ASCII);
    Goldens.check(name + "-" + columns + "x" + rows + ".txt", text);
    return text;
  }

  @ParameterizedTest
  @CsvSource({"80,24", "120,40", "60,16"})
  void wrongCount_standingStuck_showsThatNobodyWillCome(int columns, int rows) {
    assertThat(drawn("barrier-stuck", BarrierSights.stuck(), columns, rows))
        .contains("PHASE 1", "BARRIER  5 of 6 are here", "|here", "|nobody")
        .contains("STUCK no. 1");
  }

  @ParameterizedTest
  @CsvSource({"80,24", "120,40", "60,16"})
  void cyclic_withAStraggler_showsForWhomAllWait(int columns, int rows) {
    assertThat(drawn("barrier-straggler", BarrierSights.straggler(), columns, rows))
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
