package dev.symposium.problems.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.util.concurrent.Uninterruptibles;
import dev.symposium.problems.deadlock.Finding;
import dev.symposium.problems.deadlock.Finding.Shape;
import dev.symposium.problems.sync.Fairness;
import dev.symposium.problems.sync.Lock;
import dev.symposium.problems.sync.ReadWriteLock;
import dev.symposium.problems.sync.StampedLock;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;

/**
 * Read-write locks and stamped locks, on real threads. Of these the virtual machine's own detector
 * knows one row, two who hold a write lock each.
 */
class DetectionReadWriteTest {

  private static void holdAndWant(Lock first, Lock second, CyclicBarrier all) {
    first.lock();
    Detection.meet(all);
    second.lock();
  }

  @EachKindAndFairness
  void readWrite_twoReadersBothWantToWrite_isFoundWhereTheOracleSeesNothing(
      String kind, Fairness fair) throws InterruptedException {
    Detection.run(
        bench -> {
          ReadWriteLock book = bench.sync.readWriteLock("book", fair);
          CyclicBarrier both = new CyclicBarrier(2);
          for (String name : new String[] {"A", "B"}) {
            bench.actor(
                kind,
                name,
                "one",
                1,
                random -> holdAndWant(book.readLock(), book.writeLock(), both));
          }
          bench.start();
          assertThat(bench.awaitStuckUnseen(2).shape()).isEqualTo(Shape.CIRCLE);
          assertThat(bench.suspicions()).as("the last to block asked").isPositive();
        },
        kind);
  }

  @EachKind
  void readWrite_oneReaderWantsToWrite_waitsForItself(String kind) throws InterruptedException {
    Detection.run(
        bench -> {
          ReadWriteLock book = bench.sync.readWriteLock("book", Fairness.UNFAIR);
          CyclicBarrier alone = new CyclicBarrier(1);
          bench.actor(
              kind, "A", "one", 1, random -> holdAndWant(book.readLock(), book.writeLock(), alone));
          bench.start();
          assertThat(bench.awaitStuckUnseen(1).shape()).isEqualTo(Shape.KNOT);
        },
        kind);
  }

  @EachKind
  void readWrite_twoWritersWantTheOthers_isFoundAsTheOracleFindsIt(String kind)
      throws InterruptedException {
    Detection.run(
        bench -> {
          ReadWriteLock left = bench.sync.readWriteLock("left", Fairness.UNFAIR);
          ReadWriteLock right = bench.sync.readWriteLock("right", Fairness.UNFAIR);
          CyclicBarrier both = new CyclicBarrier(2);
          bench.actor(
              kind,
              "A",
              "one",
              1,
              random -> holdAndWant(left.writeLock(), right.writeLock(), both));
          bench.actor(
              kind,
              "B",
              "one",
              1,
              random -> holdAndWant(right.writeLock(), left.writeLock(), both));
          bench.start();
          assertThat(bench.awaitStuck(2).shape()).isEqualTo(Shape.CIRCLE);
          bench.awaitWaiting(0);
          bench.awaitWaiting(1);
          assertThat(bench.seenByTheJvm())
              .isEqualTo(kind.equals("platform") ? Set.of("A", "B") : Set.of());
        },
        kind);
  }

  @EachKind
  void readWrite_oneReadsWhatTheOtherWantsToWrite_isFound(String kind) throws InterruptedException {
    Detection.run(
        bench -> {
          ReadWriteLock left = bench.sync.readWriteLock("left", Fairness.UNFAIR);
          ReadWriteLock right = bench.sync.readWriteLock("right", Fairness.UNFAIR);
          CyclicBarrier both = new CyclicBarrier(2);
          bench.actor(
              kind, "A", "one", 1, random -> holdAndWant(left.readLock(), right.writeLock(), both));
          bench.actor(
              kind, "B", "one", 1, random -> holdAndWant(right.readLock(), left.writeLock(), both));
          bench.start();
          assertThat(bench.awaitStuckUnseen(2).shape()).isEqualTo(Shape.CIRCLE);
        },
        kind);
  }

  @EachKindAndFairness
  void readWrite_readerQueuedBehindAWriterThatWaitsForAReader_isFound(String kind, Fairness fair)
      throws InterruptedException {
    Detection.run(
        bench -> {
          ReadWriteLock book = bench.sync.readWriteLock("book", fair);
          Lock lock = bench.sync.lock("lock", Fairness.UNFAIR);
          CyclicBarrier held = new CyclicBarrier(3);
          bench.actor(kind, "reads", "one", 1, random -> holdAndWant(book.readLock(), lock, held));
          int writer =
              bench.actor(
                  kind,
                  "writes",
                  "one",
                  1,
                  random -> {
                    Detection.meet(held);
                    book.writeLock().lock();
                  });
          CountDownLatch queued = new CountDownLatch(1);
          bench.actor(
              kind,
              "behind",
              "one",
              1,
              random -> {
                lock.lock();
                Detection.meet(held);
                Uninterruptibles.awaitUninterruptibly(queued);
                book.readLock().lock();
              });
          bench.start();
          bench.awaitWaiting(writer);
          queued.countDown();
          Finding found = bench.awaitStuckUnseen(3);
          assertThat(found.shape()).isEqualTo(Shape.CIRCLE);
          assertThat(found.tail()).isEmpty();
        },
        kind);
  }

  @EachKind
  void stamped_twoWritersWantTheOthers_isFoundWhereTheOracleSeesNothing(String kind)
      throws InterruptedException {
    Detection.run(
        bench -> {
          StampedLock left = bench.sync.stampedLock("left");
          StampedLock right = bench.sync.stampedLock("right");
          CyclicBarrier both = new CyclicBarrier(2);
          bench.actor(kind, "A", "one", 1, random -> stampBoth(left, right, both));
          bench.actor(kind, "B", "one", 1, random -> stampBoth(right, left, both));
          bench.start();
          assertThat(bench.awaitStuckUnseen(2).shape()).isEqualTo(Shape.CIRCLE);
          assertThat(bench.suspicions()).as("the last to block asked").isPositive();
        },
        kind);
  }

  private static void stampBoth(StampedLock first, StampedLock second, CyclicBarrier both) {
    long stamp = first.writeLock();
    Detection.meet(both);
    second.unlock(second.writeLock());
    first.unlock(stamp);
  }

  @EachKind
  void stamped_twoReadersBothWantToWrite_isFound(String kind) throws InterruptedException {
    Detection.run(
        bench -> {
          StampedLock book = bench.sync.stampedLock("book");
          CyclicBarrier both = new CyclicBarrier(2);
          for (String name : new String[] {"A", "B"}) {
            bench.actor(
                kind,
                name,
                "one",
                1,
                random -> {
                  long stamp = book.readLock();
                  Detection.meet(both);
                  assertThat(book.tryConvertToWriteLock(stamp)).isZero();
                  book.writeLock();
                });
          }
          bench.start();
          assertThat(bench.awaitStuckUnseen(2).shape()).isEqualTo(Shape.CIRCLE);
        },
        kind);
  }

  @EachKind
  void stamped_writerWantsItAgain_waitsForItself(String kind) throws InterruptedException {
    Detection.run(
        bench -> {
          StampedLock book = bench.sync.stampedLock("book");
          bench.actor(
              kind,
              "A",
              "one",
              1,
              random -> {
                book.writeLock();
                book.readLock();
              });
          bench.start();
          assertThat(bench.awaitStuckUnseen(1).shape()).isEqualTo(Shape.KNOT);
        },
        kind);
  }

  @EachKind
  void stamped_aWriterUpgradedFromReading_keepsOthersOut(String kind) throws InterruptedException {
    Detection.run(
        bench -> {
          StampedLock book = bench.sync.stampedLock("book");
          Lock lock = bench.sync.lock("lock", Fairness.UNFAIR);
          CyclicBarrier both = new CyclicBarrier(2);
          bench.actor(
              kind,
              "A",
              "one",
              1,
              random -> {
                assertThat(book.tryConvertToWriteLock(book.readLock())).isNotZero();
                Detection.meet(both);
                lock.lock();
              });
          bench.actor(
              kind,
              "B",
              "one",
              1,
              random -> {
                lock.lock();
                Detection.meet(both);
                book.readLock();
              });
          bench.start();
          assertThat(bench.awaitStuckUnseen(2).shape()).isEqualTo(Shape.CIRCLE);
        },
        kind);
  }
}
