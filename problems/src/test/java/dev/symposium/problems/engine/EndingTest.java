package dev.symposium.problems.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.util.concurrent.Uninterruptibles;
import dev.symposium.problems.observe.LogLine;
import dev.symposium.problems.observe.Snapshot;
import dev.symposium.problems.spi.Part;
import dev.symposium.problems.sync.Sync;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What is said of an actor that does not end when it is told to. */
class EndingTest {

  private final List<Throwable> failures = new CopyOnWriteArrayList<>();

  @Test
  void close_oneDoesNotEnd_isNamedInTheLogAndCloseComesBack() {
    CountDownLatch deaf = new CountDownLatch(1);
    CountDownLatch there = new CountDownLatch(1);
    RunPlan plan = Toy.plan(sync -> deafIn(1, sync, there, deaf));
    LiveSimulation simulation = new LiveSimulations(failures::add).open(plan, false);
    List<Thread> threads = simulation.world().cast().stream().map(m -> m.free().thread()).toList();
    try {
      assertThat(Uninterruptibles.awaitUninterruptibly(there, 10, TimeUnit.SECONDS)).isTrue();
      simulation.close();
      assertThat(simulation.latest().log())
          .filteredOn(line -> line.kind() == LogLine.Kind.NOTE)
          .extracting(LogLine::text)
          .containsExactly("W2 was told to stop and has not ended within a second");
      assertThat(simulation.latest().phase()).isEqualTo(Snapshot.Phase.STOPPED);
    } finally {
      deaf.countDown();
    }
    for (Thread thread : threads) {
      Uninterruptibles.joinUninterruptibly(thread, 10, TimeUnit.SECONDS);
    }
    LiveTable.assertNothingIsLeft();
    assertThat(failures).isEmpty();
  }

  @Test
  void close_twoHundredTimes_leavesNoThread() {
    LiveSimulations simulations = new LiveSimulations(failures::add);
    RunPlan plan =
        LiveTable.plan(
            LiveTable.dining(),
            LiveTable.solution("naive"),
            LiveTable.solution("naive").presets().get(0),
            3,
            "think=0");
    for (int i = 0; i < 200; i++) {
      try (LiveSimulation simulation = simulations.open(plan, false)) {
        if (i % 4 == 1) {
          assertThat(simulation.fresh()).succeedsWithin(10, TimeUnit.SECONDS);
        } else if (i % 4 == 2) {
          assertThat(simulation.submit(new Command.Pause())).succeedsWithin(10, TimeUnit.SECONDS);
        } else if (i % 4 == 3) {
          assertThat(simulation.submit(new Command.UseSolution("waiter", Optional.empty())))
              .succeedsWithin(10, TimeUnit.SECONDS);
        }
      }
      LiveTable.assertNothingIsLeft();
    }
    assertThat(failures).isEmpty();
  }

  /** The worker in that seat waits for a latch, and neither orders nor interrupts reach it. */
  private static Part deafIn(int seat, Sync sync, CountDownLatch there, CountDownLatch deaf) {
    return me -> {
      if (me.seat() == seat) {
        there.countDown();
        Uninterruptibles.awaitUninterruptibly(deaf);
      }
      sync.sleep(Toy.WORK);
    };
  }
}
