package dev.symposium.problems.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.symposium.problems.observe.Life;
import dev.symposium.problems.observe.Snapshot;
import dev.symposium.problems.observe.VerdictKind;
import dev.symposium.problems.spi.Knob;
import dev.symposium.problems.spi.Part;
import dev.symposium.problems.spi.Role;
import dev.symposium.problems.spi.SetUp;
import dev.symposium.problems.spi.Setting;
import dev.symposium.problems.sync.CyclicBarrier;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** A barrier that waits for one who does not exist: it breaks for all who wait at it. */
class BarrierBreakingTest {

  private final AtomicReference<CyclicBarrier> barrier = new AtomicReference<>();

  private Setting waitsForOneMore(SetUp setUp) {
    int waitsFor = setUp.knobs().get(Trial.PERMITS);
    barrier.set(setUp.sync().cyclicBarrier("barrier", waitsFor, "client"));
    return role ->
        me -> {
          setUp.sync().sleep(Trial.REST);
          barrier.get().await();
          me.done();
        };
  }

  private LiveTable open(String breakAfter) {
    return new Trial(VerdictKind.DEADLOCK, this::waitsForOneMore)
        .open("clients=3", "permits=4", "break-after=" + breakAfter);
  }

  @Test
  void breakNow_waitsForNobody_startsThePhaseOverForAllAndKillsNobody() {
    try (LiveTable table = open("off")) {
      table.await("all stuck", s -> s.deadlocks().standing() == 1);
      assertThat(table.take(new Command.BreakNow()).sentence())
          .startsWith("BROKEN after ")
          .endsWith(": barrier broken, phase 1 again");
      Snapshot seen = table.await("stuck again", s -> s.deadlocks().proven() == 2);
      assertThat(seen.actors()).noneMatch(a -> a.life() == Life.TERMINATED);
      assertThat(seen.actors()).allMatch(a -> a.operations() == 0);
      assertThat(barrier.get().isBroken()).isFalse();
      assertThat(seen.verdicts()).noneMatch(v -> v.kind() == VerdictKind.DIED);
    }
  }

  private Setting followsThePermits(SetUp setUp) {
    Setting plain = waitsForOneMore(setUp);
    return new Setting() {
      @Override
      public Part part(Role role) {
        return plain.part(role);
      }

      @Override
      public void changed(Knob<?> knob) {
        barrier.get().setParties(setUp.knobs().get(Trial.PERMITS));
      }
    };
  }

  @Test
  void setParties_barrierStandsStuck_breaksTheGenerationAndBuildsItAnew() {
    Trial trial = new Trial(VerdictKind.DEADLOCK, this::followsThePermits);
    try (LiveTable table = trial.open("clients=3", "permits=4", "break-after=off")) {
      table.await("all stuck", s -> s.deadlocks().standing() == 1);
      table.take(new Command.SetKnob("permits", Optional.empty(), "3"));
      Snapshot seen = table.awaitOperations(30);
      assertThat(seen.log())
          .anyMatch(line -> line.text().endsWith("barrier waits for 3 from now on, phase 1 again"));
      assertThat(table.fresh().deadlocks().standing()).isZero();
      assertThat(barrier.get().generation()).isGreaterThanOrEqualTo(10);
      assertThat(seen.verdicts()).noneMatch(v -> v.kind() == VerdictKind.DIED);
    }
  }

  @Test
  void setParties_stillWrong_isChangedAgainAndAgainAndNeverNoCure() {
    Trial trial = new Trial(VerdictKind.DEADLOCK, this::followsThePermits);
    try (LiveTable table = trial.open("clients=3", "permits=4", "break-after=off")) {
      for (int i = 0; i < 4; i++) {
        long proven = i + 1L;
        table.await("stuck again", s -> s.deadlocks().proven() == proven);
        table.take(new Command.SetKnob("permits", Optional.empty(), String.valueOf(5 + i)));
      }
      Snapshot seen = table.await("stuck at last", s -> s.deadlocks().proven() == 5);
      assertThat(barrier.get().getParties()).isEqualTo(8);
      assertThat(seen.standing()).noneMatch(v -> v.hint().contains("no cure"));
    }
  }

  @Test
  void setParties_inAPause_actsWhenTheRunGoesOn() {
    Trial trial = new Trial(VerdictKind.DEADLOCK, this::followsThePermits);
    try (LiveTable table = trial.open("clients=3", "permits=4", "break-after=off")) {
      table.await("all stuck", s -> s.deadlocks().standing() == 1);
      table.take(new Command.Pause());
      table.take(new Command.SetKnob("permits", Optional.empty(), "3"));
      assertThat(barrier.get().getParties()).isEqualTo(4);
      table.take(new Command.Resume());
      table.awaitOperations(9);
      assertThat(barrier.get().getParties()).isEqualTo(3);
    }
  }

  @Test
  void sameCause_brokenThreeTimes_isNoCure() {
    try (LiveTable table = open("0")) {
      Snapshot seen =
          table.await("no cure", s -> s.lastBreak().filter(r -> !r.noCure().isEmpty()).isPresent());
      assertThat(seen.lastBreak().orElseThrow().noCure())
          .matches("broken \\d+ times, same cause: no cure. s: try right");
    }
  }
}
