package dev.symposium.problems.sync.free;

import static org.assertj.core.api.Assertions.assertThat;

import dev.symposium.problems.observe.SlotFigures.Figure;
import dev.symposium.problems.observe.WaitWord;
import dev.symposium.problems.observe.WaitWord.State;
import dev.symposium.problems.sync.BlockingQueue;
import dev.symposium.problems.sync.CyclicBarrier;
import dev.symposium.problems.sync.Fairness;
import dev.symposium.problems.sync.Future;
import dev.symposium.problems.sync.Phaser;
import dev.symposium.problems.sync.Pool;
import dev.symposium.problems.sync.Semaphore;
import dev.symposium.problems.sync.Unwinding.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Whatever is turned while threads run, nothing is lost, doubled or let in too early. */
class LiveChangesPropertyTest {

  private static final int TRIES = 12;

  private static void disturb(List<Hall.Played> cast, SplittableRandom random) {
    Hall.Played one = cast.get(random.nextInt(cast.size()));
    long word = one.word();
    State state = WaitWord.state(word);
    if (state != State.WAIT && state != State.TIMED) {
      return;
    }
    if (random.nextInt(4) == 0) {
      one.free.orderOutOf(word, Reason.VICTIM);
    } else {
      one.free.wake(word);
    }
  }

  @Property(tries = TRIES)
  void queue_capacityTurnedAndWaitsTakenAway_eachItemComesOutOnce(
      @ForAll long seed, @ForAll Fairness fairness) {
    for (boolean virtual : Hall.kinds()) {
      SplittableRandom random = new SplittableRandom(seed);
      try (Hall hall = new Hall(virtual)) {
        BlockingQueue<Integer> queue =
            hall.sync.blockingQueue("queue", 4, fairness, "actor", "actor");
        Conveyor conveyor = new Conveyor(hall, queue, 2, 2, 400);
        conveyor.runsWhile(
            () -> {
              queue.setCapacity(1 + random.nextInt(8));
              disturb(conveyor.cast(), random);
            });
        conveyor.assertEachOnceAndInOrder();
        assertThat(queue.size()).isZero();
        assertThat(queue.remainingCapacity()).isEqualTo(queue.capacity());
        assertNothingOnItsWay(hall);
      }
    }
  }

  /** Where nobody is at work, what the sides count is what the real semaphores say. */
  private static void assertNothingOnItsWay(Hall hall) {
    for (int i = 0; i < hall.sync.resources(); i++) {
      if (hall.sync.resource(i) instanceof QueueSide side && side.free() <= 0) {
        assertThat(side.awaited(0)).isEqualTo(FreeQueue.ANYBODY);
      }
    }
  }

  @Property(tries = TRIES)
  void semaphore_totalTurned_neverMoreOutThanTheLargestTotal(
      @ForAll long seed, @ForAll Fairness fairness) {
    int most = 6;
    for (boolean virtual : Hall.kinds()) {
      SplittableRandom random = new SplittableRandom(seed);
      try (Hall hall = new Hall(virtual)) {
        Semaphore permits = hall.sync.ownedSemaphore("permits", 3, fairness);
        AtomicInteger out = new AtomicInteger();
        AtomicInteger tooMany = new AtomicInteger();
        List<Hall.Played> cast = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
          int need = 1 + i % 3;
          int[] done = {0};
          cast.add(
              hall.playsOn(
                  "A" + i,
                  () -> {
                    while (done[0] < 300) {
                      permits.acquire(need);
                      tooMany.addAndGet(out.addAndGet(need) > most ? 1 : 0);
                      out.addAndGet(-need);
                      permits.release(need);
                      done[0]++;
                    }
                  }));
        }
        endWhile(
            cast,
            () -> {
              permits.setTotal(random.nextInt(most + 1));
              disturb(cast, random);
              permits.setTotal(3 + random.nextInt(most - 2));
            });
        assertThat(tooMany.get()).isZero();
        assertThat(permits.availablePermits()).isEqualTo(((FreeSemaphore) permits).total());
        assertThat(((FreeSemaphore) permits).hasGrantInFlight()).isFalse();
      }
    }
  }

  private static void endWhile(List<Hall.Played> cast, Runnable change) {
    Hall.await(
        "all to end",
        () -> {
          change.run();
          return cast.stream().allMatch(played -> played.state() == State.ENDED);
        });
  }

  @Property(tries = TRIES)
  void barrier_partiesTurnedAndWaitsTakenAway_asManyPassAsAGenerationHasParties(@ForAll long seed) {
    for (boolean virtual : Hall.kinds()) {
      SplittableRandom random = new SplittableRandom(seed);
      try (Hall hall = new Hall(virtual)) {
        BarrierCount count = new BarrierCount(hall);
        List<Hall.Played> cast =
            IntStream.range(0, 4).mapToObj(i -> hall.playsOn("A" + i, count::play)).toList();
        endWhile(
            cast,
            () -> {
              count.barrier.setParties(count.over() ? 1 : 1 + random.nextInt(6));
              disturb(cast, random);
              if (count.barrier.partiesAsked() != count.barrier.getParties()) {
                count.barrier.buildAnew(); // as control does where all stand stuck
              }
            });
        assertThat(count.letThrough.get())
            .as("passed, and perhaps whoever was sent out while it passed")
            .isBetween(count.passed.get(), count.passed.get() + victims(cast));
        assertThat(count.barrier.isBroken()).isFalse();
      }
    }
  }

  private static long victims(List<Hall.Played> cast) {
    return cast.stream().mapToLong(one -> one.free.slot().figures().get(Figure.VICTIM)).sum();
  }

  /** Counts who passes a barrier, and how many each generation has let through. */
  private static final class BarrierCount {
    private static final long ENOUGH = 1_000;
    final AtomicLong passed = new AtomicLong();
    final AtomicLong letThrough = new AtomicLong();
    final FreeBarrier barrier;

    BarrierCount(Hall hall) {
      CyclicBarrier made = hall.sync.cyclicBarrier("barrier", 2, this::count, "actor");
      barrier = (FreeBarrier) made;
    }

    private void count() {
      letThrough.addAndGet(barrier.getParties());
    }

    boolean over() {
      return passed.get() >= ENOUGH;
    }

    void play() {
      while (!over()) {
        barrier.await();
        passed.incrementAndGet();
      }
    }
  }

  @Property(tries = TRIES)
  void phaser_brokenAndBuiltAnew_losesNoArrivalAndNoParty(@ForAll long seed) {
    int rounds = 150;
    for (boolean virtual : Hall.kinds()) {
      SplittableRandom random = new SplittableRandom(seed);
      try (Hall hall = new Hall(virtual)) {
        Phaser phaser = hall.sync.phaser("phaser", 3, () -> {}, "actor");
        List<Hall.Played> cast =
            IntStream.range(0, 3)
                .mapToObj(
                    i ->
                        hall.playsOn(
                            "A" + i,
                            () -> {
                              for (int phase = 0; phase < rounds; phase++) {
                                assertThat(phaser.arriveAndAwaitAdvance()).isEqualTo(phase + 1);
                              }
                              phaser.arriveAndDeregister();
                            }))
                .toList();
        endWhile(
            cast,
            () -> {
              ((FreePhaser) phaser).buildAnew();
              pokeOne(cast, random);
            });
        assertThat(phaser.getRegisteredParties()).isZero();
        assertThat(phaser.getPhase())
            .as("of the last to leave nobody is left to arrive again, if it was broken meanwhile")
            .isBetween(rounds, rounds + 1);
      }
    }
  }

  private static void pokeOne(List<Hall.Played> cast, SplittableRandom random) {
    Hall.Played one = cast.get(random.nextInt(cast.size()));
    one.free.wake(one.word());
  }

  @Property(tries = TRIES)
  void pool_workersComeAndGo_eachTaskIsDoneOnce(@ForAll long seed) {
    int tasks = 200;
    for (boolean virtual : Hall.kinds()) {
      SplittableRandom random = new SplittableRandom(seed);
      try (Hall hall = new Hall(virtual)) {
        Pool pool = hall.sync.pool("pool", "actor");
        AtomicInteger done = new AtomicInteger();
        Hall.Played client =
            hall.plays(
                "client",
                () -> {
                  List<Future<Integer>> futures = new ArrayList<>();
                  for (int i = 0; i < tasks; i++) {
                    int number = i;
                    futures.add(pool.submit(() -> task(hall, done, number)));
                  }
                  for (int i = 0; i < tasks; i++) {
                    assertThat(futures.get(i).get()).isEqualTo(i);
                  }
                });
        List<Hall.Played> workers = new ArrayList<>();
        endWhile(List.of(client), () -> hireOrSendAway(hall, pool, workers, random));
        assertThat(client.left()).isNull();
        assertThat(done.get()).isEqualTo(tasks);
        assertThat(pool.tasksQueued()).isZero();
      }
    }
  }

  /** May be sent away at its gates, and is done only behind the last. */
  private static int task(Hall hall, AtomicInteger done, int number) {
    hall.sync.window(Hall.TICK);
    hall.sync.window(Hall.TICK);
    done.incrementAndGet();
    return number;
  }

  private static void hireOrSendAway(
      Hall hall, Pool pool, List<Hall.Played> workers, SplittableRandom random) {
    boolean sendsAway = workers.size() >= 4 || (workers.size() > 1 && random.nextBoolean());
    if (sendsAway) {
      Hall.Played leaves = workers.remove(random.nextInt(workers.size()));
      leaves.free.order(Reason.LEAVE);
      leaves.awaitEnd();
    } else if (workers.isEmpty() || random.nextInt(3) == 0) {
      workers.add(hall.plays("W", () -> work(pool)));
    }
  }

  private static void work(Pool pool) {
    while (pool.tasksQueued() >= 0) {
      pool.work();
    }
  }
}
