package dev.symposium.problems.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.symposium.problems.deadlock.Finding;
import dev.symposium.problems.deadlock.Finding.Shape;
import dev.symposium.problems.deadlock.TimedCycles;
import dev.symposium.problems.sync.Condition;
import dev.symposium.problems.sync.Fairness;
import dev.symposium.problems.sync.Lock;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;

/** Waits that end by themselves, on real threads: remarked, never reported. */
class DetectionTimedTest {

  @EachKind
  void timedCycle_twoWithPatience_isRemarkedAndResolves(String kind) throws InterruptedException {
    Detection.run(
        bench -> {
          bench.patience(3_000_000_000L);
          CyclicBarrier both = new CyclicBarrier(2);
          Lock left = bench.sync.lock("left", Fairness.UNFAIR);
          Lock right = bench.sync.lock("right", Fairness.UNFAIR);
          bench.actor(kind, "A", "one", 1, random -> tryBoth(left, right, both));
          bench.actor(kind, "B", "one", 1, random -> tryBoth(right, left, both));
          bench.watch(
              (findings, seen) -> {
                throw new AssertionError("a false report: " + findings);
              });
          bench.start();
          bench.awaitWaiting(0);
          bench.awaitWaiting(1);
          bench.await(all -> bench.collected() != null && isTimedCycle(bench));
          Set<String> reported = kind.equals("platform") ? Set.of("A", "B") : Set.of();
          assertThat(bench.seenByTheJvm()).as("falsely, by the JVM").isEqualTo(reported);
          bench.thread(0).join(10_000);
          bench.thread(1).join(10_000);
          assertThat(bench.allEnded()).isTrue();
        },
        kind);
  }

  private static boolean isTimedCycle(Bench bench) {
    List<TimedCycles.TimedCycle> cycles =
        TimedCycles.of(bench.collected(), slot -> bench.actor(slot).timeLeftNanos());
    return cycles.size() == 1
        && cycles.get(0).members().size() == 2
        && cycles.get(0).resolvesInNanos() <= 3_000_000_000L;
  }

  private static void tryBoth(Lock first, Lock second, CyclicBarrier both) {
    first.lock();
    try {
      Detection.meet(both);
      if (second.tryLock(Bench.PATIENCE)) {
        second.unlock();
      }
    } finally {
      first.unlock();
    }
  }

  @EachKind
  void timedCondition_itsLockIsStuckWhenTimeIsOut_isFound(String kind) throws InterruptedException {
    Detection.run(
        bench -> {
          bench.patience(200_000_000);
          Lock outer = bench.sync.lock("outer", Fairness.UNFAIR);
          Lock table = bench.sync.lock("table", Fairness.UNFAIR);
          Condition bell = table.newCondition("bell", "other");
          CyclicBarrier both = new CyclicBarrier(2);
          bench.actor(
              kind,
              "sleeper",
              "one",
              1,
              random -> {
                outer.lock();
                table.lock();
                Detection.meet(both);
                bell.await(Bench.PATIENCE);
              });
          bench.actor(
              kind,
              "other",
              "other",
              1,
              random -> {
                Detection.meet(both);
                table.lock();
                outer.lock();
              });
          bench.start();
          Finding found = bench.awaitStuckUnseen(2);
          assertThat(found.shape()).isEqualTo(Shape.CIRCLE);
          assertThat(Detection.names(found.members()))
              .containsExactlyInAnyOrder("sleeper", "other");
        },
        kind);
  }
}
