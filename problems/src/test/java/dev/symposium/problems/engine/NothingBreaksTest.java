package dev.symposium.problems.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.symposium.problems.engine.World.Member;
import dev.symposium.problems.observe.InvariantState;
import dev.symposium.problems.observe.Snapshot;
import dev.symposium.problems.observe.Verdict;
import dev.symposium.problems.spi.Solution;
import dev.symposium.problems.spi.Solution.Fixed;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Throws random commands, legal and illegal, at a running table. A seed draws the plan and the
 * commands, not the interleaving; {@code -Dsymposium.storm.seed=N} runs one storm again.
 */
class NothingBreaksTest {

  private static final int COMMANDS = 100;
  private static final long MEALS = 20;
  private final boolean virtual = Runtime.version().feature() >= 21;

  @Test
  void storm_twoThousandCommands_nothingBreaks() {
    storms(20, Long.getLong("symposium.storm.first", System.nanoTime() & 0xFFFF_FFFFL));
  }

  @Test
  @Tag("long")
  void storm_hundredThousandCommands_nothingBreaks() {
    storms(1_000, 1);
  }

  private void storms(int count, long firstSeed) {
    long began = System.nanoTime();
    Long only = Long.getLong("symposium.storm.seed");
    for (int i = 0; i < (only == null ? count : 1); i++) {
      long seed = only == null ? firstSeed + i : only;
      try {
        new Run(seed, virtual).run();
      } catch (RuntimeException | Error broken) {
        throw new AssertionError("-Dsymposium.storm.seed=" + seed + ": " + broken, broken);
      }
    }
    System.out.printf(
        "nothing breaks: %d commands in %.1f s%n",
        (only == null ? count : 1) * COMMANDS, (System.nanoTime() - began) / 1e9);
  }

  /** One storm. */
  private static final class Run {
    private final Storm storm;
    private final Solution opening;
    private final LiveTable bench;
    private boolean crashed;

    Run(long seed, boolean virtual) {
      this.storm = new Storm(seed, virtual);
      List<Solution> all = LiveTable.dining().solutions();
      this.opening = all.get((int) Long.remainderUnsigned(seed, all.size()));
      this.bench = LiveTable.open(storm.plan(opening, seed));
    }

    void run() {
      try (bench) {
        for (int i = 0; i < COMMANDS; i++) {
          one();
        }
        calmDown();
        startOver();
      }
    }

    private void one() {
      if (storm.nextIsNonsense()) {
        Command wrong = storm.nonsense();
        Outcome outcome = bench.tell(wrong);
        assertThat(outcome).as("%s", wrong).isInstanceOf(Outcome.Rejected.class);
        assertThat(outcome.sentence()).isNotBlank();
        return;
      }
      Command command = storm.command(bench.latest());
      if (command instanceof Command.Reset || command instanceof Command.UseSolution) {
        assertSound(bench.fresh());
      }
      Outcome outcome = bench.tell(command);
      assertThat(outcome.sentence()).as("%s", command).isNotBlank();
      crashed |= command instanceof Command.Crash;
      crashed &= !(command instanceof Command.Reset);
      LockSupport.parkNanos(storm.restNanos());
    }

    /** Lets everybody go on, gently; then they do, if nobody has crashed. */
    private void calmDown() {
      bench.tell(new Command.Resume());
      bench.turn("speed=full");
      bench.turn("break-after=0");
      bench.turn("think=0..1ms");
      List.of("eat", "before-first", "while-eating", "before-put-back", "after-first")
          .forEach(knob -> bench.turn(knob + "=0.1ms"));
      List.of("backoff", "patience", "tick").forEach(knob -> bench.turn(knob + "=1ms"));
      bench.latest().actors().forEach(a -> bench.tell(new Command.Thaw(a.name())));
      bench.simulation().world().cast().stream()
          .map(Member::name)
          .forEach(name -> bench.tell(new Command.Thaw(name)));
      Snapshot calm = bench.await("no swap", s -> s.phase() == Snapshot.Phase.RUNNING);
      if (!crashed) {
        calm = bench.await("all to have joined or left", s -> s.pending().isEmpty());
        assertProgress(calm);
      }
      assertSound(bench.fresh());
    }

    private void startOver() {
      bench.take(new Command.Reset(Optional.of("default")));
      bench.turn("think=0..1ms");
      bench.latest().actors().forEach(a -> bench.take(LiveTable.set("think@" + a.name() + "=0")));
      crashed = false;
      assertProgress(bench.fresh());
      assertSound(bench.fresh());
    }

    private void assertProgress(Snapshot now) {
      if (now.run().solution().equals("equal-backoff")) {
        long before = tries(now);
        bench.await("more tries", s -> tries(s) != before);
      } else {
        bench.awaitOperations(MEALS);
      }
    }

    private static long tries(Snapshot now) {
      return now.actors().stream().mapToLong(a -> a.failedTries() + a.operations()).sum();
    }

    private void assertSound(Snapshot now) {
      assertThat(now.invariants())
          .filteredOn(state -> !state.held())
          .extracting(InvariantState::detail)
          .isEmpty();
      Solution solution = LiveTable.solution(now.run().solution());
      if (!crashed && solution.outcome() instanceof Fixed fixed) {
        Duration since = now.runTime().minus(now.totals().solutionTime());
        assertThat(now.verdicts())
            .filteredOn(v -> v.at().compareTo(since) > 0)
            .filteredOn(v -> fixed.excludes().contains(v.kind()))
            .extracting(Verdict::sentence)
            .as("%s in spite of %s", solution.id(), bench.describe())
            .isEmpty();
      }
    }
  }
}
