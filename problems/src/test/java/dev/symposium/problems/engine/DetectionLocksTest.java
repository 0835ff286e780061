package dev.symposium.problems.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.symposium.problems.deadlock.Finding;
import dev.symposium.problems.deadlock.Finding.Shape;
import dev.symposium.problems.deadlock.Party;
import dev.symposium.problems.sync.Fairness;
import dev.symposium.problems.sync.Lock;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Circles of locks on real threads, against the virtual machine's own detector where it can tell.
 */
class DetectionLocksTest {

  /** Actor i takes fork i, meets the others, and takes fork i + 1. */
  private static void lockCircle(Bench bench, String... kinds) {
    int size = kinds.length;
    CyclicBarrier all = new CyclicBarrier(size);
    Lock[] forks = new Lock[size];
    for (int i = 0; i < size; i++) {
      forks[i] = bench.sync.lock("fork " + i, Fairness.UNFAIR);
    }
    for (int i = 0; i < size; i++) {
      int me = i;
      bench.actor(
          kinds[i],
          "P" + i,
          "one",
          1,
          random -> {
            forks[me].lock();
            try {
              Detection.meet(all);
              forks[(me + 1) % size].lock();
              forks[(me + 1) % size].unlock();
            } finally {
              forks[me].unlock();
            }
          });
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 5, 24})
  void locks_circleOfPlatformThreads_isFoundAsTheOracleFindsIt(int size)
      throws InterruptedException {
    Detection.run(
        bench -> {
          lockCircle(bench, Stream.generate(() -> "platform").limit(size).toArray(String[]::new));
          bench.start();
          Finding found = bench.awaitStuck(size);
          assertThat(found.shape()).isEqualTo(Shape.CIRCLE);
          assertThat(found.members().stream().map(Party::slot).toList())
              .isEqualTo(IntStream.range(0, size).boxed().toList());
          assertThat(bench.suspicions()).as("the last to block saw it").isPositive();
          for (int i = 0; i < size; i++) {
            bench.awaitWaiting(i);
          }
          assertThat(bench.seenByTheJvm()).isEqualTo(Detection.names(found.members()));
        },
        "platform");
  }

  @Test
  void locks_circleOfVirtualThreads_isFound() throws InterruptedException {
    Detection.run(
        bench -> {
          lockCircle(bench, "virtual", "virtual", "virtual");
          bench.start();
          assertThat(bench.awaitStuckUnseen(3).shape()).isEqualTo(Shape.CIRCLE);
        },
        "virtual");
  }

  @Test
  void locks_circleOfVirtualAndPlatformThreads_isFound() throws InterruptedException {
    Detection.run(
        bench -> {
          lockCircle(bench, "virtual", "platform", "virtual", "platform");
          bench.start();
          assertThat(bench.awaitStuckUnseen(4).shape()).isEqualTo(Shape.CIRCLE);
        },
        "platform",
        "virtual");
  }
}
