package dev.symposium.app.ui.update;

import static org.assertj.core.api.Assertions.assertThat;

import dev.symposium.app.ui.fixture.Moment;
import dev.symposium.app.ui.fixture.Pictures;
import dev.symposium.app.ui.fixture.Somebody;
import dev.symposium.app.ui.model.Dial;
import dev.symposium.app.ui.model.Overlay;
import dev.symposium.app.ui.model.Size;
import dev.symposium.app.ui.text.Glyphs;
import dev.symposium.problems.spi.Catalog;
import dev.symposium.problems.spi.Problem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A problem with producers and consumers: what {@code threads} means is asked, not guessed. */
class SeveralRolesTest extends Stage80 {

  private static final Problem BURSTS = Catalog.load().find("bursts").orElseThrow();

  @BeforeEach
  void openBursts() {
    Moment moment =
        Moment.of(BURSTS, "single-signal")
            .with(Somebody.named("P1"))
            .with(Somebody.named("C1"))
            .stock("buffer", "store", 8);
    model = Pictures.stage(Size.STANDARD, BURSTS, moment.build());
  }

  private Overlay.CommandLine line() {
    return (Overlay.CommandLine) model.overlay();
  }

  private String text() {
    return Pictures.text(model, Glyphs.ASCII);
  }

  @Test
  void setThreads_isAskedBackAndTabChooses() {
    type(":set threads 5");
    press("enter");
    assertThat(commands()).isEmpty();
    assertThat(text())
        .contains("\"threads\" is ambiguous: producers, consumers")
        .contains("producers ")
        .contains("consumers ");
    press("tab");
    assertThat(line().field().text()).isEqualTo("set producers 5");
    press("tab");
    assertThat(line().field().text()).isEqualTo("set consumers 5");
    press("enter");
    assertThat(commands()).containsExactly(set("consumers", "5"));
  }

  @Test
  void dial_t_takesTheNextRoleAndTurnsWhatItNames() {
    press("t");
    assertThat(dial(Dial.THREADS).label()).isEqualTo("producers");
    assertThat(dial(Dial.THREADS).others()).startsWith("consumers ");
    press("+");
    tick();
    press("t", "-");
    tick();
    assertThat(dial(Dial.THREADS).label()).isEqualTo("consumers");
    assertThat(commands()).containsExactly(set("producers", "4"), set("consumers", "1"));
    assertThat(text()).contains("t consumers 2 -> 1").contains("t again: producers");
  }
}
