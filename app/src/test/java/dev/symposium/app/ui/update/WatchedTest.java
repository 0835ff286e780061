package dev.symposium.app.ui.update;

import static org.assertj.core.api.Assertions.assertThat;

import dev.symposium.app.ui.command.Completions;
import dev.symposium.app.ui.fixture.Yesterday;
import dev.symposium.app.ui.keymap.Action;
import dev.symposium.app.ui.keymap.ActionId;
import dev.symposium.app.ui.keymap.Actions;
import dev.symposium.app.ui.keymap.HelpLines;
import dev.symposium.app.ui.model.ListState;
import dev.symposium.app.ui.model.Overlay;
import dev.symposium.app.ui.model.Size;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

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
