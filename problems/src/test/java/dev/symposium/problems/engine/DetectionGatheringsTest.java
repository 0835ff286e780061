package dev.symposium.problems.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.symposium.problems.deadlock.Finding;
import dev.symposium.problems.deadlock.Finding.Shape;
import dev.symposium.problems.deadlock.Party;
import dev.symposium.problems.observe.VerdictKind;
import dev.symposium.problems.sync.CountDownLatch;
import dev.symposium.problems.sync.CyclicBarrier;
import dev.symposium.problems.sync.Event;
import dev.symposium.problems.sync.Fairness;
import dev.symposium.problems.sync.Lock;
import dev.symposium.problems.sync.Phaser;
import dev.symposium.problems.sync.Unwinding.Reason;

/** Barriers, phasers, latches and events that will never open, on real threads. */
class DetectionGatheringsTest {

  @EachKind
  void barrier_waitsForOneMoreThanThereAre_isFound(String kind) throws InterruptedException {
    Detection.run(
        bench -> {
          CyclicBarrier barrier = bench.sync.cyclicBarrier("barrier", 4, "one");
          for (int i = 0; i < 3; i++) {
            bench.actor(kind, "P" + i, "one", 1, random -> barrier.await());
          }
          bench.start();
          Finding found = bench.awaitStuckUnseen(3);
          assertThat(found.shape()).isEqualTo(Shape.STUCK);
          assertThat(found.members())
              .extracting(Party::label)
              .containsOnly("barrier: 3 of 4 are here");
          assertThat(bench.suspicions()).as("the last to block asked").isPositive();
        },
        kind);
  }

  @EachKind
  void barrier_inALaterGeneration_isFoundOnceOneHasEnded(String kind) throws InterruptedException {
    Detection.run(
        bench -> {
          CyclicBarrier barrier = bench.sync.cyclicBarrier("barrier", 3, "one");
          bench.actor(kind, "A", "one", 100, random -> barrier.await());
          bench.actor(kind, "B", "one", 100, random -> barrier.await());
          bench.actor(kind, "C", "one", 99, random -> barrier.await());
          bench.start();
          Finding found = bench.awaitStuckUnseen(2);
          assertThat(Detection.names(found.members())).containsExactlyInAnyOrder("A", "B");
          assertThat(barrier.generation()).isEqualTo(99);
        },
        kind);
  }

  @EachKind
  void barrier_missingPartyNeedsALockOfOneWhoIsHere_isFound(String kind)
      throws InterruptedException {
    Detection.run(
        bench -> {
          CyclicBarrier barrier = bench.sync.cyclicBarrier("barrier", 3, "one");
          Lock lock = bench.sync.lock("lock", Fairness.UNFAIR);
          java.util.concurrent.CyclicBarrier held = new java.util.concurrent.CyclicBarrier(2);
          bench.actor(
              kind,
              "here",
              "one",
              1,
              random -> {
                lock.lock();
                Detection.meet(held);
                barrier.await();
              });
          bench.actor(kind, "too", "one", 1, random -> barrier.await());
          bench.actor(
              kind,
              "missing",
              "one",
              1,
              random -> {
                Detection.meet(held);
                lock.lock();
                barrier.await();
              });
          bench.start();
          Finding found = bench.awaitStuckUnseen(3);
          assertThat(found.kind()).isEqualTo(VerdictKind.DEADLOCK);
          assertThat(found.shape()).isNotEqualTo(Shape.STUCK);
        },
        kind);
  }

  @EachKind
  void barrier_missingPartyCrashed_whoWaitsIsOrphaned(String kind) throws InterruptedException {
    Detection.run(
        bench -> {
          CyclicBarrier barrier = bench.sync.cyclicBarrier("barrier", 2, "one");
          Lock never = bench.sync.lock("never", Fairness.UNFAIR);
          java.util.concurrent.CyclicBarrier both = new java.util.concurrent.CyclicBarrier(2);
          bench.actor(
              kind,
              "waits",
              "one",
              1,
              random -> {
                Detection.meet(both);
                barrier.await();
              });
          int late =
              bench.actor(
                  kind,
                  "late",
                  "one",
                  1,
                  random -> {
                    Detection.meet(both);
                    while (true) {
                      never.lock();
                      never.unlock();
                    }
                  });
          bench.start();
          bench.awaitWaiting(0);
          bench.actor(late).order(Reason.CRASH);
          Finding found = bench.awaitStuckUnseen(1);
          assertThat(found.kind()).isEqualTo(VerdictKind.ORPHANED);
          assertThat(found.dead().map(Party::name)).contains("late");
        },
        kind);
  }

  @EachKind
  void phaser_registeredPartyNeverComes_isFound(String kind) throws InterruptedException {
    Detection.run(
        bench -> {
          Phaser phaser = bench.sync.phaser("phaser", 3, () -> {}, "one");
          bench.actor(kind, "A", "one", 10, random -> phaser.arriveAndAwaitAdvance());
          bench.actor(kind, "B", "one", 10, random -> phaser.arriveAndAwaitAdvance());
          bench.actor(kind, "C", "one", 7, random -> phaser.arriveAndAwaitAdvance());
          bench.start();
          Finding found = bench.awaitStuckUnseen(2);
          assertThat(Detection.names(found.members())).containsExactlyInAnyOrder("A", "B");
          assertThat(found.members())
              .extracting(Party::label)
              .containsOnly("phaser: 2 of 3 are here");
          assertThat(phaser.getPhase()).isEqualTo(7);
        },
        kind);
  }

  @EachKind
  void phaser_whoWaitsForAPhaseItDoesNotTakePartIn_isFound(String kind)
      throws InterruptedException {
    Detection.run(
        bench -> {
          Phaser phaser = bench.sync.phaser("phaser", 1, () -> {}, "party");
          bench.actor(kind, "party", "party", 1, random -> phaser.arrive());
          bench.actor(
              kind,
              "looks on",
              "other",
              1,
              random -> {
                phaser.awaitAdvance(0);
                phaser.awaitAdvance(1);
              });
          bench.start();
          assertThat(bench.awaitStuckUnseen(1).shape()).isEqualTo(Shape.STUCK);
        },
        kind);
  }

  @EachKind
  void latch_neverCountedDownToZero_isFound(String kind) throws InterruptedException {
    Detection.run(
        bench -> {
          CountDownLatch latch = bench.sync.countDownLatch("start", 3, "one");
          bench.actor(kind, "counts", "one", 2, random -> latch.countDown());
          bench.actor(kind, "A", "other", 1, random -> latch.await());
          bench.actor(kind, "B", "other", 1, random -> latch.await());
          bench.start();
          bench.awaitWaiting(1);
          bench.awaitWaiting(2);
          bench.thread(0).join(10_000);
          Finding found = bench.awaitStuckUnseen(2);
          assertThat(found.members()).extracting(Party::label).containsOnly("start: 1 of 3 to go");
          assertThat(Detection.names(found.members())).containsExactlyInAnyOrder("A", "B");
          int late = bench.actor(kind, "late", "other", 1, random -> latch.await());
          bench.thread(late).start();
          assertThat(bench.awaitStuckUnseen(3).isGrownFrom(found)).isTrue();
        },
        kind);
  }

  @EachKind
  void latch_whoCountsWaitsForItFirst_isFound(String kind) throws InterruptedException {
    Detection.run(
        bench -> {
          CountDownLatch latch = bench.sync.countDownLatch("start", 2, "one");
          for (int i = 0; i < 2; i++) {
            bench.actor(
                kind,
                "P" + i,
                "one",
                1,
                random -> {
                  latch.await();
                  latch.countDown();
                });
          }
          bench.start();
          assertThat(bench.awaitStuckUnseen(2).shape()).isEqualTo(Shape.STUCK);
        },
        kind);
  }

  @EachKind
  void event_setBeforeItWasClearedAgain_isFound(String kind) throws InterruptedException {
    Detection.run(
        bench -> {
          Event event = bench.sync.event("go", "setter");
          java.util.concurrent.CyclicBarrier both = new java.util.concurrent.CyclicBarrier(2);
          bench.actor(
              kind,
              "setter",
              "setter",
              1,
              random -> {
                event.set();
                event.clear();
                Detection.meet(both);
              });
          bench.actor(
              kind,
              "late",
              "other",
              1,
              random -> {
                Detection.meet(both);
                event.await();
              });
          bench.start();
          Finding found = bench.awaitStuckUnseen(1);
          assertThat(found.shape()).isEqualTo(Shape.STUCK);
          assertThat(found.members()).extracting(Party::label).containsExactly("go is not set");
        },
        kind);
  }
}
