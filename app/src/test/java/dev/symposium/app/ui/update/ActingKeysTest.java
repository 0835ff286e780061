package dev.symposium.app.ui.update;

import static org.assertj.core.api.Assertions.assertThat;

import dev.symposium.app.ui.fixture.Guest;
import dev.symposium.app.ui.fixture.Snapshots;
import dev.symposium.problems.engine.Command;
import dev.symposium.problems.observe.Snapshot;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Keys that do something to the run or to one thread. */
class ActingKeysTest extends Stage80 {

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
  void makeItFail_inAPause_saysToResumeFirst() {
    tick(Snapshots.table(3).phase(Snapshot.Phase.PAUSED).at(2, Duration.ofSeconds(43)).build());
    type("m");
    assertThat(effects).isEmpty();
    assertThat(model.notice().orElseThrow().text()).contains("resume first (space)");
  }

  @Test
  void crash_ofADeadOne_isRefused() {
    tick(
        Snapshots.table(2)
            .seat(Guest.crashed(0, 1, 3))
            .seat(Guest.thinking(1, 1))
            .at(2, Duration.ofSeconds(43))
            .build());
    press("down", "x", "x");
    assertThat(effects).isEmpty();
    assertThat(model.notice().orElseThrow().isError()).isTrue();
    assertThat(model.notice().orElseThrow().text()).startsWith("Plato is dead already");
  }
}
