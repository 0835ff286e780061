package dev.symposium.app.ui.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.symposium.app.ui.fixture.Moment;
import dev.symposium.app.ui.fixture.Pictures;
import dev.symposium.app.ui.fixture.Sights;
import dev.symposium.app.ui.fixture.Somebody;
import dev.symposium.app.ui.model.Dial;
import dev.symposium.app.ui.model.Size;
import dev.symposium.app.ui.model.UiModel;
import dev.symposium.app.ui.text.Glyphs;
import dev.symposium.problems.spi.Problem;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where one key turns two counts both are on screen, and all five dials with them. */
class DialRowsTest {

  private static final Problem BURSTS = Sights.problem("bursts");

  @ParameterizedTest
  @CsvSource({
    "80, 24, 3, 2, 8", "80, 24, 64, 64, 1000", "80, 24, 0, 0, 1",
    "100, 30, 12, 8, 2", "120, 40, 3, 2, 8", "120, 40, 64, 64, 1000"
  })
  void dials_ofTwoRoles_showBothCountsAndTheFiveKeys(
      int columns, int rows, int producers, int consumers, String capacity) {
    Moment moment = Moment.of(BURSTS, "signal-all").knob("capacity", capacity);
    with("P", producers, moment);
    with("C", consumers, moment);
    moment.knob("producers", "" + producers).knob("consumers", "" + consumers);
    UiModel model = Pictures.stage(new Size(columns, rows), BURSTS, moment.build());
    for (Dial marked : Dial.values()) {
      UiModel at = model.but().stage(model.stage().withDial(marked)).build();
      assertThat(Pictures.text(at, Glyphs.ASCII))
          .as("%s marked", marked)
          .contains("t producers " + producers + ", consumers " + consumers)
          .containsPattern("d (delay )?400 ms")
          .containsPattern("c (buffer )?" + capacity + "\\b")
          .containsPattern("b (break )?(after )?5 s")
          .contains("v 1:500");
    }
  }

  private static void with(String prefix, int count, Moment moment) {
    for (int i = 1; i <= count; i++) {
      moment.with(Somebody.named(prefix + i).sleeps("rests", 0.8, 2));
    }
  }
}
