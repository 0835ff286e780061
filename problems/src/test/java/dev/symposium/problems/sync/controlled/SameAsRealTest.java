package dev.symposium.problems.sync.controlled;

import dev.symposium.problems.sync.controlled.ReadWriteMachine.Order;
import dev.symposium.problems.sync.controlled.SameAsReal.Twin;
import dev.symposium.problems.sync.controlled.SemaphoreMachine.Trust;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Phaser;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.concurrent.locks.StampedLock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Each machine against the real object: random sequences of four threads, the same outcomes. Among
 * them barging, the order of queues, interrupts, time-outs, broken barriers, and mistakes.
 */
class SameAsRealTest {

  private static final int LENGTH = 16;
  private static final int ACTORS = 4;
  private static final int BELL = 1;
  private static final TimeUnit UNIT = TimeUnit.MICROSECONDS;
  private static final long MOMENT = 200;

  private final List<Real> reals = new ArrayList<>();

  /** Chooses what an actor does next; null for nothing. */
  private interface Choice<S> {
    Twin<S> next(int actor, SameAsReal<S> both, Draws draws);

    /** What an actor does in the end; null for nothing. */
    default Twin<S> last(int actor, SameAsReal<S> both) {
      return null;
    }
  }

  private interface Begin<S> {
    SameAsReal<S> begin(Draws draws, List<Choice<S>> choices);
  }

  /** How many of each. */
  int sequences() {
    return 150;
  }

  @BeforeEach
  void makeThreads() {
    for (int i = 0; i < ACTORS; i++) {
      reals.add(new Real());
    }
  }

  @AfterEach
  void endThreads() {
    reals.forEach(Real::close);
  }

  private <S> void compare(Begin<S> begin) throws Exception {
    for (int seed = 0; seed < sequences(); seed++) {
      Draws draws = new Draws(seed, 0);
      List<Choice<S>> choices = new ArrayList<>();
      SameAsReal<S> both = begin.begin(draws, choices);
      for (int i = 0; i < LENGTH; i++) {
        step(both, choices.get(0), draws);
      }
      end(both, choices.get(0));
    }
  }

  /** So that all threads can be used again. */
  private static <S> void end(SameAsReal<S> both, Choice<S> choice) throws Exception {
    for (int i = 0; i < ACTORS * ACTORS && both.waiters() > 0; i++) {
      int actor = i % ACTORS;
      Twin<S> last = both.isWaiting(actor) ? null : choice.last(actor, both);
      if (last != null) {
        both.does(actor, last);
      } else if (both.isWaiting(actor) && mayLeave(both.state(), actor)) {
        both.leaves(actor);
      }
    }
    both.giveUp();
  }

  private <S> void step(SameAsReal<S> both, Choice<S> choice, Draws draws) throws Exception {
    int actor = draws.next(ACTORS);
    if (!both.isWaiting(actor)) {
      Twin<S> twin = choice.next(actor, both, draws);
      if (twin != null) {
        both.does(actor, twin);
      }
    } else if (draws.next(3) == 0 && mayLeave(both.state(), actor)) {
      both.leaves(actor);
    }
  }

  /** A sleeper that was called, or cannot have its lock, notices an interrupt only later. */
  private static boolean mayLeave(Object state, int actor) {
    return !(state instanceof LockMachine lock)
        || lock.owner() < 0
        || lock.sleepers().stream().noneMatch(s -> s.actor() == actor);
  }

  private static Callable<Object> doing(Doing doing) {
    return () -> {
      doing.run();
      return true;
    };
  }

  private interface Doing {
    void run() throws Exception;
  }

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

  // ---- barrier, phaser, latch ---------------------------------------------------------------

  @Test
  void barrier_inRandomSequences_doesAsTheRealOne() throws Exception {
    this.<BarrierMachine>compare(
        (draws, choices) -> {
          CyclicBarrier real = new CyclicBarrier(3);
          choices.add((actor, both, d) -> barrierOperation(real, d));
          return new SameAsReal<>(
              reals,
              BarrierMachine.of(3),
              s -> List.of(s.broken(), s.here()),
              () -> List.of(real.isBroken(), real.getNumberWaiting()));
        });
  }

  private static Twin<BarrierMachine> barrierOperation(CyclicBarrier real, Draws draws) {
    return switch (draws.next(6)) {
      case 0, 1, 2 -> arriving(real::await);
      case 3 -> arriving(() -> real.await(MOMENT, UNIT)).patient();
      case 4 -> Twin.of(new BarrierMachine.Reset(), doing(real::reset));
      default -> null;
    };
  }

  private static Twin<BarrierMachine> arriving(Callable<Object> real) {
    Op<BarrierMachine> open = new BarrierMachine.Open(false);
    return Twin.<BarrierMachine>of(new BarrierMachine.Arrive(), real)
        .saying(SameAsRealTest::arrival)
        .then(done -> done.code() == BarrierMachine.LAST ? open : null);
  }

  private static Object arrival(Done<BarrierMachine> done) {
    if (done.code() == BarrierMachine.BROKEN) {
      return "BrokenBarrierException";
    }
    return done.code() == BarrierMachine.TIMED_OUT
        ? "TimeoutException"
        : (Object) (int) done.code();
  }

  @Test
  void phaser_inRandomSequences_doesAsTheRealOne() throws Exception {
    this.<PhaserMachine>compare(
        (draws, choices) -> {
          Phaser real = new Endless(2);
          choices.add((actor, both, d) -> phaserOperation(real, both.state(), d));
          return new SameAsReal<>(
              reals,
              PhaserMachine.of(2),
              s -> List.of(s.phase(), s.registered(), s.unarrived()),
              () ->
                  List.of(
                      real.getPhase(), real.getRegisteredParties(), real.getUnarrivedParties()));
        });
  }

  /** Does not end when the last party leaves. */
  private static final class Endless extends Phaser {
    Endless(int parties) {
      super(parties);
    }

    @Override
    protected boolean onAdvance(int phase, int parties) {
      return false;
    }
  }

  private static Twin<PhaserMachine> phaserOperation(
      Phaser real, PhaserMachine state, Draws draws) {
    Op<PhaserMachine> advance = new PhaserMachine.Advance();
    int phase = state.phase();
    return switch (draws.next(6)) {
      case 0 ->
          Twin.<PhaserMachine>of(new PhaserMachine.Register(), real::register)
              .saying(done -> (int) done.code());
      case 1, 2 -> {
        boolean leaves = draws.next(3) == 0;
        yield Twin.<PhaserMachine>of(
                new PhaserMachine.Arrive(leaves), leaves ? real::arriveAndDeregister : real::arrive)
            .saying(done -> (int) (done.code() >> 1))
            .then(done -> done.error() == null && (done.code() & 1) == 1 ? advance : null);
      }
      default ->
          Twin.<PhaserMachine>of(
                  new PhaserMachine.Pass(phase), () -> real.awaitAdvanceInterruptibly(phase))
              .saying(done -> (int) done.code() - 1);
    };
  }

  @Test
  void latch_inRandomSequences_doesAsTheRealOne() throws Exception {
    this.<LatchMachine>compare(
        (draws, choices) -> {
          CountDownLatch real = new CountDownLatch(4);
          choices.add((actor, both, d) -> latchOperation(real, d));
          return new SameAsReal<>(reals, new LatchMachine(4), LatchMachine::count, real::getCount);
        });
  }

  private static Twin<LatchMachine> latchOperation(CountDownLatch real, Draws draws) {
    return draws.next(2) == 0
        ? Twin.of(new LatchMachine.CountDown(), doing(real::countDown))
        : Twin.of(new LatchMachine.Pass(), doing(real::await));
  }

  // ---- queue --------------------------------------------------------------------------------

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void queue_inRandomSequences_doesAsTheRealOne(boolean fair) throws Exception {
    this.<QueueMachine>compare(
        (draws, choices) -> {
          ArrayBlockingQueue<Object> real = new ArrayBlockingQueue<>(2, fair);
          choices.add((actor, both, d) -> queueOperation(real, d));
          return new SameAsReal<>(
              reals, QueueMachine.empty(2, fair), QueueMachine::items, () -> List.copyOf(real));
        });
  }

  private static Twin<QueueMachine> queueOperation(ArrayBlockingQueue<Object> real, Draws draws) {
    Object item = "item " + draws.next(100);
    return switch (draws.next(8)) {
      case 0, 1 -> Twin.of(new QueueMachine.Put(item, true, false), doing(() -> real.put(item)));
      case 2 -> Twin.of(new QueueMachine.Put(item, false, false), () -> real.offer(item));
      case 3 ->
          Twin.<QueueMachine>of(
                  new QueueMachine.Put(item, true, true), () -> real.offer(item, MOMENT, UNIT))
              .patient();
      case 4, 5 ->
          Twin.<QueueMachine>of(new QueueMachine.Take(true, false), real::take).saying(Done::value);
      case 6 ->
          Twin.<QueueMachine>of(new QueueMachine.Take(false, false), real::poll)
              .saying(Done::value);
      default ->
          Twin.<QueueMachine>of(new QueueMachine.Take(true, true), () -> real.poll(MOMENT, UNIT))
              .saying(Done::value)
              .patient();
    };
  }
}
