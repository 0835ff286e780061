package dev.symposium.app.ui.update;

import static org.assertj.core.api.Assertions.assertThat;

import dev.symposium.app.term.Key;
import dev.symposium.app.ui.fixture.Pictures;
import dev.symposium.app.ui.fixture.Scheduled;
import dev.symposium.app.ui.keymap.Action;
import dev.symposium.app.ui.keymap.Actions;
import dev.symposium.app.ui.keymap.HelpLines;
import dev.symposium.app.ui.keymap.Where;
import dev.symposium.app.ui.model.ListState;
import dev.symposium.app.ui.model.Overlay;
import dev.symposium.app.ui.model.Size;
import dev.symposium.app.ui.model.StepPanel;
import dev.symposium.app.ui.text.Glyphs;
import dev.symposium.problems.engine.Command;
import dev.symposium.problems.schedule.Fault;
import dev.symposium.problems.schedule.Stepped;
import dev.symposium.problems.sync.controlled.Rest;
import dev.symposium.problems.sync.controlled.Timing;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The keys of step mode, with the run behind it. */
class SchedulingTest {

  private static final int SESSIONS = 12;
  private static final int KEYS = 120;

  private static Scheduled pair() {
    return Scheduled.at(Size.STANDARD, "dining", "naive", "philosophers=2");
  }

  private static String picture(Scheduled scheduled) {
    return Pictures.text(scheduled.model, Glyphs.ASCII);
  }

  @Test
  void stage_capitalS_pausesTheRunAndOpensTheSameFromItsStart() {
    try (Scheduled scheduled = Scheduled.stage(Size.STANDARD)) {
      scheduled.press("S");

      assertThat(scheduled.commands).containsExactly(new Command.Pause());
      assertThat(Where.of(scheduled.model)).isEqualTo(Where.STEPS);
      assertThat(picture(scheduled)).contains("STEP MODE").contains("step 0");
      assertThat(scheduled.view().actors()).extracting(Stepped.One::name).contains("Plato", "Kant");
    }
  }

  @ParameterizedTest
  @CsvSource({"q", "escape"})
  void leave_fromTheStage_theRunThatWasPausedGoesOn(String key) {
    try (Scheduled scheduled = Scheduled.stage(Size.STANDARD)) {
      scheduled.press("S", key);

      assertThat(scheduled.commands).containsExactly(new Command.Pause(), new Command.Resume());
      assertThat(Where.of(scheduled.model)).isEqualTo(Where.STAGE);
    }
  }

  @Test
  void go_eachOnce_isTheCircleAndSaysWhoHoldsWhatSinceWhen() {
    try (Scheduled scheduled = pair()) {
      scheduled.press(">", "down", ">");

      assertThat(scheduled.view().faults())
          .extracting(Fault::kind)
          .containsExactly(Fault.Kind.DEADLOCK);
      assertThat(picture(scheduled))
          .contains("DEADLOCK at step 2")
          .contains("Plato waits for Hume > Plato.")
          .contains("waits for fork 2, held by Hume since step 2");
    }
  }

  @Test
  void go_ofOneWhoCannot_saysWhy() {
    try (Scheduled scheduled = pair()) {
      scheduled.press(">", "down", ">", ">");

      assertThat(scheduled.said())
          .isEqualTo("Hume cannot go: it waits for fork 1, held by Plato since step 1");
      assertThat(scheduled.view().steps()).isEqualTo(2);
    }
  }

  @ParameterizedTest
  @CsvSource({".", "u", "t"})
  void scheduler_whenNobodyCanGo_saysWhy(String key) {
    try (Scheduled scheduled = pair()) {
      scheduled.press(">", "down", ">", key);

      assertThat(scheduled.said()).isNotEmpty();
      assertThat(scheduled.view().steps()).isEqualTo(2);
    }
  }

  @Test
  void takeBack_thenAnotherWay_headerSaysHowManyUntilThen() {
    try (Scheduled scheduled = pair()) {
      scheduled.press(">", "down", ">", ",");
      assertThat(picture(scheduled)).contains("step 1  undone 1 step");
      scheduled.press(",");
      assertThat(picture(scheduled)).contains("step 0  undone 2 steps");

      scheduled.press("up", ">", ">");

      assertThat(picture(scheduled)).doesNotContain("undone");
      assertThat(scheduled.view().actors().get(0).has()).containsExactly("fork 1", "fork 2");
    }
  }

  @Test
  void takeBack_beforeTheFirstStep_saysThatThereIsNone() {
    try (Scheduled scheduled = pair()) {
      scheduled.press(",");

      assertThat(scheduled.said()).isEqualTo("no step was made yet");
    }
  }

  @Test
  void runOn_toTheVerdict_stopsThere() {
    try (Scheduled scheduled = Scheduled.at(Size.STANDARD, "dining", "naive", "philosophers=2")) {
      scheduled.press("u");

      assertThat(scheduled.view().rest()).isEqualTo(Rest.STUCK);
      assertThat(scheduled.model.stepping().orElseThrow().isRunning()).isFalse();
    }
  }

  @Test
  void runOn_withoutAVerdict_asksAfterTenThousandSteps() {
    try (Scheduled scheduled = Scheduled.at(Size.STANDARD, "dining", "resource-order")) {
      scheduled.command("scheduler round-robin").press("u");

      assertThat(scheduled.view().steps()).isEqualTo(10_000);
      assertThat(scheduled.said()).isEqualTo("10,000 steps without a verdict; u goes on");
    }
  }

  @Test
  void timeOutAndGrant_bothPossible_thePersonChooses() {
    try (Scheduled scheduled =
        Scheduled.at(Size.STANDARD, "pool", "timed", "clients=2", "permits=1")) {
      int both = -1;
      for (int i = 0; i < 200 && both < 0; i++) {
        scheduled.press(".");
        both =
            scheduled.view().actors().stream()
                .filter(one -> one.turns().size() == 2)
                .mapToInt(Stepped.One::actor)
                .findFirst()
                .orElse(-1);
      }
      assertThat(both).isNotNegative();
      scheduled.press("home");
      for (int i = 0; i < both; i++) {
        scheduled.press("down");
      }
      assertThat(picture(scheduled))
          .contains("its patience is over, too (t)")
          .contains("t time out");

      scheduled.press("t");

      assertThat(picture(scheduled)).contains("runs out of patience at ");
    }
  }

  @Test
  void restart_takesBackAll() {
    try (Scheduled scheduled = pair()) {
      scheduled.press(".", ".", "R");

      assertThat(scheduled.view().steps()).isZero();
      assertThat(picture(scheduled)).contains("undone 2 steps");
    }
  }

  @Test
  void tab_showsTheCodeWithTheNames() {
    try (Scheduled scheduled = pair()) {
      scheduled.press("tab");

      assertThat(scheduled.model.stepping().orElseThrow().panel()).isEqualTo(StepPanel.CODE);
      assertThat(picture(scheduled)).contains("CODE  Naive.java").contains("Plato, Hume");
    }
  }

  @ParameterizedTest
  @CsvSource({"d", "s", "B", "m", "+", "5", "x", "space"})
  void keyOfTheStage_isRefusedInASentence(String key) {
    try (Scheduled scheduled = pair()) {
      scheduled.press(key);

      assertThat(scheduled.said()).startsWith("not in step mode");
    }
  }

  @Test
  void help_hasTheKeysOfStepModeFirstAndNoneOfTheDials() {
    try (Scheduled scheduled = pair()) {
      scheduled.press("?");

      List<Action> lines = HelpLines.of(ListState.TOP, scheduled.model);
      assertThat(lines).allMatch(action -> action.isFor(Where.STEPS));
      assertThat(lines.get(0).label()).isEqualTo(">");
      assertThat(picture(scheduled)).contains("step mode: you are the scheduler");
      scheduled.press("escape");
      assertThat(scheduled.model.overlay()).isInstanceOf(Overlay.None.class);
      assertThat(scheduled.model.stepping()).isPresent();
    }
  }

  @Test
  void command_go_movesThatOne() {
    try (Scheduled scheduled = pair()) {
      scheduled.command("go hume").command("back 1").command("one");

      assertThat(scheduled.made).isEqualTo(2);
      assertThat(scheduled.undone).isEqualTo(1);
    }
  }

  @Test
  void command_wrong_hasACaretAndTheNearest() {
    try (Scheduled scheduled = pair()) {
      scheduled.command("go Hune");

      assertThat(picture(scheduled)).contains("^^^^").contains("did you mean Hume?");
    }
  }

  @Test
  void command_tab_completesVerbsAndNames() {
    try (Scheduled scheduled = pair()) {
      scheduled.press(":", "g", "tab", "H", "tab");

      Overlay.CommandLine line = (Overlay.CommandLine) scheduled.model.overlay();
      assertThat(line.field().text()).isEqualTo("go Hume ");
    }
  }

  @Test
  void keys_inAnySequence_nothingBreaksAndTheHeaderCounts() {
    List<Key> keyboard = new ArrayList<>();
    Actions.all().stream()
        .filter(action -> action.isFor(Where.STEPS))
        .filter(action -> !List.of("escape", "q", "ctrl-c").contains(action.label()))
        .forEach(action -> keyboard.addAll(action.keys()));
    keyboard.removeAll(List.of(Key.of(Key.Name.ESCAPE), Key.ctrl('c'), Key.ch('q'), Key.ch(':')));
    List<String> runs = List.of("dining naive", "bursts signal-all", "pool timed", "barrier timed");
    for (int seed = 0; seed < SESSIONS; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      Size size = new Size(random.nextInt(60, 130), random.nextInt(16, 45));
      String[] run = runs.get(seed % runs.size()).split(" ", -1);
      Timing timing = random.nextBoolean() ? Timing.ANY : Timing.VIRTUAL;
      try (Scheduled scheduled = Scheduled.at(size, timing, run[0], run[1])) {
        for (int i = 0; i < KEYS; i++) {
          scheduled.press(keyboard.get(random.nextInt(keyboard.size())));
        }
        scheduled.press("escape"); // the help, if that is open; else step mode is left
        check(scheduled, seed);
      }
    }
  }

  private static void check(Scheduled scheduled, int seed) {
    if (scheduled.model.stepping().isPresent()) {
      long steps = scheduled.made - scheduled.undone;
      assertThat(scheduled.view().steps()).as("seed %d", seed).isEqualTo(steps);
      assertThat(scheduled.view().happenings()).as("seed %d", seed).hasSize((int) steps);
    }
    assertThat(picture(scheduled)).as("seed %d", seed).isNotBlank();
  }
}
