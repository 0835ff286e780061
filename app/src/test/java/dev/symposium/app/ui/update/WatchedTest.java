package dev.symposium.app.ui.update;

import static org.assertj.core.api.Assertions.assertThat;

import dev.symposium.app.ui.command.Completions;
import dev.symposium.app.ui.fixture.Pictures;
import dev.symposium.app.ui.fixture.Screens;
import dev.symposium.app.ui.fixture.Snapshots;
import dev.symposium.app.ui.fixture.Yesterday;
import dev.symposium.app.ui.keymap.Action;
import dev.symposium.app.ui.keymap.ActionId;
import dev.symposium.app.ui.keymap.Actions;
import dev.symposium.app.ui.keymap.HelpLines;
import dev.symposium.app.ui.model.ListState;
import dev.symposium.app.ui.model.Overlay;
import dev.symposium.app.ui.model.RunState;
import dev.symposium.app.ui.model.Size;
import dev.symposium.app.ui.model.UiModel;
import dev.symposium.app.ui.text.Glyphs;
import dev.symposium.problems.observe.Snapshot;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A recording on the screen: what it refuses is not offered. */
class WatchedTest extends Stage80 {

  @BeforeEach
  void watch() {
    model = Yesterday.watched(Size.STANDARD);
  }

  private List<ActionId> offered() {
    return Actions.footer(model, 6).stream().map(Action::id).toList();
  }

  @Test
  void footer_delayIsMarked_offersNoTurning() {
    press("d");
    assertThat(offered())
        .doesNotContain(ActionId.MORE, ActionId.SOLUTIONS, ActionId.MAKE_IT_FAIL)
        .contains(ActionId.PAUSE, ActionId.LOOK_BACK, ActionId.RESTART, ActionId.COMMAND);
    assertThat(Actions.get(ActionId.MORE).whyNot().apply(model)).isPresent();
    press("v");
    assertThat(Actions.get(ActionId.MORE).whyNot().apply(model)).isEmpty();
  }

  /** No view asks for what a recording refuses. */
  @ParameterizedTest
  @CsvSource({"3", "4", "5", "6", "s", "o"})
  void emptyViews_ofARecording_offerOnlyWhatItTakes(String key) {
    Snapshot calm = Snapshots.table(3).build();
    UiModel begun = model.but().run(RunState.opened(Snapshots.DINING, calm)).build();
    String text = Pictures.text(Screens.press(begun, key, "z"), Glyphs.ASCII);
    String body = text.substring(0, text.lastIndexOf("-------"));
    assertThat(body)
        .contains("s".equals(key) || "o".equals(key) ? "only to be read" : "space lets the rec")
        .doesNotContain("m makes", "or m,", "dial", "press s", "Enter takes it", "+ - change");
  }

  @Test
  void jstack_ofARecording_isNotSaidToBeAsked() {
    press("8");
    assertThat(Pictures.text(model, Glyphs.ASCII))
        .contains("it was not asked when this was recorded")
        .doesNotContain("is being asked");
  }

  @Test
  void lookingBack_afterTheEnd_saysThatItHasEnded() {
    tick(
        Snapshots.table(3)
            .notice("the recording ends here: R plays it again")
            .at(9_999, Duration.ofSeconds(61))
            .build());
    press(",");
    assertThat(Pictures.text(model, Glyphs.ASCII)).contains("(the recording has ended)");
  }

  @Test
  void lists_canOnlyBeRead() {
    press("s");
    assertThat(offered()).doesNotContain(ActionId.ENTER, ActionId.PRESET_BEFORE);
    press("enter");
    assertThat(model.notice().orElseThrow().text()).contains("a recording can only be watched");
  }

  @Test
  void help_leavesOutWhatItRefuses() {
    List<Action> lines = HelpLines.of(ListState.TOP, model);
    assertThat(lines).extracting(Action::id).doesNotContain(ActionId.FREEZE, ActionId.CRASH);
    List<Action> left = HelpLines.of(ListState.TOP);
    left.stream()
        .filter(a -> !lines.contains(a))
        .forEach(a -> assertThat(a.whyNot().apply(model)).as(a.title()).isPresent());
    assertThat(lines).hasSizeLessThan(left.size());
  }

  @Test
  void completion_offersOnlyWhatItObeys() {
    press(":", "tab");
    assertThat(completions())
        .containsExactlyInAnyOrder("pause", "resume", "pass", "speed", "reset", "quit");
    press("escape", ":", "s", "e", "t", "space", "tab");
    assertThat(completions()).isEmpty();
  }

  private List<String> completions() {
    Overlay.CommandLine line = (Overlay.CommandLine) model.overlay();
    return line.offer().orElseThrow().candidates().stream()
        .map(Completions.Candidate::text)
        .toList();
  }
}
