package dev.symposium.problems.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.util.concurrent.Uninterruptibles;
import dev.symposium.problems.deadlock.Finding;
import dev.symposium.problems.deadlock.Finding.Shape;
import dev.symposium.problems.deadlock.Party;
import dev.symposium.problems.observe.VerdictKind;
import dev.symposium.problems.sync.BlockingQueue;
import dev.symposium.problems.sync.Condition;
import dev.symposium.problems.sync.Fairness;
import dev.symposium.problems.sync.Future;
import dev.symposium.problems.sync.Lock;
import dev.symposium.problems.sync.Pool;
import dev.symposium.problems.sync.ReadWriteLock;
import dev.symposium.problems.sync.Semaphore;
import dev.symposium.problems.sync.StampedLock;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Circles that run through primitives of many kinds, on real threads of one kind and of both. */
class DetectionMixedTest {

  /** Each actor has its turn of the kinds. */
  private static String[] kinds(String of) {
    return of.equals("mixed") ? new String[] {"platform", "virtual"} : new String[] {of};
  }

  @ParameterizedTest
  @ValueSource(strings = {"platform", "virtual", "mixed"})
  void circle_lockQueueAndFuture_isFound(String of) throws InterruptedException {
    String[] kinds = kinds(of);
    Detection.run(
        bench -> {
          Lock lock = bench.sync.lock("lock", Fairness.FAIR);
          BlockingQueue<Integer> queue =
              bench.sync.blockingQueue("queue", 1, Fairness.FAIR, "putter", "worker");
          Pool pool = bench.sync.pool("pool", "worker");
          CyclicBarrier both = new CyclicBarrier(2);
          bench.actor(
              kinds[0],
              "puts",
              "putter",
              1,
              random -> {
                lock.lock();
                queue.put(1);
                Detection.meet(both);
                queue.put(2);
              });
          bench.actor(kinds[kinds.length - 1], "works", "worker", 1, random -> pool.work());
          bench.actor(
              kinds[0],
              "asks",
              "client",
              1,
              random ->
                  pool.submit(
                          () -> {
                            Detection.meet(both);
                            lock.lock();
                            return queue.take();
                          })
                      .get());
          bench.start();
          Finding found = bench.awaitStuckUnseen(3);
          assertThat(found.shape()).isEqualTo(Shape.CIRCLE);
          assertThat(Detection.names(found.members())).containsExactlyInAnyOrder("puts", "works");
          assertThat(Detection.names(found.tail())).containsExactly("asks");
        },
        kinds);
  }

  /** Every primitive once: each holds or may do something, and waits for what the next one has. */
  private static final class Ring {
    private static final int SIZE = 13;
    private final Bench bench;
    private final String[] kinds;
    private final CyclicBarrier all = new CyclicBarrier(SIZE);
    private int made;

    Ring(Bench bench, String... kinds) {
      this.bench = bench;
      this.kinds = kinds;
    }

    /** Its role is its name. */
    void member(String name, Runnable takes, Runnable wants) {
      String kind = kinds[made++ % kinds.length];
      bench.actor(
          kind,
          name,
          name,
          1,
          random -> {
            takes.run();
            Detection.meet(all);
            wants.run();
          });
    }

    void build() {
      Lock lock = bench.sync.lock("lock", Fairness.UNFAIR);
      Semaphore permits = bench.sync.ownedSemaphore("permits", 3, Fairness.FAIR);
      ReadWriteLock book = bench.sync.readWriteLock("book", Fairness.UNFAIR);
      StampedLock page = bench.sync.stampedLock("page");
      member("m0", lock::lock, () -> permits.acquire(2));
      member("m1", () -> permits.acquire(2), book.writeLock()::lock);
      member("m2", book.readLock()::lock, page::readLock);
      BlockingQueue<Integer> queue =
          bench.sync.blockingQueue("queue", 1, Fairness.UNFAIR, "m3", "m4");
      member("m3", () -> stampAndFill(page, queue), () -> queue.put(2));
      AtomicReference<Future<?>> future = new AtomicReference<>();
      CountDownLatch asked = new CountDownLatch(1);
      Pool pool = bench.sync.pool("pool", "m5");
      member(
          "m4",
          () -> {
            future.set(pool.submit(() -> bench.sync.join("m6")));
            asked.countDown();
          },
          () -> future.get().get());
      member("m5", () -> Uninterruptibles.awaitUninterruptibly(asked), pool::work);
      buildGroups(lock);
    }

    private static void stampAndFill(StampedLock page, BlockingQueue<Integer> queue) {
      page.writeLock();
      queue.put(1);
    }

    private void buildGroups(Lock lock) {
      var latch = bench.sync.countDownLatch("latch", 1, "m7");
      var barrier = bench.sync.cyclicBarrier("barrier", 2, "m8");
      var event = bench.sync.event("event", "m9");
      var phaser = bench.sync.phaser("phaser", 2, () -> {}, "m10");
      Semaphore signals = bench.sync.signalSemaphore("signals", 0, Fairness.UNFAIR, "m11");
      Lock table = bench.sync.lock("table", Fairness.UNFAIR);
      Condition bell = table.newCondition("bell", "m12");
      member("m6", () -> {}, latch::await);
      member("m7", () -> {}, barrier::await);
      member("m8", () -> {}, event::await);
      member("m9", () -> {}, phaser::arriveAndAwaitAdvance);
      member("m10", () -> {}, signals::acquire);
      member("m11", table::lock, bell::await);
      member("m12", () -> {}, lock::lock);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"platform", "virtual", "mixed"})
  void circle_throughEveryPrimitive_isFoundInItsOrder(String of) throws InterruptedException {
    String[] kinds = kinds(of);
    Detection.run(
        bench -> {
          new Ring(bench, kinds).build();
          bench.start();
          Finding found = bench.awaitStuckUnseen(Ring.SIZE);
          assertThat(found.kind()).isEqualTo(VerdictKind.DEADLOCK);
          assertThat(found.shape()).isEqualTo(Shape.CIRCLE);
          assertThat(found.members())
              .extracting(Party::name)
              .containsExactly(
                  Stream.iterate(0, i -> i + 1)
                      .limit(Ring.SIZE)
                      .map(i -> "m" + i)
                      .toArray(String[]::new));
        },
        kinds);
  }

  @ParameterizedTest
  @ValueSource(strings = {"platform", "virtual", "mixed"})
  void circle_throughEveryPrimitive_isNotFoundWhileOneMemberIsStillToComeToIt(String of)
      throws InterruptedException {
    String[] kinds = kinds(of);
    Detection.run(
        bench -> {
          new Ring(bench, kinds).build();
          Lock free = bench.sync.lock("free", Fairness.UNFAIR);
          CountDownLatch enough = new CountDownLatch(1);
          bench.actor(
              kinds[0], "helps", "m7", 1, random -> turnUntil(free, enough)); // may count down, too
          bench.start();
          bench.await(all -> bench.collected() != null && stuckOrWaiting(bench));
          Predicate<List<Finding>> nothing = List::isEmpty;
          for (int i = 0; i < 100; i++) {
            bench.await(nothing);
          }
          enough.countDown();
          assertThat(bench.awaitStuckUnseen(Ring.SIZE).shape()).isEqualTo(Shape.CIRCLE);
        },
        kinds);
  }

  private static boolean stuckOrWaiting(Bench bench) {
    return bench.collected().parties().stream().filter(Party::isWaiting).count() == Ring.SIZE;
  }

  private static void turnUntil(Lock free, CountDownLatch enough) {
    while (enough.getCount() > 0) {
      free.lock();
      free.unlock();
    }
  }
}
