package dev.symposium.problems.engine;

import dev.symposium.problems.sync.Fairness;
import dev.symposium.problems.sync.Semaphore;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;

/** Permits that nobody gets stuck for. */
@Tag("look-alikes")
class LookAlikePermitsTest {

  @EachKindAndFairness
  void semaphore_withASparePermit_nothingIsReported(String kind, Fairness fair)
      throws InterruptedException {
    LookAlike.run(
        kind,
        bench -> {
          for (int table = 0; table < 3; table++) {
            Semaphore pool = bench.sync.ownedSemaphore("pool " + table, 5, fair);
            for (int i = 0; i < 4; i++) {
              bench.actor(
                  kind,
                  "P" + table + i,
                  "one",
                  LookAlike.HAND_OFFS / LookAlike.CROWD,
                  random -> {
                    pool.acquire();
                    LookAlike.pause(random);
                    pool.acquire();
                    LookAlike.pause(random);
                    pool.release(2);
                  });
            }
          }
        });
  }

  @EachKindAndFairness
  void semaphore_severalAtOnce_nothingIsReported(String kind, Fairness fair)
      throws InterruptedException {
    LookAlike.run(
        kind,
        bench -> {
          Semaphore pool = bench.sync.ownedSemaphore("pool", 3, fair);
          LookAlike.crowd(
              bench,
              kind,
              random -> {
                int many = 1 + random.nextInt(3);
                pool.acquire(many);
                LookAlike.pause(random);
                pool.release(many);
              });
        });
  }

  @EachKindAndFairness
  void seats_oneFewerThanForks_nothingIsReported(String kind, Fairness fair)
      throws InterruptedException {
    LookAlike.run(
        kind,
        bench -> {
          Semaphore seats = bench.sync.ownedSemaphore("seats", LookAlike.CROWD - 1, fair);
          Semaphore[] forks =
              IntStream.range(0, LookAlike.CROWD)
                  .mapToObj(i -> bench.sync.ownedSemaphore("fork " + i, 1, fair))
                  .toArray(Semaphore[]::new);
          for (int i = 0; i < LookAlike.CROWD; i++) {
            Semaphore left = forks[i];
            Semaphore right = forks[(i + 1) % LookAlike.CROWD];
            bench.actor(
                kind,
                "P" + i,
                "one",
                LookAlike.HAND_OFFS / LookAlike.CROWD,
                random -> {
                  seats.acquire();
                  left.acquire();
                  LookAlike.pause(random);
                  right.acquire();
                  LookAlike.pause(random);
                  right.release();
                  left.release();
                  seats.release();
                });
          }
        });
  }
}
