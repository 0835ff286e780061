package dev.symposium.problems.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.symposium.problems.sync.Fairness;
import dev.symposium.problems.sync.Lock;
import dev.symposium.problems.sync.controlled.ControlledRun;
import dev.symposium.problems.sync.controlled.Crew;
import dev.symposium.problems.sync.controlled.Rest;
import dev.symposium.problems.sync.controlled.Timing;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Philosophers with four operations each, one round: take the left fork, take the right one, put
 * back the left, put back the right. Under uniformly random choice the share of runs that deadlock
 * was computed over the graph of states, for the model built here: before the first choice each has
 * come to its first operation, so a start is no scheduling point.
 */
class ProofByProbabilityTest {

  private static final int RUNS = 20_000;

  @ParameterizedTest
  @CsvSource({"2, 0.5000", "3, 0.3333", "4, 0.2292", "5, 0.1583"})
  void randomChoice_ofPhilosophersWithFourOperations_deadlocksAsOftenAsComputed(
      int n, double computed) {
    int stuck = 0;
    try (Crew crew = Threads.best()) {
      for (int seed = 0; seed < RUNS; seed++) {
        try (ControlledRun run = table(n, crew)) {
          stuck += run.go(new RandomChoice(seed)) == Rest.STUCK ? 1 : 0;
        }
      }
    }
    double deviation = Math.sqrt(computed * (1 - computed) / RUNS);
    assertThat((double) stuck / RUNS).isCloseTo(computed, Offset.offset(4 * deviation));
  }

  /** A table laid for so many. */
  static ControlledRun table(int n, Crew crew) {
    ControlledRun run = new ControlledRun((pause, actor, draw) -> 0, Timing.ANY, 1, crew);
    List<Lock> forks = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      forks.add(run.sync().lock("fork " + (i + 1), Fairness.UNFAIR));
    }
    for (int i = 0; i < n; i++) {
      Lock left = forks.get(i);
      Lock right = forks.get((i + 1) % n);
      run.enter("P" + (i + 1), "philosopher", () -> dine(left, right));
    }
    return run;
  }

  private static void dine(Lock left, Lock right) {
    left.lock();
    right.lock();
    left.unlock();
    right.unlock();
  }
}
