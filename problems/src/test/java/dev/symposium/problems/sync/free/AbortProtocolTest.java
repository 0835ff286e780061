package dev.symposium.problems.sync.free;

import static org.assertj.core.api.Assertions.assertThat;

import dev.symposium.problems.observe.SlotFigures.Figure;
import dev.symposium.problems.observe.WaitWord;
import dev.symposium.problems.observe.WaitWord.State;
import dev.symposium.problems.parts.Part;
import dev.symposium.problems.sync.BlockingQueue;
import dev.symposium.problems.sync.Condition;
import dev.symposium.problems.sync.Fairness;
import dev.symposium.problems.sync.Lock;
import dev.symposium.problems.sync.ReadWriteLock;
import dev.symposium.problems.sync.Semaphore;
import dev.symposium.problems.sync.StampedLock;
import dev.symposium.problems.sync.Unwinding.Reason;
import java.time.Duration;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Waits are taken away while they are granted, time out, or begin: a late interrupt never hits what
 * comes after, nothing granted is lost, nothing is held twice.
 */
@Tag("aborts")
class AbortProtocolTest {

  private static final int ACTORS = 3;

  /** What actors share, and what may never be. */
  private static final class Shared {
    final AtomicLong interrupted = new AtomicLong();
    final AtomicLong inside = new AtomicLong();
    final AtomicLong overlaps = new AtomicLong();
    final AtomicBoolean over = new AtomicBoolean();

    void enter() {
      if (inside.incrementAndGet() > 1) {
        overlaps.incrementAndGet();
      }
    }

    void exit() {
      inside.decrementAndGet();
    }

    void noteInterrupt() {
      if (Thread.currentThread().isInterrupted()) {
        interrupted.incrementAndGet();
      }
    }
  }

  @Test
  void lock_abortedPokedAndWokenAtRandom_isNeverLostNorHeldTwice() {
    for (boolean virtual : Hall.kinds()) {
      for (Fairness fairness : Fairness.values()) {
        try (Hall hall = new Hall(virtual)) {
          Lock lock = hall.sync.lock("lock", fairness);
          hammer(hall, shared -> criticalSection(hall, lock, shared));
          assertThat(((FreeLock) lock).real.isLocked()).isFalse();
        }
      }
    }
  }

  private static void criticalSection(Hall hall, Lock lock, Shared shared) {
    boolean timed = hall.sync.choose(2) == 0;
    if (timed && !lock.tryLock(Hall.PATIENCE)) {
      return;
    } else if (!timed) {
      lock.lock();
    }
    shared.enter();
    Thread.onSpinWait();
    shared.exit();
    lock.unlock();
  }

  @Test
  void semaphore_abortedPokedAndWokenAtRandom_keepsItsPermits() {
    for (boolean virtual : Hall.kinds()) {
      for (Fairness fairness : Fairness.values()) {
        try (Hall hall = new Hall(virtual)) {
          Semaphore permits = hall.sync.ownedSemaphore("permits", 3, fairness);
          hammer(hall, shared -> twoPermits(hall, permits, shared));
          assertThat(permits.availablePermits()).isEqualTo(3);
          assertThat(((FreeSemaphore) permits).hasGrantInFlight()).isFalse();
        }
      }
    }
  }

  private static void twoPermits(Hall hall, Semaphore permits, Shared shared) {
    if (hall.sync.choose(2) == 0) {
      if (!permits.tryAcquire(2, Hall.PATIENCE)) {
        return;
      }
    } else {
      permits.acquire(2);
    }
    shared.enter();
    Thread.onSpinWait();
    shared.exit();
    permits.release(2);
  }

  @Test
  void readWrite_abortedPokedAndWokenAtRandom_isNeverWrittenByTwo() {
    for (boolean virtual : Hall.kinds()) {
      for (Fairness fairness : Fairness.values()) {
        try (Hall hall = new Hall(virtual)) {
          ReadWriteLock book = hall.sync.readWriteLock("book", fairness);
          hammer(hall, shared -> criticalSection(hall, book.writeLock(), shared));
          assertThat(((FreeReadWriteLock) book).free()).isEqualTo(FreeReadWriteLock.WRITE);
        }
      }
    }
  }

  @Test
  void stamped_abortedPokedAndWokenAtRandom_isNeverWrittenByTwo() {
    for (boolean virtual : Hall.kinds()) {
      try (Hall hall = new Hall(virtual)) {
        StampedLock page = hall.sync.stampedLock("page");
        hammer(hall, shared -> write(hall, page, shared));
        assertThat(((FreeStampedLock) page).free()).isEqualTo(FreeReadWriteLock.WRITE);
      }
    }
  }

  private static void write(Hall hall, StampedLock page, Shared shared) {
    boolean timed = hall.sync.choose(2) == 0;
    long stamp = timed ? page.tryWriteLock(Hall.PATIENCE) : page.writeLock();
    if (stamp != 0) {
      shared.enter();
      Thread.onSpinWait();
      shared.exit();
      page.unlock(stamp);
    }
  }

  @Test
  void queue_abortedPokedAndWokenAtRandom_keepsItsRoom() {
    for (boolean virtual : Hall.kinds()) {
      for (Fairness fairness : Fairness.values()) {
        try (Hall hall = new Hall(virtual)) {
          BlockingQueue<Integer> queue =
              hall.sync.blockingQueue("token", 1, fairness, "actor", "actor");
          hall.plays("first", () -> queue.put(1)).awaitEnd();
          hammer(hall, shared -> passToken(hall, queue, shared));
          assertThat(queue.size()).isEqualTo(1);
          assertThat(queue.remainingCapacity()).isZero();
        }
      }
    }
  }

  /** Whoever has the one element is inside; there is room for it when it is put back. */
  private static void passToken(Hall hall, BlockingQueue<Integer> queue, Shared shared) {
    Integer token = hall.sync.choose(2) == 0 ? queue.poll(Hall.PATIENCE) : queue.take();
    if (token != null) {
      shared.enter();
      Thread.onSpinWait();
      shared.exit();
      if (!queue.offer(token)) {
        shared.overlaps.incrementAndGet();
      }
    }
  }

  @Test
  void condition_abortedPokedAndWokenAtRandom_ownsItsLockAfterEveryWait() {
    for (boolean virtual : Hall.kinds()) {
      try (Hall hall = new Hall(virtual)) {
        Lock lock = hall.sync.lock("lock", Fairness.UNFAIR);
        Condition turn = lock.newCondition("turn", "actor");
        hammer(hall, shared -> takeTurn(hall, lock, turn, shared));
        assertThat(((FreeLock) lock).real.isLocked()).isFalse();
      }
    }
  }

  private static void takeTurn(Hall hall, Lock lock, Condition turn, Shared shared) {
    lock.lock();
    try {
      turn.signal();
      if (hall.sync.choose(4) > 0) {
        turn.await(Hall.PATIENCE);
      }
      shared.enter();
      shared.exit();
    } finally {
      if (!lock.isHeldByMe()) {
        shared.overlaps.incrementAndGet(); // it must own the lock, however the wait ended
      }
      lock.unlock();
    }
  }

  /** Some play a round again and again; the test takes their waits away in every way there is. */
  private static void hammer(Hall hall, Consumer<Shared> round) {
    Shared shared = new Shared();
    hall.set(Hall.PATIENCE, 0.02);
    Hall.Played[] cast = new Hall.Played[ACTORS];
    for (int i = 0; i < ACTORS; i++) {
      cast[i] = hall.playsOn("A" + i, () -> playRounds(shared, round));
    }
    long aborts = takeAway(hall, cast);
    shared.over.set(true);
    for (Hall.Played played : cast) {
      played.free.wake(played.word());
    }
    for (Hall.Played played : cast) {
      played.awaitEnd();
      assertThat(played.free.slot().holdsNothing()).isTrue();
      assertThat(played.free.slot().request()).isNull();
    }
    assertThat(shared.overlaps.get()).as("held by two").isZero();
    assertThat(shared.interrupted.get()).as("interrupts that came late").isZero();
    assertThat(victims(cast)).as("victims").isEqualTo(aborts);
    assertThat(aborts).isPositive();
  }

  private static void playRounds(Shared shared, Consumer<Shared> round) {
    while (!shared.over.get()) {
      shared.noteInterrupt();
      round.accept(shared);
      shared.noteInterrupt();
    }
  }

  /** Until as many waits as asked for were taken away; how many of them by an order to leave. */
  private static long takeAway(Hall hall, Hall.Played[] cast) {
    SplittableRandom random = new SplittableRandom(11);
    long aborts = 0;
    long taken = 0;
    Part part =
        Part.isLong()
            ? Part.ofLong("aborts", "waits taken away", 100_000, Duration.ofMinutes(10))
            : Part.of("aborts", "waits taken away", 2_000, Duration.ofMinutes(5));
    while (part.goesOn(taken)) {
      FreeActor one = cast[random.nextInt(ACTORS)].free;
      long word = one.slot().word();
      State state = WaitWord.state(word);
      if (state != State.WAIT && state != State.TIMED) {
        LockSupport.parkNanos(random.nextInt(2)); // leaves the processor to them, or not
        continue;
      }
      if (random.nextInt(64) == 0) {
        hall.set(Hall.PATIENCE, random.nextInt(3) * 0.02); // and pokes all
      } else if (random.nextBoolean()) {
        boolean out = one.orderOutOf(word, Reason.VICTIM);
        aborts += out ? 1 : 0;
        taken += out ? 1 : 0;
      } else {
        taken += one.wake(word) ? 1 : 0;
      }
    }
    if (Part.isLong()) {
      part.over(taken, aborts + " of them by an order to leave");
    }
    return aborts;
  }

  private static long victims(Hall.Played[] cast) {
    long sum = 0;
    for (Hall.Played played : cast) {
      sum += played.free.slot().figures().get(Figure.VICTIM);
    }
    return sum;
  }
}
