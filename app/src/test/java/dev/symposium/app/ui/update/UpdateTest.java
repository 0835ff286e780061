package dev.symposium.app.ui.update;

import static org.assertj.core.api.Assertions.assertThat;

import dev.symposium.app.ui.fixture.Faults;
import dev.symposium.app.ui.fixture.Pictures;
import dev.symposium.app.ui.fixture.Snapshots;
import dev.symposium.app.ui.model.Effect;
import dev.symposium.app.ui.model.Msg;
import dev.symposium.app.ui.model.Overlay;
import dev.symposium.app.ui.model.Panel;
import dev.symposium.app.ui.model.Prefs;
import dev.symposium.app.ui.model.Size;
import dev.symposium.app.ui.model.UiModel;
import dev.symposium.app.ui.text.Glyphs;
import dev.symposium.problems.engine.Command;
import dev.symposium.problems.engine.Outcome;
import dev.symposium.problems.observe.Snapshot;
import dev.symposium.problems.observe.VerdictKind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class UpdateTest extends Stage80 {

  @Test
  void solutions_enterTakesTheMarkedWithItsPreset() {
    press("s", "down", "]", "enter");
    assertThat(commands()).hasSize(1);
    Command.UseSolution use = (Command.UseSolution) commands().get(0);
    assertThat(use.solution()).isEqualTo("equal-backoff");
    assertThat(use.preset()).isPresent();
    assertThat(model.overlay()).isEqualTo(Overlay.NONE);
  }

  @Test
  void solutions_enterWithoutAPreset_leavesTurnedDialsAlone() {
    press("s", "down", "enter");
    assertThat(commands())
        .containsExactly(new Command.UseSolution("equal-backoff", Optional.empty()));
  }

  @Test
  void brackets_onTheStage_takeTheNextPresetOfWhatRuns() {
    press("]", "[");
    assertThat(commands())
        .allSatisfy(c -> assertThat(((Command.UseSolution) c).solution()).isEqualTo("naive"));
    assertThat(commands()).hasSize(2);
  }

  @Test
  void brackets_whileTheSolutionChanges_doNotTakeTheOldOneBack() {
    tick(Snapshots.deadlockTable().phase(Snapshot.Phase.DRAINING).at(2, Duration.ZERO).build());
    press("]", "[");
    assertThat(commands()).isEmpty();
    assertThat(model.notice().orElseThrow().text()).contains("the solution is just changing");
  }

  @Test
  void brackets_inAPauseWithAChangeToCome_doNotTakeTheOldOneBack() {
    tick(Snapshots.deadlockTable().phase(Snapshot.Phase.PAUSED).at(2, Duration.ZERO).build());
    type(":solution waiter");
    press("enter", "]", "[");
    assertThat(commands()).containsExactly(new Command.UseSolution("waiter", Optional.empty()));
    assertThat(model.notice().orElseThrow().text()).contains("the solution is just changing");
    tick(Snapshots.deadlockTable().solution("waiter").at(3, Duration.ZERO).build());
    assertThat(model.run().orElseThrow().next()).isEmpty();
  }

  @Test
  void tick_withAPictureOfLongAgo_saysHowOldItIs() {
    send(new Msg.Tick(now, Optional.empty(), Duration.ofMillis(900)));
    assertThat(Pictures.text(model, Glyphs.ASCII)).doesNotContain("s ago");
    send(new Msg.Tick(now, Optional.empty(), Duration.ofMillis(3_100)));
    assertThat(Pictures.text(model, Glyphs.ASCII).lines().findFirst().orElseThrow())
        .contains("seen 3 s ago");
  }

  @Test
  void brackets_afterAChangeThatWasRefused_turnThePresetAgain() {
    type(":solution waiter");
    press("enter");
    Command use = commands().get(0);
    send(new Msg.CommandDone(use, new Outcome.Rejected("too many commands", Optional.empty())));
    press("]");
    assertThat(commands()).hasSize(2);
  }

  @Test
  void escape_onABreak_sendsItsLineAway() {
    tick(Snapshots.broken());
    assertThat(model.run().orElseThrow().breakToRead()).isPresent();
    press("+", "d");
    assertThat(model.run().orElseThrow().breakToRead()).isPresent();
    press("escape");
    assertThat(model.run().orElseThrow().breakToRead()).isEmpty();
    assertThat(effects).noneMatch(Effect.Quit.class::isInstance);
  }

  @Test
  void escape_pressedForEver_neverLeaves() {
    for (int i = 0; i < 50; i++) {
      press("escape");
    }
    assertThat(model.onStage()).isTrue();
    assertThat(effects).noneMatch(Effect.Quit.class::isInstance);
  }

  @Test
  void q_onTheStage_keepsTheRunPaused_andEnterComesBack() {
    press("q");
    assertThat(commands()).containsExactly(new Command.Pause());
    assertThat(model.onStage()).isFalse();
    press("enter");
    assertThat(commands()).containsExactly(new Command.Pause(), new Command.Resume());
    assertThat(model.showsRun()).isTrue();
    assertThat(effects).noneMatch(Effect.Open.class::isInstance);
  }

  @Test
  void q_onTheStage_whilePaused_comesBackPaused() {
    tick(Snapshots.deadlockTable().phase(Snapshot.Phase.PAUSED).at(2, Duration.ZERO).build());
    press("q", "enter");
    assertThat(commands()).isEmpty();
  }

  @Test
  void q_inTheGallery_leavesWithZero() {
    press("q", "q");
    assertThat(effects).contains(new Effect.Quit(0));
  }

  @Test
  void ctrlC_anywhere_leavesWith130() {
    for (String where : List.of("", "s", "o", "?", ":", "/", "enter")) {
      openStage();
      effects.clear();
      if (!where.isEmpty()) {
        press(where);
      }
      press("ctrl-c");
      assertThat(effects).as(where).contains(new Effect.Quit(130));
    }
  }

  @Test
  void command_isReadByTheGrammarAndKeptInTheHistory() {
    press(":");
    type("freeze kant");
    press("enter");
    assertThat(commands()).containsExactly(new Command.Freeze("Kant"));
    press(":", "up");
    assertThat(((Overlay.CommandLine) model.overlay()).field().text()).isEqualTo("freeze kant");
  }

  @Test
  void command_wrong_staysWithACaret() {
    press(":");
    type("set thnk 2s");
    press("enter");
    Overlay.CommandLine line = (Overlay.CommandLine) model.overlay();
    assertThat(line.complaint().orElseThrow().sentence()).contains("did you mean think?");
    assertThat(line.complaint().orElseThrow().from()).isEqualTo(4);
    type("x");
    assertThat(((Overlay.CommandLine) model.overlay()).complaint()).isEmpty();
  }

  @Test
  void command_quit_leaves() {
    press(":");
    type("quit");
    press("enter");
    assertThat(effects).contains(new Effect.Quit(0));
  }

  @Test
  void tab_completesWithUnitAndRange() {
    press(":");
    type("set phil");
    press("tab");
    assertThat(((Overlay.CommandLine) model.overlay()).field().text())
        .isEqualTo("set philosophers ");
    press("tab");
    assertThat(((Overlay.CommandLine) model.overlay()).offer().orElseThrow().hint())
        .contains("2..64");
  }

  @Test
  void history_downComesBackToTheDraft() {
    press(":");
    type("pause");
    press("enter", ":");
    type("res");
    press("up", "down");
    assertThat(((Overlay.CommandLine) model.overlay()).field().text()).isEqualTo("res");
  }

  @Test
  void paste_outsideAField_runsNothing() {
    send(new Msg.Pasted("qq\nxx", now));
    assertThat(model.onStage()).isTrue();
    assertThat(effects).isEmpty();
  }

  @Test
  void paste_inAField_isOneLine() {
    press(":");
    send(new Msg.Pasted("freeze\nKant", now));
    assertThat(((Overlay.CommandLine) model.overlay()).field().text()).isEqualTo("freeze Kant");
  }

  @Test
  void help_enterRunsTheMarkedLine() {
    press("?");
    type("/");
    type("all knobs");
    press("enter", "enter");
    assertThat(model.overlay()).isInstanceOf(Overlay.Knobs.class);
  }

  @Test
  void tabs_walkFromTheDialsThroughThePanels() {
    List<Panel> seen = new ArrayList<>();
    for (int i = 0; i < Panel.values().length; i++) {
      press("tab");
      seen.add(model.stage().panel());
      assertThat(model.stage().onDials()).isFalse();
    }
    press("tab");
    assertThat(seen).containsExactly(Panel.values());
    assertThat(model.stage().onDials()).isTrue();
    assertThat(model.stage().panel()).isEqualTo(Panel.SCENE);
  }

  @Test
  void notice_goesAfterSixSeconds() {
    press(".");
    later(5.9);
    assertThat(model.notice()).isPresent();
    later(0.2);
    assertThat(model.notice()).isEmpty();
  }

  @Test
  void runsNotice_goesAfterTenSecondsOrWithEsc() {
    Snapshots table = Snapshots.deadlockTable();
    tick(table.notice("made it fail after 1.5 s").at(2, Duration.ofSeconds(43)).build());
    assertThat(text()).contains("made it fail");
    later(9.9);
    assertThat(text()).contains("made it fail");
    later(0.2);
    assertThat(text()).doesNotContain("made it fail");
    tick(table.notice("made it fail after 2.0 s").at(3, Duration.ofSeconds(44)).build());
    press("escape");
    assertThat(text()).doesNotContain("made it fail");
  }

  /** It is told once, so it may not be lost behind a refusal that is still to be read. */
  @Test
  void runsNotice_whileARefusalIsRead_isToldAllTheSame() {
    tick(Snapshots.table(3).at(2, Duration.ofSeconds(42)).build());
    model = Update.update(model, new Msg.Told("a recording can only be watched", true)).model();
    tick(
        Snapshots.table(3).notice("the recording ends here").at(3, Duration.ofSeconds(43)).build());
    assertThat(text()).contains("the recording ends here");
  }

  /** As long as it is so, and no longer, though the same words still stand in the snapshot. */
  @Test
  void runsNotice_ofAPause_staysAsLongAsThePause() {
    Snapshots table = Snapshots.table(3).notice("the recording ends here");
    tick(table.phase(Snapshot.Phase.PAUSED).at(2, Duration.ofSeconds(43)).build());
    later(60);
    assertThat(text()).contains("the recording ends here");
    tick(table.phase(Snapshot.Phase.RUNNING).at(3, Duration.ofSeconds(44)).build());
    assertThat(text()).doesNotContain("the recording ends here");
  }

  @Test
  void runsNotice_lookingBack_leavesTheRowToTheKeys() {
    tick(
        Snapshots.deadlockTable()
            .notice("made it fail after 1.5 s")
            .at(2, Duration.ofSeconds(43))
            .build());
    press(",");
    assertThat(text()).contains("LOOKING BACK").doesNotContain("made it fail");
  }

  @Test
  void solutionChanged_isCompared() {
    tick(
        Snapshots.deadlockTable().solution("resource-order").at(2, Duration.ofSeconds(43)).build());
    var compared = model.run().orElseThrow().comparison();
    assertThat(compared.previous()).isEqualTo("naive");
    assertThat(compared.previousCount()).isEqualTo(4);
    assertThat(compared.kind()).isEqualTo(VerdictKind.DEADLOCK);
    assertThat(compared.count(model.run().orElseThrow().snapshot())).isZero();
    assertThat(compared.previousTime()).isEqualTo(Duration.ofSeconds(42));
  }

  @Test
  void solutionChanged_countsTheFaultThatIsDeclared() {
    model = Pictures.stage(Size.STANDARD, Faults.livelock());
    tick(Snapshots.near(7).solution("greedy-waiter").at(2, Duration.ofSeconds(43)).build());
    var compared = model.run().orElseThrow().comparison();
    assertThat(compared.previousKind()).isEqualTo(VerdictKind.LIVELOCK);
    assertThat(compared.previousCount()).isEqualTo(1);
    assertThat(compared.kind()).isEqualTo(VerdictKind.STARVATION);
  }

  @Test
  void firstStart_hintIsRememberedOnce() {
    model = UiModel.begin(model.catalog(), new Prefs(20, true), Size.STANDARD);
    for (int i = 0; i < 5; i++) {
      later(1);
    }
    assertThat(effects).containsExactly(new Effect.HintSeen());
  }

  @Test
  void terminalGone_leavesWith129() {
    send(new Msg.Ended());
    assertThat(effects).containsExactly(new Effect.Quit(129));
  }

  private String text() {
    return Pictures.text(model, Glyphs.ASCII);
  }
}
