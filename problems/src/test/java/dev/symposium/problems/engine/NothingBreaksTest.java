package dev.symposium.problems.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.symposium.problems.engine.World.Member;
import dev.symposium.problems.observe.InvariantState;
import dev.symposium.problems.observe.Snapshot;
import dev.symposium.problems.observe.Verdict;
import dev.symposium.problems.observe.VerdictKind;
import dev.symposium.problems.parts.Part;
import dev.symposium.problems.spi.Catalog;
import dev.symposium.problems.spi.DurationKnob;
import dev.symposium.problems.spi.Knob;
import dev.symposium.problems.spi.ProbabilityKnob;
import dev.symposium.problems.spi.Problem;
import dev.symposium.problems.spi.Solution;
import dev.symposium.problems.spi.Solution.Faulty;
import dev.symposium.problems.spi.Solution.Fixed;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Throws random commands, legal and illegal, at a run of every problem in turn. A seed draws the
 * plan and the commands, not the interleaving; {@code -Dsymposium.storm.seed=N} runs one storm
 * again.
 */
class NothingBreaksTest {

  private static final int COMMANDS = 100;
  private static final long OPERATIONS = 20;
  private static final List<Problem> PROBLEMS = Catalog.load().problems();
  private final boolean virtual = Runtime.version().feature() >= 21;

  @Test
  void storm_twoThousandCommands_nothingBreaks() {
    storms(
        Part.of("storm", "commands", 2_000, Duration.ofMinutes(5)),
        Long.getLong("symposium.storm.first", System.nanoTime() & 0xFFFF_FFFFL));
  }

  @Test
  @Tag("long")
  @Tag("storm")
  void storm_millionCommands_nothingBreaks() {
    storms(Part.ofLong("storm", "commands", 1_000_000, Duration.ofHours(2)), 1);
  }

  private void storms(Part part, long firstSeed) {
    Long only = Long.getLong("symposium.storm.seed");
    if (only != null) {
      storm(only);
      return;
    }
    long storms = 0;
    for (; part.goesOn(storms * COMMANDS); storms++) {
      storm(firstSeed + storms);
    }
    part.over(storms * COMMANDS, "seeds from " + firstSeed + " on");
  }

  private void storm(long seed) {
    try {
      new Run(seed, virtual).run();
    } catch (RuntimeException | Error broken) {
      throw new AssertionError("-Dsymposium.storm.seed=" + seed + ": " + broken, broken);
    }
  }

  /** One storm. */
  private static final class Run {
    private final Problem problem;
    private final Storm storm;
    private final LiveTable bench;
    private boolean crashed;

    Run(long seed, boolean virtual) {
      this.problem = PROBLEMS.get((int) Long.remainderUnsigned(seed, PROBLEMS.size()));
      this.storm = new Storm(problem, seed, virtual);
      List<Solution> all = problem.solutions();
      long nth = Long.divideUnsigned(seed, PROBLEMS.size());
      Solution opening = all.get((int) Long.remainderUnsigned(nth, all.size()));
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
      problem.knobs().forEach(this::calm);
      bench.latest().actors().forEach(a -> bench.tell(new Command.Thaw(a.name())));
      bench.simulation().world().cast().stream()
          .map(Member::name)
          .forEach(name -> bench.tell(new Command.Thaw(name)));
      Snapshot calm = bench.await("no swap", s -> s.phase() == Snapshot.Phase.RUNNING);
      problem.knobs().forEach(this::calm); // also those that the one before did not use
      if (!crashed && !solution(calm.run().solution()).isFaulty()) {
        calm = bench.await("all to have joined or left", s -> s.pending().isEmpty());
        assertProgress(calm);
      }
      assertSound(bench.fresh());
    }

    /** Short pauses, no failures, somebody of each role; the rest as it is. */
    private void calm(Knob<?> knob) {
      if (knob.name().equals("patience")) { // many do not meet in no time at all
        calm(knob, "1s");
      } else if (knob instanceof DurationKnob) {
        calm(knob, "0..0.2ms");
      } else if (knob instanceof ProbabilityKnob) {
        calm(knob, "0%");
      } else if (problem.roles().stream().anyMatch(role -> role.count().equals(knob))) {
        calm(knob, "5");
      }
    }

    /** Refused where it would do nothing. */
    private void calm(Knob<?> knob, String value) {
      bench.tell(LiveTable.set(knob.name() + "=" + value));
    }

    private void startOver() {
      bench.take(new Command.Reset(Optional.of("default")));
      problem.knobs().forEach(this::calm);
      crashed = false;
      assertProgress(bench.fresh());
      assertSound(bench.fresh());
    }

    private Solution solution(String id) {
      return problem.solutions().stream().filter(s -> s.id().equals(id)).findFirst().orElseThrow();
    }

    /** Its fault is that a rule does not hold, or one of its own knobs can be set to break one. */
    private static boolean breaksRules(Solution solution) {
      return solution.outcome() instanceof Faulty faulty
          && (faulty.kind() == VerdictKind.INVARIANT || solution.capacity().isPresent());
    }

    /** Some faulty solutions never get on again, whatever is broken. */
    private void assertProgress(Snapshot now) {
      if (now.run().solution().equals("equal-backoff")) {
        long before = tries(now);
        bench.await("more tries", s -> tries(s) != before);
      } else if (!solution(now.run().solution()).isFaulty()) {
        bench.awaitOperations(OPERATIONS);
      }
    }

    private static long tries(Snapshot now) {
      return now.actors().stream().mapToLong(a -> a.failedTries() + a.operations()).sum();
    }

    private void assertSound(Snapshot now) {
      Solution solution = solution(now.run().solution());
      assertThat(now.invariants())
          .filteredOn(state -> !state.holdsNow() && !breaksRules(solution))
          .extracting(InvariantState::detail)
          .as("%s", now.run())
          .isEmpty();
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
