package dev.symposium.app.ui.update;

import static org.assertj.core.api.Assertions.assertThat;

import dev.symposium.app.ui.fixture.Pictures;
import dev.symposium.app.ui.fixture.Snapshots;
import dev.symposium.app.ui.fixture.Yesterday;
import dev.symposium.app.ui.model.Effect;
import dev.symposium.app.ui.model.Overlay;
import dev.symposium.app.ui.model.RunState;
import dev.symposium.app.ui.model.Size;
import dev.symposium.app.ui.text.Glyphs;
import dev.symposium.problems.observe.Snapshot;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LookingBackTest extends Stage80 {

  @BeforeEach
  void liveThroughYesterday() {
    model = Yesterday.stage(Size.STANDARD);
  }

  private RunState run() {
    return model.run().orElseThrow();
  }

  private double shown() {
    return run().seen().snapshot().runTime().toMillis() / 1e3;
  }

  private String text() {
    return Pictures.text(model, Glyphs.ASCII);
  }

  private static Snapshot later(int seconds) {
    return Snapshots.table(5).at(9_000 + seconds, Duration.ofSeconds(seconds)).build();
  }

  @Test
  void steps_goBackAndForth() {
    press(",");
    assertThat(shown()).isEqualTo(59.9);
    press(",", "left", "h");
    assertThat(shown()).isEqualTo(59.6);
    press("right", ".");
    assertThat(shown()).isEqualTo(59.8);
    press("page-up");
    assertThat(shown()).isEqualTo(54.8);
    press("page-up", "page-down");
    assertThat(shown()).isEqualTo(54.8);
    press("home");
    assertThat(shown()).isEqualTo(10);
    press("left");
    assertThat(model.notice().orElseThrow().text()).contains("as far as it goes");
  }

  @Test
  void marks_areGoneToOneByOne() {
    press(",", "N");
    assertThat(shown()).isEqualTo(47);
    press("N");
    assertThat(shown()).isEqualTo(42);
    assertThat(text()).contains("DEADLOCK no. 4");
    press("N", "N");
    assertThat(shown()).isBetween(20.0, 20.4); // thinned by then
    assertThat(model.notice().orElseThrow().isError()).isTrue();
    press("n", "n");
    assertThat(shown()).isEqualTo(47);
  }

  @ParameterizedTest
  @ValueSource(strings = {"end", "escape", "q", "G"})
  void returns_toNow(String key) {
    press(",", "page-up", key);
    assertThat(run().looksBack()).isFalse();
    assertThat(model.onStage()).isTrue();
    assertThat(text()).doesNotContain("LOOKING BACK");
  }

  @Test
  void rightOfTheNewest_isNow() {
    press(",", "right");
    assertThat(run().looksBack()).isFalse();
  }

  @Test
  void run_goesOnUnaffected_andTheDistanceGrows() {
    press(",", "page-up");
    assertThat(text()).contains("LOOKING BACK 5.1 s (the run goes on)");
    tick(later(61));
    assertThat(shown()).isEqualTo(54.9);
    assertThat(text()).contains("LOOKING BACK 6.1 s (the run goes on)");
    press("end");
    assertThat(shown()).isEqualTo(61);
    assertThat(effects).isEmpty();
  }

  @Test
  void run_thatStartsOver_isShownAtOnce() {
    press(",", "page-up");
    tick(later(0));
    assertThat(run().looksBack()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"+", "-", "d", "m", "B", "space", "f", "x", "R", "s", "o", ":"})
  void turningAndActing_areRefusedInOneSentence(String key) {
    press(",", key);
    assertThat(effects).isEmpty();
    assertThat(model.overlay()).isEqualTo(Overlay.NONE);
    assertThat(model.notice().orElseThrow().text()).isEqualTo(LookingBack.REFUSAL);
    assertThat(run().looksBack()).isTrue();
  }

  @Test
  void card_isOfThen_andActsOnNobody() {
    press(",", "N", "N", "down", "enter");
    assertThat(model.overlay()).isEqualTo(new Overlay.Card("Plato"));
    assertThat(text()).contains("blocked").contains("fork 2");
    press("f", "x", "x", "space");
    assertThat(effects).noneMatch(Effect.Submit.class::isInstance);
    press("escape");
    assertThat(model.overlay()).isEqualTo(Overlay.NONE);
    assertThat(run().looksBack()).isTrue();
  }

  @Test
  void lineOfTheLog_isOfThen() {
    press(",", "N", "N", "6", "enter");
    assertThat(model.overlay())
        .isInstanceOfSatisfying(
            Overlay.Line.class,
            open -> assertThat(open.line().text()).startsWith("DEADLOCK no. 4"));
  }

  @Test
  void nothingSeenYet_saysSo() {
    model = Pictures.stage(Size.STANDARD, Snapshots.running());
    press(",");
    assertThat(run().looksBack()).isFalse();
    assertThat(model.notice().orElseThrow().text()).contains("nothing to look back at yet");
  }

  @Test
  void pausedRun_headerSaysThatItIsPaused() {
    Snapshots paused = Snapshots.table(5).at(9_000, Duration.ofSeconds(62));
    tick(paused.phase(Snapshot.Phase.PAUSED).build());
    press(",");
    assertThat(text()).contains("LOOKING BACK 2.0 s (the run is paused)");
  }
}
