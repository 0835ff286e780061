package dev.symposium.app.ui.update;

import static org.assertj.core.api.Assertions.assertThat;

import dev.symposium.app.ui.fixture.Guest;
import dev.symposium.app.ui.fixture.Keys;
import dev.symposium.app.ui.fixture.Pictures;
import dev.symposium.app.ui.fixture.Snapshots;
import dev.symposium.app.ui.model.Dial;
import dev.symposium.app.ui.model.DialState;
import dev.symposium.app.ui.model.Dials;
import dev.symposium.app.ui.model.Effect;
import dev.symposium.app.ui.model.Msg;
import dev.symposium.app.ui.model.Overlay;
import dev.symposium.app.ui.model.Panel;
import dev.symposium.app.ui.model.Prefs;
import dev.symposium.app.ui.model.Size;
import dev.symposium.app.ui.model.UiModel;
import dev.symposium.problems.engine.Command;
import dev.symposium.problems.engine.Outcome;
import dev.symposium.problems.observe.Snapshot;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class UpdateTest {

  private final List<Effect> effects = new ArrayList<>();
  private UiModel model;
  private Duration now;

  @BeforeEach
  void openStage() {
    model = Pictures.stage(Size.STANDARD, Snapshots.deadlock());
    now = Duration.ofSeconds(1);
  }

  private void send(Msg msg) {
    Step step = Update.update(model, msg);
    model = step.model();
    effects.addAll(step.effects());
  }

  private void press(String... keys) {
    for (String key : keys) {
      send(new Msg.KeyPressed(Keys.of(key), now));
    }
  }

  private void type(String text) {
    text.codePoints().forEach(c -> press(Character.toString(c)));
  }

  private void tick() {
    send(new Msg.Tick(now, Optional.empty()));
  }

  private void tick(Snapshot snapshot) {
    send(new Msg.Tick(now, Optional.of(snapshot)));
  }

  private void later(double seconds) {
    now = now.plusMillis(Math.round(seconds * 1_000));
    tick();
  }

  private List<Command> commands() {
    return effects.stream()
        .filter(Effect.Submit.class::isInstance)
        .map(e -> ((Effect.Submit) e).command())
        .toList();
  }

  private DialState dial(Dial dial) {
    return Dials.of(dial, model.stage(), model.run().orElseThrow());
  }

  private static Command set(String knob, String value) {
    return new Command.SetKnob(knob, Optional.empty(), value);
  }

  private static Outcome applied() {
    return new Outcome.Applied("done");
  }

  @Test
  void plus_onTheDelayDial_isAskedAtOnceAndSubmittedWithTheTick() {
    press("+");
    assertThat(dial(Dial.DELAY).value()).isEqualTo("1.5 -> 2 s");
    assertThat(commands()).isEmpty();
    tick();
    assertThat(commands()).containsExactly(set("after-first", "2s"));
  }

  @Test
  void plus_manyTimesInAFrame_isOneCommand() {
    press("+", "+", "+", "+");
    tick();
    assertThat(commands()).containsExactly(set("after-first", "20s"));
  }

  /** However long the answer takes, what was turned meanwhile goes out as one last value. */
  @Test
  void plus_whileAnAnswerIsAwaited_isMergedUntilItComes() {
    press("+");
    tick();
    for (int i = 0; i < 5; i++) {
      press("+");
      tick();
    }
    assertThat(commands()).hasSize(1);
    send(new Msg.CommandDone(commands().get(0), applied()));
    tick();
    assertThat(commands()).containsExactly(set("after-first", "2s"), set("after-first", "100s"));
    send(new Msg.CommandDone(commands().get(1), applied()));
    later(5);
    assertThat(commands()).hasSize(2);
  }

  @Test
  void asked_onceASnapshotShowsIt_isNoLongerAsked() {
    press("-");
    tick();
    assertThat(dial(Dial.DELAY).asked()).contains("1 s");
    send(new Msg.CommandDone(commands().get(0), applied()));
    tick(Snapshots.deadlockTable().asked("1s").at(2, Duration.ofSeconds(43)).build());
    assertThat(model.run().orElseThrow().asked()).isEmpty();
    assertThat(dial(Dial.DELAY).asked()).contains("1 s");
    tick(Snapshots.deadlockTable().at(3, Duration.ofSeconds(43)).build());
    assertThat(dial(Dial.DELAY).asked()).isEmpty();
  }

  @Test
  void plus_fromAValueThatIsOnlyAsked_goesOnFromThatValue() {
    tick(Snapshots.deadlockTable().asked("2s").at(2, Duration.ofSeconds(43)).build());
    press("+");
    tick();
    assertThat(commands()).containsExactly(set("after-first", "5s"));
  }

  @Test
  void rejected_dialGoesBackAndSaysTheNearest() {
    press("t", "+");
    tick();
    send(
        new Msg.CommandDone(
            commands().get(0), new Outcome.Rejected("no more chairs", Optional.of("5"))));
    assertThat(dial(Dial.THREADS).asked()).isEmpty();
    assertThat(model.notice().orElseThrow().text()).isEqualTo("no more chairs; nearest: 5");
    assertThat(model.notice().orElseThrow().isError()).isTrue();
  }

  @Test
  void plus_atTheEndOfTheRange_saysSo() {
    press("v", "-");
    tick();
    assertThat(commands()).isEmpty();
    assertThat(model.notice().orElseThrow().text()).contains("speed ends here");
  }

  @Test
  void capacity_thatIsNotThere_saysWhy() {
    press("c", "+");
    tick();
    assertThat(commands()).isEmpty();
    assertThat(dial(Dial.CAPACITY).value()).isEqualTo("--");
    assertThat(model.notice().orElseThrow().text()).contains("naive has no seats to turn");
  }

  @Test
  void downAndPlus_turnsTheDelayOfOneThread() {
    press("down", "+");
    tick();
    assertThat(commands())
        .containsExactly(new Command.SetKnob("after-first", Optional.of("Plato"), "2s"));
    assertThat(dial(Dial.DELAY).detail()).startsWith("after the first fork, only Plato");
  }

  @Test
  void backspace_ofOneThread_letsItHaveWhatAllHave() {
    press("down", "backspace");
    tick();
    assertThat(commands())
        .containsExactly(new Command.ClearKnob("after-first", Optional.of("Plato")));
  }

  @Test
  void backspace_forEveryone_setsThePreset() {
    press("b", "backspace");
    tick();
    assertThat(commands()).containsExactly(set("break-after", "off"));
  }

  @Test
  void places_areWalkedByD() {
    List<String> walked = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      press("D");
      walked.add(dial(Dial.DELAY).target().orElseThrow().knob());
    }
    assertThat(walked)
        .containsExactly("while-eating", "before-put-back", "before-first", "after-first");
  }

  @Test
  void enterOnADial_typesAValue() {
    press("t", "enter");
    type("8");
    press("enter");
    tick();
    assertThat(commands()).containsExactly(set("philosophers", "8"));
    assertThat(model.overlay()).isEqualTo(Overlay.NONE);
  }

  @Test
  void enterOnADial_wrongValue_saysWhatIsLegalAndStays() {
    press("t", "enter");
    type("99");
    press("enter");
    assertThat(((Overlay.Value) model.overlay()).error())
        .isEqualTo("philosophers is from 2 to 64, not 99; nearest: 64");
    press("escape");
    assertThat(model.overlay()).isEqualTo(Overlay.NONE);
  }

  @Test
  void crash_takesTwoPressesWithinThreeSeconds() {
    press("down", "x");
    assertThat(commands()).isEmpty();
    assertThat(model.notice().orElseThrow().text()).contains("x again within 3 s");
    later(3.1);
    press("x");
    assertThat(commands()).isEmpty();
    later(2.9);
    press("x");
    assertThat(commands()).containsExactly(new Command.Crash("Plato"));
  }

  @Test
  void crash_ofEveryone_asksWhom() {
    press("x", "x");
    assertThat(commands()).isEmpty();
    assertThat(model.notice().orElseThrow().text()).contains("choose a thread first");
  }

  @Test
  void crash_otherKeyBetween_isForgotten() {
    press("down", "x", "down", "up", "x");
    assertThat(commands()).isEmpty();
  }

  @Test
  void restart_againWithinTwoSeconds_takesTheKnobsBack() {
    press("R", "R");
    later(3);
    press("R");
    assertThat(commands())
        .containsExactly(
            new Command.Reset(Optional.empty()),
            new Command.Reset(Optional.of("default")),
            new Command.Reset(Optional.empty()));
  }

  @Test
  void space_pausesAndGoesOn() {
    press("space");
    tick(Snapshots.deadlockTable().phase(Snapshot.Phase.PAUSED).at(2, Duration.ZERO).build());
    press(".", "p");
    assertThat(commands())
        .containsExactly(new Command.Pause(), new Command.PassGate(), new Command.Resume());
  }

  @Test
  void step_whileItRuns_saysWhy() {
    press(".");
    assertThat(commands()).isEmpty();
    assertThat(model.notice().orElseThrow().text()).contains("space pauses");
  }

  @Test
  void freeze_ofAFrozenOne_thaws() {
    press("down", "f");
    tick(
        Snapshots.table(5)
            .seat(Guest.thinking(0, 1).frozen())
            .at(2, Duration.ofSeconds(43))
            .build());
    press("f");
    assertThat(commands()).containsExactly(new Command.Freeze("Plato"), new Command.Thaw("Plato"));
  }

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
  void brackets_onTheStage_takeTheNextPresetOfWhatRuns() {
    press("]", "[");
    assertThat(commands())
        .allSatisfy(c -> assertThat(((Command.UseSolution) c).solution()).isEqualTo("naive"));
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
    for (int i = 0; i < 3; i++) {
      press("tab");
      seen.add(model.stage().panel());
      assertThat(model.stage().onDials()).isFalse();
    }
    press("tab");
    assertThat(seen).containsExactly(Panel.SCENE, Panel.THREADS, Panel.LOG);
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
  void solutionChanged_isCompared() {
    tick(
        Snapshots.deadlockTable().solution("resource-order").at(2, Duration.ofSeconds(43)).build());
    var compared = model.run().orElseThrow().comparison();
    assertThat(compared.previous()).isEqualTo("naive");
    assertThat(compared.previousProven()).isEqualTo(4);
    assertThat(compared.previousTime()).isEqualTo(Duration.ofSeconds(42));
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
}
