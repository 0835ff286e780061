package dev.symposium.problems.catalog.bursts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.symposium.problems.engine.Command;
import dev.symposium.problems.engine.LiveSimulations;
import dev.symposium.problems.engine.RunPlan;
import dev.symposium.problems.engine.Simulation;
import dev.symposium.problems.observe.Snapshot;
import dev.symposium.problems.spi.Solution;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Rates, ages and means of a run, as every snapshot has them. */
class RatesTest {

  private static final long SOON_NANOS = TimeUnit.SECONDS.toNanos(20);
  private static final long BETWEEN_LOOKS_NANOS = 3_000_000;

  private static boolean hasAll(Snapshot snapshot) {
    return Stream.of(
            Figures.IN_RATE, Figures.OUT_RATE, Figures.AGE_MS, Figures.MEAN_INSIDE, Figures.LITTLE)
        .allMatch(figure -> snapshot.figure(figure) > 0);
  }

  @Test
  void figures_whileItemsPassAtFullSpeed_haveRatesAgesAndMeans() throws Exception {
    List<Throwable> failures = new CopyOnWriteArrayList<>();
    BurstsProblem bursts = new BurstsProblem();
    Solution solution =
        bursts.solutions().stream().filter(s -> s.id().equals("signal-all")).findFirst().get();
    Command.SetKnob full = new Command.SetKnob("speed", Optional.empty(), "full");
    RunPlan plan = new RunPlan(bursts, solution, solution.presets().get(0), List.of(full), 1);
    try (Simulation run = new LiveSimulations(failures::add).open(plan)) {
      long start = System.nanoTime();
      Snapshot now = run.fresh().get(10, TimeUnit.SECONDS);
      while (!hasAll(now)) {
        assertThat(System.nanoTime() - start).as("%s", now.figures()).isLessThan(SOON_NANOS);
        LockSupport.parkNanos(BETWEEN_LOOKS_NANOS);
        now = run.fresh().get(10, TimeUnit.SECONDS);
      }
    }
    assertThat(failures).isEmpty();
  }
}
