package dev.symposium.problems.sync.controlled;

import dev.symposium.problems.sync.controlled.SameAsReal.Twin;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Phaser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Barriers, phasers, latches and queues against the real ones. */
class SameAsRealMeetingsTest extends Sequences {

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
        .saying(SameAsRealMeetingsTest::arrival)
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
