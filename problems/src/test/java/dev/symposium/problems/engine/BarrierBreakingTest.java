package dev.symposium.problems.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.symposium.problems.observe.BreakReport;
import dev.symposium.problems.observe.Life;
import dev.symposium.problems.observe.Snapshot;
import dev.symposium.problems.observe.VerdictKind;
import dev.symposium.problems.spi.SetUp;
import dev.symposium.problems.spi.Setting;
import dev.symposium.problems.sync.CyclicBarrier;
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

  @Test
  void breakAfter_parties_areEnoughInTheGenerationBuiltAnew() {
    try (LiveTable table = open("off")) {
      table.await("all stuck", s -> s.deadlocks().standing() == 1);
      barrier.get().setParties(3);
      BreakReport report =
          table.await("no phase yet", s -> s.totals().operations() == 0).lastBreak().orElse(null);
      assertThat(report).isNull();
      table.take(new Command.BreakNow());
      table.awaitOperations(30);
      assertThat(table.fresh().deadlocks().standing()).isZero();
      assertThat(barrier.get().generation()).isGreaterThanOrEqualTo(10);
    }
  }

  @Test
  void sameCause_brokenThreeTimes_isNoCure() {
    try (LiveTable table = open("0")) {
      Snapshot seen =
          table.await(
              "no cure",
              s -> s.lastBreak().filter(r -> r.progress().contains("no cure")).isPresent());
      assertThat(seen.lastBreak().orElseThrow().progress())
          .matches("broken \\d+ times, same cause: no cure. s: try right");
    }
  }
}
