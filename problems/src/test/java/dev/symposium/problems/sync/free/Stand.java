package dev.symposium.problems.sync.free;

import dev.symposium.problems.observe.WaitWord.State;
import dev.symposium.problems.sync.BlockingQueue;
import dev.symposium.problems.sync.CountDownLatch;
import dev.symposium.problems.sync.CyclicBarrier;
import dev.symposium.problems.sync.Event;
import dev.symposium.problems.sync.Fairness;
import dev.symposium.problems.sync.Future;
import dev.symposium.problems.sync.Lock;
import dev.symposium.problems.sync.Phaser;
import dev.symposium.problems.sync.Pool;
import dev.symposium.problems.sync.ReadWriteLock;
import dev.symposium.problems.sync.StampedLock;
import dev.symposium.problems.sync.TimeoutException;
import java.util.Arrays;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/**
 * One thing to wait for, in the state in which whoever comes has to wait.
 *
 * @param waits waits as long as it takes
 * @param waitsAtMost waits for a draw of {@link Hall#PATIENCE}; whether it was granted
 * @param lets lets one who waits go; called by the test's thread
 */
record Stand(Runnable waits, BooleanSupplier waitsAtMost, Runnable lets) {

  static final double ENDLESS = 3_600_000;

  /** What can be waited for. */
  enum For {
    ROOM,
    ITEM,
    BARRIER,
    PHASE,
    LATCH,
    EVENT,
    RESULT,
    END,
    READING,
    WRITING,
    STAMPED_READING,
    STAMPED_WRITING
  }

  /** Everything that can be waited for, on each kind of thread there is. */
  static Stream<Arguments> all() {
    return Hall.kinds().stream()
        .flatMap(virtual -> Arrays.stream(For.values()).map(what -> Arguments.of(what, virtual)));
  }

  static Stand of(For what, Hall hall) {
    return switch (what) {
      case ROOM -> room(hall);
      case ITEM -> item(hall);
      case BARRIER -> barrier(hall);
      case PHASE -> phase(hall);
      case LATCH -> latch(hall);
      case EVENT -> event(hall);
      case RESULT -> result(hall);
      case END -> end(hall);
      case READING, WRITING -> readWrite(hall, what == For.READING);
      case STAMPED_READING, STAMPED_WRITING -> stamped(hall, what == For.STAMPED_READING);
    };
  }

  private static void once(Hall hall, Runnable deed) {
    hall.plays("opener", deed).awaitEnd();
  }

  private static Stand room(Hall hall) {
    BlockingQueue<Integer> queue =
        hall.sync.blockingQueue("queue", 1, Fairness.FAIR, "actor", "actor");
    once(hall, () -> queue.put(1));
    return new Stand(
        () -> queue.put(2),
        () -> queue.offer(2, Hall.PATIENCE),
        () -> once(hall, () -> queue.take()));
  }

  private static Stand item(Hall hall) {
    BlockingQueue<Integer> queue =
        hall.sync.blockingQueue("queue", 1, Fairness.FAIR, "actor", "actor");
    return new Stand(
        () -> queue.take(),
        () -> queue.poll(Hall.PATIENCE) != null,
        () -> once(hall, () -> queue.put(1)));
  }

  private static Stand barrier(Hall hall) {
    CyclicBarrier barrier = hall.sync.cyclicBarrier("barrier", 2, "actor");
    return new Stand(
        barrier::await,
        () -> isInTime(() -> barrier.await(Hall.PATIENCE)),
        () -> once(hall, barrier::await));
  }

  private static Stand phase(Hall hall) {
    Phaser phaser = hall.sync.phaser("phaser", 2, () -> {}, "actor");
    return new Stand(
        phaser::arriveAndAwaitAdvance,
        () -> phaser.arriveAndAwaitAdvance(Hall.PATIENCE),
        phaser::arrive);
  }

  private static Stand latch(Hall hall) {
    CountDownLatch latch = hall.sync.countDownLatch("latch", 1, "actor");
    return new Stand(latch::await, () -> latch.await(Hall.PATIENCE), latch::countDown);
  }

  private static Stand event(Hall hall) {
    Event event = hall.sync.event("event", "actor");
    return new Stand(event::await, () -> event.await(Hall.PATIENCE), event::set);
  }

  private static Stand result(Hall hall) {
    Pool pool = hall.sync.pool("pool", "actor");
    Future<Integer> future = pool.submit(() -> 1);
    return new Stand(
        future::get, () -> isInTime(() -> future.get(Hall.PATIENCE)), () -> once(hall, pool::work));
  }

  /** One who does something endless, until it is let. */
  private static void keeper(Hall hall, Runnable before, Runnable after) {
    hall.set(Hall.NAP, ENDLESS);
    hall.plays(
            "keeper",
            () -> {
              before.run();
              hall.sync.sleep(Hall.NAP);
              after.run();
            })
        .awaitBlocked(State.SLEEP);
  }

  private static Stand end(Hall hall) {
    keeper(hall, () -> {}, () -> {});
    return new Stand(
        () -> hall.sync.join("keeper"),
        () -> hall.sync.join("keeper", Hall.PATIENCE),
        () -> hall.set(Hall.NAP, 0));
  }

  private static Stand readWrite(Hall hall, boolean reading) {
    ReadWriteLock book = hall.sync.readWriteLock("book", Fairness.FAIR);
    Lock wanted = reading ? book.readLock() : book.writeLock();
    Lock kept = reading ? book.writeLock() : book.readLock();
    keeper(hall, kept::lock, kept::unlock);
    return new Stand(
        () -> {
          wanted.lock();
          wanted.unlock();
        },
        () -> {
          boolean granted = wanted.tryLock(Hall.PATIENCE);
          if (granted) {
            wanted.unlock();
          }
          return granted;
        },
        () -> hall.set(Hall.NAP, 0));
  }

  private static Stand stamped(Hall hall, boolean reading) {
    StampedLock page = hall.sync.stampedLock("page");
    long[] kept = {0};
    keeper(
        hall,
        () -> kept[0] = reading ? page.writeLock() : page.readLock(),
        () -> page.unlock(kept[0]));
    return new Stand(
        () -> page.unlock(reading ? page.readLock() : page.writeLock()),
        () -> {
          long stamp = reading ? page.tryReadLock(Hall.PATIENCE) : page.tryWriteLock(Hall.PATIENCE);
          if (stamp != 0) {
            page.unlock(stamp);
          }
          return stamp != 0;
        },
        () -> hall.set(Hall.NAP, 0));
  }

  private static boolean isInTime(Runnable waits) {
    try {
      waits.run();
      return true;
    } catch (TimeoutException e) {
      return false;
    }
  }
}
