package dev.symposium.problems.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.util.concurrent.Uninterruptibles;
import dev.symposium.problems.deadlock.Finding;
import dev.symposium.problems.deadlock.Finding.Shape;
import dev.symposium.problems.sync.Fairness;
import dev.symposium.problems.sync.Lock;
import dev.symposium.problems.sync.Semaphore;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;

/** Permits that have holders, on real threads. */
class DetectionPermitsTest {

  @EachKind
  void semaphoresAsLocks_circle_isFound(String kind) throws InterruptedException {
    Detection.run(
        bench -> {
          CyclicBarrier both = new CyclicBarrier(2);
          Semaphore left = bench.sync.ownedSemaphore("left", 1, Fairness.UNFAIR);
          Semaphore right = bench.sync.ownedSemaphore("right", 1, Fairness.UNFAIR);
          bench.actor(kind, "A", "one", 1, random -> takeBoth(left, right, both));
          bench.actor(kind, "B", "one", 1, random -> takeBoth(right, left, both));
          bench.start();
          assertThat(bench.awaitStuckUnseen(2).shape()).isEqualTo(Shape.CIRCLE);
          assertThat(bench.suspicions()).as("the last to block saw it").isPositive();
        },
        kind);
  }

  private static void takeBoth(Semaphore first, Semaphore second, CyclicBarrier both) {
    first.acquire();
    Detection.meet(both);
    second.acquire();
    second.release();
    first.release();
  }

  @EachKind
  void lockAndSemaphore_circle_isFound(String kind) throws InterruptedException {
    Detection.run(
        bench -> {
          CyclicBarrier both = new CyclicBarrier(2);
          Lock lock = bench.sync.lock("lock", Fairness.FAIR);
          Semaphore permit = bench.sync.ownedSemaphore("permit", 1, Fairness.FAIR);
          bench.actor(
              kind,
              "A",
              "one",
              1,
              random -> {
                lock.lock();
                Detection.meet(both);
                permit.acquire();
              });
          bench.actor(
              kind,
              "B",
              "one",
              1,
              random -> {
                permit.acquire();
                Detection.meet(both);
                lock.lock();
              });
          bench.start();
          assertThat(Detection.names(bench.awaitStuckUnseen(2).members()))
              .containsExactlyInAnyOrder("A", "B");
        },
        kind);
  }

  @EachKind
  void permits_takenOneByOne_areFoundWithTheTail(String kind) throws InterruptedException {
    Detection.run(
        bench -> {
          CyclicBarrier three = new CyclicBarrier(3);
          Semaphore pool = bench.sync.ownedSemaphore("pool", 3, Fairness.UNFAIR);
          for (int i = 0; i < 3; i++) {
            bench.actor(kind, "P" + i, "one", 1, random -> takeBoth(pool, pool, three));
          }
          bench.start();
          Finding before = bench.awaitStuckUnseen(3);
          assertThat(bench.suspicions()).as("the last to block asked").isPositive();
          int late = bench.actor(kind, "late", "one", 1, random -> pool.acquire(2));
          bench.thread(late).start();
          Finding after = bench.awaitStuckUnseen(4);
          assertThat(Detection.names(after.tail())).containsExactly("late");
          assertThat(after.isGrownFrom(before)).isTrue();
        },
        kind);
  }

  @EachKind
  void permits_queuedBehindOneWhoWantsMore_areFoundAlthoughOneIsFree(String kind)
      throws InterruptedException {
    Detection.run(
        bench -> {
          Semaphore pool = bench.sync.ownedSemaphore("pool", 3, Fairness.UNFAIR);
          Lock lock = bench.sync.lock("lock", Fairness.UNFAIR);
          CyclicBarrier held = new CyclicBarrier(3);
          CountDownLatch queued = new CountDownLatch(1);
          bench.actor(kind, "holder", "one", 1, random -> hold(pool, 2, held, lock::lock));
          int giver = bench.actor(kind, "giver", "one", 1, random -> give(pool, held, queued));
          int greedy = bench.actor(kind, "greedy", "one", 1, random -> want(lock, held, pool));
          bench.start();
          bench.awaitWaiting(greedy);
          int modest = bench.actor(kind, "modest", "one", 1, random -> pool.acquire());
          bench.thread(modest).start();
          bench.awaitWaiting(modest);
          queued.countDown();
          assertThat(Detection.names(bench.awaitStuckUnseen(3).tail())).containsExactly("modest");
          bench.thread(giver).join(10_000);
          assertThat(pool.availablePermits()).isEqualTo(1);
          assertThat(Detection.names(bench.awaitStuckUnseen(3).tail())).containsExactly("modest");
        },
        kind);
  }

  private static void hold(Semaphore pool, int permits, CyclicBarrier held, Runnable then) {
    pool.acquire(permits);
    Detection.meet(held);
    then.run();
  }

  private static void want(Lock lock, CyclicBarrier held, Semaphore pool) {
    lock.lock();
    Detection.meet(held);
    pool.acquire(2);
  }

  private static void give(Semaphore pool, CyclicBarrier held, CountDownLatch queued) {
    pool.acquire();
    Detection.meet(held);
    Uninterruptibles.awaitUninterruptibly(queued);
    pool.release();
  }

  @EachKind
  void fairPermits_oneFreeBehindOneWhoWantsMore_isFound(String kind) throws InterruptedException {
    Detection.run(
        bench -> {
          Semaphore pool = bench.sync.ownedSemaphore("pool", 3, Fairness.FAIR);
          Lock lock = bench.sync.lock("lock", Fairness.UNFAIR);
          CyclicBarrier held = new CyclicBarrier(2);
          bench.actor(kind, "holder", "one", 1, random -> hold(pool, 2, held, lock::lock));
          int greedy = bench.actor(kind, "greedy", "one", 1, random -> want(lock, held, pool));
          bench.start();
          bench.awaitStuckUnseen(2);
          bench.awaitWaiting(greedy);
          int modest = bench.actor(kind, "modest", "one", 1, random -> pool.acquire());
          bench.thread(modest).start();
          assertThat(Detection.names(bench.awaitStuckUnseen(3).tail())).containsExactly("modest");
        },
        kind);
  }
}
