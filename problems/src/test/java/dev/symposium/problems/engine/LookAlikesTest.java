package dev.symposium.problems.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.symposium.problems.sync.Condition;
import dev.symposium.problems.sync.Fairness;
import dev.symposium.problems.sync.Lock;
import dev.symposium.problems.sync.Semaphore;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What looks like a deadlock and is none, on real threads, many more than cores, while the observer
 * collects without a pause: 100,000 hand-offs each (a million in the long build), nothing reported.
 */
class LookAlikesTest {

  private static final int HAND_OFFS = Boolean.getBoolean("symposium.long") ? 1_000_000 : 100_000;
  private static final int CROWD = 12;
  private static final int FEW = 5;

  static Stream<Arguments> kinds() {
    return Stream.of("platform", "virtual")
        .flatMap(kind -> Stream.of(Fairness.values()).map(fair -> Arguments.of(kind, fair)));
  }

  /** Runs it, or makes sure that the kind is refused with its reason. */
  private static void run(String kind, Scene scene) throws InterruptedException {
    Optional<String> refused = Threads.find().whyNot(kind);
    if (refused.isPresent()) {
      assertThat(Runtime.version().feature()).isLessThan(21);
      assertThat(refused.get()).contains("need Java 21 or newer");
      return;
    }
    try (Bench bench = new Bench()) {
      scene.set(bench);
      bench.runsThroughAndNothingIsFound();
      assertThat(bench.waits()).as("came upon each other").isGreaterThan(HAND_OFFS / 1_000);
    }
  }

  @FunctionalInterface
  private interface Scene {
    void set(Bench bench);
  }

  private static Lock[] locks(Bench bench, int count, Fairness fair) {
    return IntStream.range(0, count)
        .mapToObj(i -> bench.sync.lock("lock " + i, fair))
        .toArray(Lock[]::new);
  }

  private static void crowd(Bench bench, String kind, Bench.Round round) {
    for (int i = 0; i < CROWD; i++) {
      bench.actor(kind, "P" + i, "one", HAND_OFFS / CROWD, round);
    }
  }

  private static int[] two(SplittableRandom random) {
    int one = random.nextInt(FEW);
    return new int[] {one, (one + 1 + random.nextInt(FEW - 1)) % FEW};
  }

  /** Often stops where it holds something, so that others come upon it. */
  @SuppressWarnings("ThreadPriorityCheck") // the switch is the point
  private static void pause(SplittableRandom random) {
    if (random.nextInt(8) == 0) {
      Thread.yield();
    }
  }

  private static void both(Lock first, Lock second, SplittableRandom random) {
    first.lock();
    try {
      pause(random);
      second.lock();
      pause(random);
      second.unlock();
    } finally {
      first.unlock();
    }
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void orderedLocks_manyHandOffs_nothingIsReported(String kind, Fairness fair)
      throws InterruptedException {
    run(
        kind,
        bench -> {
          Lock[] locks = locks(bench, FEW, fair);
          crowd(
              bench,
              kind,
              random -> {
                int[] of = two(random);
                both(locks[Math.min(of[0], of[1])], locks[Math.max(of[0], of[1])], random);
              });
        });
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void gateLock_anyOrderBehindIt_nothingIsReported(String kind, Fairness fair)
      throws InterruptedException {
    run(
        kind,
        bench -> {
          Lock gate = bench.sync.lock("gate", fair);
          Lock[] locks = locks(bench, FEW, fair);
          crowd(
              bench,
              kind,
              random -> {
                int[] of = two(random);
                gate.lock();
                try {
                  both(locks[of[0]], locks[of[1]], random);
                } finally {
                  gate.unlock();
                }
              });
        });
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void tryLock_givesBackWhenItFails_nothingIsReported(String kind, Fairness fair)
      throws InterruptedException {
    run(
        kind,
        bench -> {
          Lock[] locks = locks(bench, FEW, fair);
          crowd(
              bench,
              kind,
              random -> {
                int[] of = two(random);
                locks[of[0]].lock();
                try {
                  pause(random);
                  if (locks[of[1]].tryLock()) {
                    pause(random);
                    locks[of[1]].unlock();
                  }
                } finally {
                  locks[of[0]].unlock();
                }
              });
        });
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void handOverHand_downAChain_nothingIsReported(String kind, Fairness fair)
      throws InterruptedException {
    run(
        kind,
        bench -> {
          Lock[] chain = locks(bench, FEW, fair);
          crowd(
              bench,
              kind,
              random -> {
                chain[0].lock();
                for (int i = 1; i < FEW; i++) {
                  pause(random);
                  chain[i].lock();
                  chain[i - 1].unlock();
                }
                chain[FEW - 1].unlock();
              });
        });
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void reentrance_nested_nothingIsReported(String kind, Fairness fair) throws InterruptedException {
    run(
        kind,
        bench -> {
          Lock[] locks = locks(bench, 2, fair);
          crowd(
              bench,
              kind,
              random -> {
                locks[0].lock();
                both(locks[0], locks[1], random);
                both(locks[1], locks[0], random);
                locks[0].unlock();
              });
        });
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void condition_handedToAndFro_nothingIsReported(String kind, Fairness fair)
      throws InterruptedException {
    run(
        kind,
        bench -> {
          for (int pair = 0; pair < 4; pair++) {
            Lock lock = bench.sync.lock("table " + pair, fair);
            Condition turned = lock.newCondition("turned " + pair, "pair " + pair);
            int[] turn = {0};
            for (int side = 0; side < 2; side++) {
              int mine = side;
              bench.actor(
                  kind,
                  "P" + pair + side,
                  "pair " + pair,
                  HAND_OFFS / 8,
                  random -> {
                    lock.lock();
                    try {
                      while (turn[0] != mine) {
                        turned.await();
                      }
                      turn[0] = 1 - mine;
                      turned.signal();
                    } finally {
                      lock.unlock();
                    }
                  });
            }
          }
        });
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void conditions_boundedBufferOfOne_nothingIsReported(String kind, Fairness fair)
      throws InterruptedException {
    run(
        kind,
        bench -> {
          Lock lock = bench.sync.lock("buffer", fair);
          Condition notFull = lock.newCondition("not full", "consumer");
          Condition notEmpty = lock.newCondition("not empty", "producer");
          int[] inside = {0};
          for (int i = 0; i < 4; i++) {
            bench.actor(
                kind,
                "P" + i,
                "producer",
                HAND_OFFS / 8,
                random -> move(lock, notFull, notEmpty, inside, 0));
            bench.actor(
                kind,
                "C" + i,
                "consumer",
                HAND_OFFS / 8,
                random -> move(lock, notEmpty, notFull, inside, 1));
          }
        });
  }

  private static void move(Lock lock, Condition mine, Condition other, int[] inside, int from) {
    lock.lock();
    try {
      while (inside[0] != from) {
        mine.await();
      }
      inside[0] = 1 - from;
      other.signal();
    } finally {
      lock.unlock();
    }
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void semaphore_withASparePermit_nothingIsReported(String kind, Fairness fair)
      throws InterruptedException {
    run(
        kind,
        bench -> {
          for (int table = 0; table < 3; table++) {
            Semaphore pool = bench.sync.ownedSemaphore("pool " + table, 5, fair);
            for (int i = 0; i < 4; i++) {
              bench.actor(
                  kind,
                  "P" + table + i,
                  "one",
                  HAND_OFFS / CROWD,
                  random -> {
                    pool.acquire();
                    pause(random);
                    pool.acquire();
                    pause(random);
                    pool.release(2);
                  });
            }
          }
        });
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void semaphore_severalAtOnce_nothingIsReported(String kind, Fairness fair)
      throws InterruptedException {
    run(
        kind,
        bench -> {
          Semaphore pool = bench.sync.ownedSemaphore("pool", 3, fair);
          crowd(
              bench,
              kind,
              random -> {
                int many = 1 + random.nextInt(3);
                pool.acquire(many);
                pause(random);
                pool.release(many);
              });
        });
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void seats_oneFewerThanForks_nothingIsReported(String kind, Fairness fair)
      throws InterruptedException {
    run(
        kind,
        bench -> {
          Semaphore seats = bench.sync.ownedSemaphore("seats", CROWD - 1, fair);
          Semaphore[] forks =
              IntStream.range(0, CROWD)
                  .mapToObj(i -> bench.sync.ownedSemaphore("fork " + i, 1, fair))
                  .toArray(Semaphore[]::new);
          for (int i = 0; i < CROWD; i++) {
            Semaphore left = forks[i];
            Semaphore right = forks[(i + 1) % CROWD];
            bench.actor(
                kind,
                "P" + i,
                "one",
                HAND_OFFS / CROWD,
                random -> {
                  seats.acquire();
                  left.acquire();
                  pause(random);
                  right.acquire();
                  pause(random);
                  right.release();
                  left.release();
                  seats.release();
                });
          }
        });
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void signals_handedToAndFro_nothingIsReported(String kind, Fairness fair)
      throws InterruptedException {
    run(
        kind,
        bench -> {
          for (int pair = 0; pair < 4; pair++) {
            Semaphore ping = bench.sync.signalSemaphore("ping " + pair, 0, fair, "left");
            Semaphore pong = bench.sync.signalSemaphore("pong " + pair, 1, fair, "right");
            bench.actor(kind, "L" + pair, "left", HAND_OFFS / 8, random -> relay(pong, ping));
            bench.actor(kind, "R" + pair, "right", HAND_OFFS / 8, random -> relay(ping, pong));
          }
        });
  }

  private static void relay(Semaphore from, Semaphore to) {
    from.acquire();
    to.release();
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void timedCycle_bothOrdersWithPatience_nothingIsReported(String kind, Fairness fair)
      throws InterruptedException {
    run(
        kind,
        bench -> {
          bench.patience(20_000);
          Lock[] locks = locks(bench, FEW, fair);
          crowd(
              bench,
              kind,
              random -> {
                int[] of = two(random);
                locks[of[0]].lock();
                try {
                  pause(random);
                  if (locks[of[1]].tryLock(Bench.PATIENCE)) {
                    pause(random);
                    locks[of[1]].unlock();
                  }
                } finally {
                  locks[of[0]].unlock();
                }
              });
        });
  }
}
