package dev.symposium.app.ui.update;

import static org.assertj.core.api.Assertions.assertThat;

import dev.symposium.app.ui.fixture.Guest;
import dev.symposium.app.ui.fixture.Snapshots;
import dev.symposium.app.ui.model.Dial;
import dev.symposium.app.ui.model.Dials;
import dev.symposium.app.ui.model.Msg;
import dev.symposium.app.ui.model.Overlay;
import dev.symposium.app.ui.model.RunState;
import dev.symposium.problems.engine.Command;
import dev.symposium.problems.engine.Outcome;
import dev.symposium.problems.observe.ActorView;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Turning dials and typing values. */
class DialKeysTest extends Stage80 {

  @Test
  void answer_thatNamesWhoLeaves_isSaid() {
    press("t", "-");
    tick();
    String who = "Marx, Kant leave: each when it has finished its round";
    send(new Msg.CommandDone(set("philosophers", "4"), new Outcome.Asked("philosophers 4", who)));
    assertThat(model.notice().orElseThrow().text()).isEqualTo(who);
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
  void delayDial_sleepsOfAnEarlierValue_areNotToldAsThoseInForce() {
    assertThat(dial(Dial.DELAY).detail()).endsWith("(asked 1500 ms, got 1500.1)");
    tick(Snapshots.deadlockTable().full().at(2, Duration.ofSeconds(43)).build());
    assertThat(dial(Dial.DELAY).detail()).isEqualTo("after the first fork, everyone");
  }

  /** Whole milliseconds as typed, however the machine has rounded; what was cut short is not it. */
  @Test
  void delayDial_asked_isWhatAPersonTypes() {
    Duration typed = Duration.ofMillis(1_500);
    Snapshots slept = Snapshots.table(2).at(2, Duration.ofSeconds(43));
    slept.seat(Guest.thinking(0, 1).slept(typed.plusNanos(60_000), typed.plusNanos(300_000)));
    Duration cut = typed.plusNanos(1_300_000);
    slept.seat(Guest.thinking(1, 1).slept(cut, cut));
    tick(slept.build());
    assertThat(dial(Dial.DELAY).detail()).endsWith("(asked 1500 ms, got 1500.3)");
    RunState run = model.run().orElseThrow();
    String told = Dials.delay("Hume", "after-first", new ActorView.Delay(cut, cut), run);
    assertThat(told).isEqualTo("lasted 1501.3 ms, before it was turned");
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
}
