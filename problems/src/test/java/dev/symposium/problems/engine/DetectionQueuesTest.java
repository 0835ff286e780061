package dev.symposium.problems.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.symposium.problems.deadlock.Finding;
import dev.symposium.problems.deadlock.Finding.Shape;
import dev.symposium.problems.deadlock.Party;
import dev.symposium.problems.observe.VerdictKind;
import dev.symposium.problems.sync.BlockingQueue;
import dev.symposium.problems.sync.Fairness;
import dev.symposium.problems.sync.Lock;
import dev.symposium.problems.sync.Unwinding.Reason;
import java.util.List;
import java.util.concurrent.CyclicBarrier;

/** Bounded queues that nobody is left to fill or to empty, on real threads. */
class DetectionQueuesTest {

  private static BlockingQueue<Integer> queue(Bench bench, String name, String from, String to) {
    return bench.sync.blockingQueue(name, 1, Fairness.UNFAIR, from, to);
  }

  private static void putTwo(BlockingQueue<Integer> queue, CyclicBarrier both) {
    queue.put(1);
    Detection.meet(both);
    queue.put(2);
  }

  @EachKind
  void queues_bothFullAndEachPuts_isFound(String kind) throws InterruptedException {
    Detection.run(
        bench -> {
          BlockingQueue<Integer> there = queue(bench, "there", "left", "right");
          BlockingQueue<Integer> back = queue(bench, "back", "right", "left");
          CyclicBarrier both = new CyclicBarrier(2);
          bench.actor(kind, "L", "left", 1, random -> putTwo(there, both));
          bench.actor(kind, "R", "right", 1, random -> putTwo(back, both));
          bench.start();
          Finding found = bench.awaitStuckUnseen(2);
          assertThat(found.shape()).isEqualTo(Shape.STUCK);
          assertThat(found.members())
              .extracting(Party::label)
              .containsExactly("there full", "back full");
          assertThat(bench.suspicions()).as("the last to block asked").isPositive();
        },
        kind);
  }

  @EachKind
  void queue_emptyAndItsProducersHaveEnded_isFound(String kind) throws InterruptedException {
    Detection.run(
        bench -> {
          BlockingQueue<Integer> queue = queue(bench, "queue", "producer", "consumer");
          bench.actor(kind, "P", "producer", 3, random -> queue.put(1));
          bench.actor(kind, "C1", "consumer", 2, random -> queue.take());
          bench.actor(kind, "C2", "consumer", 3, random -> queue.take());
          bench.start();
          List<Finding> found =
              bench.await(all -> !all.isEmpty() && allButSleepersHaveEnded(bench));
          assertThat(found).as("one queue, one cause").hasSize(1);
          assertThat(found.get(0).shape()).isEqualTo(Shape.STUCK);
          assertThat(found)
              .flatExtracting(Finding::members)
              .extracting(Party::label)
              .containsOnly("queue empty");
          assertThat(queue.size()).isZero();
        },
        kind);
  }

  private static boolean allButSleepersHaveEnded(Bench bench) {
    List<Party> left = bench.collected().parties();
    return !left.isEmpty() && left.stream().allMatch(Party::isWaiting);
  }

  @EachKind
  void queue_fullAndItsConsumerNeedsTheLockOfWhoPuts_isFound(String kind)
      throws InterruptedException {
    Detection.run(
        bench -> {
          BlockingQueue<Integer> queue = queue(bench, "queue", "producer", "consumer");
          Lock lock = bench.sync.lock("lock", Fairness.UNFAIR);
          CyclicBarrier both = new CyclicBarrier(2);
          bench.actor(
              kind,
              "P",
              "producer",
              1,
              random -> {
                lock.lock();
                putTwo(queue, both);
              });
          bench.actor(
              kind,
              "C",
              "consumer",
              1,
              random -> {
                Detection.meet(both);
                lock.lock();
                queue.take();
              });
          bench.start();
          assertThat(bench.awaitStuckUnseen(2).shape()).isEqualTo(Shape.CIRCLE);
        },
        kind);
  }

  @EachKind
  void queue_consumerTakesFromWhatItAloneFills_isFound(String kind) throws InterruptedException {
    Detection.run(
        bench -> {
          BlockingQueue<Integer> queue = queue(bench, "queue", "one", "one");
          bench.actor(kind, "A", "one", 1, random -> queue.take());
          bench.start();
          assertThat(bench.awaitStuckUnseen(1).shape()).isEqualTo(Shape.STUCK);
        },
        kind);
  }

  @EachKind
  void queue_itsConsumerCrashed_whoPutsIsOrphaned(String kind) throws InterruptedException {
    Detection.run(
        bench -> {
          BlockingQueue<Integer> queue = queue(bench, "queue", "producer", "consumer");
          Lock lock = bench.sync.lock("lock", Fairness.UNFAIR);
          CyclicBarrier both = new CyclicBarrier(2);
          bench.actor(kind, "P", "producer", 1, random -> putTwo(queue, both));
          int consumer =
              bench.actor(
                  kind,
                  "C",
                  "consumer",
                  1,
                  random -> {
                    Detection.meet(both);
                    while (true) {
                      lock.lock();
                      lock.unlock();
                    }
                  });
          bench.start();
          bench.awaitWaiting(0);
          bench.actor(consumer).order(Reason.CRASH);
          Finding found = bench.awaitStuckUnseen(1);
          assertThat(found.kind()).isEqualTo(VerdictKind.ORPHANED);
          assertThat(found.dead().map(Party::name)).contains("C");
        },
        kind);
  }
}
