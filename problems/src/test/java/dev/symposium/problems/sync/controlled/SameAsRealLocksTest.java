package dev.symposium.problems.sync.controlled;

import dev.symposium.problems.sync.controlled.ReadWriteMachine.Order;
import dev.symposium.problems.sync.controlled.SameAsReal.Twin;
import dev.symposium.problems.sync.controlled.SemaphoreMachine.Trust;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.concurrent.locks.StampedLock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Locks, conditions and permits against the real ones. */
class SameAsRealLocksTest extends Sequences {

  private static final int BELL = 1;

  // ---- lock ---------------------------------------------------------------------------------

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void lock_inRandomSequences_doesAsTheRealOne(boolean fair) throws Exception {
    this.<LockMachine>compare(
        (draws, choices) -> {
          ReentrantLock real = new ReentrantLock(fair);
          choices.add((actor, both, d) -> lockOperation(real, null, d));
          return new SameAsReal<>(
              reals, LockMachine.free(fair), s -> s.owner() >= 0, real::isLocked);
        });
  }

  @Test
  void condition_inRandomSequences_doesAsTheRealOne() throws Exception {
    this.<LockMachine>compare(
        (draws, choices) -> {
          ReentrantLock real = new ReentrantLock(true);
          Condition bell = real.newCondition();
          choices.add((actor, both, d) -> lockOperation(real, bell, d));
          return new SameAsReal<>(
              reals,
              LockMachine.free(true),
              s -> List.of(s.owner() >= 0, s.queue().size()),
              () -> List.of(real.isLocked(), real.getQueueLength()));
        });
  }

  private static Twin<LockMachine> lockOperation(ReentrantLock real, Condition bell, Draws draws) {
    return switch (draws.next(bell == null ? 5 : 9)) {
      case 0, 1 -> Twin.of(new LockMachine.Lock(false), doing(real::lockInterruptibly));
      case 2 -> Twin.of(new LockMachine.TryLock(), real::tryLock);
      case 3 ->
          Twin.<LockMachine>of(new LockMachine.Lock(true), () -> real.tryLock(MOMENT, UNIT))
              .patient();
      case 4, 8 -> Twin.of(new LockMachine.Unlock(), doing(real::unlock));
      case 5, 6 -> Twin.of(new LockMachine.Await(BELL, false), doing(bell::await));
      default -> signalling(bell, draws.next(2) == 0);
    };
  }

  private static Twin<LockMachine> signalling(Condition bell, boolean all) {
    return Twin.of(new LockMachine.Signal(BELL, all), doing(all ? bell::signalAll : bell::signal));
  }

  // ---- semaphore ----------------------------------------------------------------------------

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4})
  void semaphore_inRandomSequences_doesAsTheRealOne(int kind) throws Exception {
    boolean fair = kind % 2 == 0;
    int most = kind <= 2 ? 1 : 3;
    this.<SemaphoreMachine>compare(
        (draws, choices) -> {
          Semaphore real = new Semaphore(2, fair);
          SemaphoreMachine machine =
              new SemaphoreMachine(
                  Trust.SIGNAL, fair, fair || most > 1, 2, 2, Ints.NONE, 0, List.of());
          choices.add((actor, both, d) -> permitOperation(real, 1 + d.next(most), d));
          return new SameAsReal<>(reals, machine, SemaphoreMachine::free, real::availablePermits);
        });
  }

  private static Twin<SemaphoreMachine> permitOperation(Semaphore real, int units, Draws draws) {
    Op<SemaphoreMachine> acquire = new SemaphoreMachine.Acquire(units, 0, false);
    Op<SemaphoreMachine> patient = new SemaphoreMachine.Acquire(units, 0, true);
    return switch (draws.next(5)) {
      case 0, 1 -> Twin.of(acquire, doing(() -> real.acquire(units)));
      case 2 -> Twin.of(new SemaphoreMachine.TryAcquire(units), () -> real.tryAcquire(units));
      case 3 -> Twin.of(patient, () -> real.tryAcquire(units, MOMENT, UNIT)).patient();
      default ->
          Twin.of(new SemaphoreMachine.Release(units, false), doing(() -> real.release(units)));
    };
  }

  // ---- read-write, stamped ------------------------------------------------------------------

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void readWriteLock_inRandomSequences_doesAsTheRealOne(boolean fair) throws Exception {
    this.<ReadWriteMachine>compare(
        (draws, choices) -> {
          ReentrantReadWriteLock real = new ReentrantReadWriteLock(fair);
          choices.add((actor, both, d) -> readWriteOperation(real, d.next(2) == 0, d));
          return new SameAsReal<>(
              reals,
              ReadWriteMachine.free(fair ? Order.FAIR : Order.UNFAIR),
              s -> List.of(s.writer() >= 0, s.reads().sum(), s.queue().size()),
              () -> List.of(real.isWriteLocked(), real.getReadLockCount(), real.getQueueLength()));
        });
  }

  private static Twin<ReadWriteMachine> readWriteOperation(
      ReentrantReadWriteLock real, boolean writes, Draws draws) {
    Lock side = writes ? real.writeLock() : real.readLock();
    return switch (draws.next(5)) {
      case 0, 1 ->
          Twin.of(new ReadWriteMachine.Arrive(writes, false), doing(side::lockInterruptibly));
      case 2 -> Twin.of(new ReadWriteMachine.Try(writes), side::tryLock);
      case 3 ->
          Twin.<ReadWriteMachine>of(
                  new ReadWriteMachine.Arrive(writes, true), () -> side.tryLock(MOMENT, UNIT))
              .patient();
      default -> Twin.of(new ReadWriteMachine.Release(writes), doing(side::unlock));
    };
  }

  @Test
  void stampedLock_inRandomSequences_doesAsTheRealOne() throws Exception {
    this.<ReadWriteMachine>compare(
        (draws, choices) -> {
          StampedLock real = new StampedLock();
          choices.add(new Stamping(real, new ConcurrentHashMap<>()));
          return new SameAsReal<>(
              reals,
              ReadWriteMachine.free(Order.STAMPED),
              s -> List.of(s.writer() >= 0, s.reads().sum()),
              () -> List.of(real.isWriteLocked(), real.getReadLockCount()));
        });
  }

  /** Who holds it gives it back; who does not comes for it. */
  private record Stamping(StampedLock real, Map<Integer, Long> stamps)
      implements Choice<ReadWriteMachine> {

    @Override
    public Twin<ReadWriteMachine> next(int actor, SameAsReal<ReadWriteMachine> both, Draws draws) {
      Twin<ReadWriteMachine> back = last(actor, both);
      return back != null ? back : coming(actor, draws.next(2) == 0, draws.next(3) == 0);
    }

    @Override
    public Twin<ReadWriteMachine> last(int actor, SameAsReal<ReadWriteMachine> both) {
      boolean wrote = both.state().writer() == actor;
      if (!wrote && both.state().reads().get(actor) == 0) {
        return null;
      }
      return Twin.of(
          new ReadWriteMachine.Release(wrote), doing(() -> real.unlock(stamps.get(actor))));
    }

    private Twin<ReadWriteMachine> coming(int actor, boolean writes, boolean timed) {
      Twin<ReadWriteMachine> comes =
          Twin.of(
              new ReadWriteMachine.Arrive(writes, timed),
              () -> {
                long stamp = stamp(real, writes, timed);
                stamps.put(actor, stamp);
                return stamp != 0;
              });
      return timed ? comes.patient() : comes;
    }
  }

  private static long stamp(StampedLock real, boolean writes, boolean timed)
      throws InterruptedException {
    if (timed) {
      return writes ? real.tryWriteLock(MOMENT, UNIT) : real.tryReadLock(MOMENT, UNIT);
    }
    return writes ? real.writeLockInterruptibly() : real.readLockInterruptibly();
  }
}
