package dev.symposium.problems.engine;

import dev.symposium.problems.sync.Fairness;
import dev.symposium.problems.sync.Lock;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;

/** Locks that nobody gets stuck in. */
@Tag("look-alikes")
class LookAlikeLocksTest {

  private static void both(Lock first, Lock second, SplittableRandom random) {
    first.lock();
    try {
      LookAlike.pause(random);
      second.lock();
      LookAlike.pause(random);
      second.unlock();
    } finally {
      first.unlock();
    }
  }

  @EachKindAndFairness
  void orderedLocks_manyHandOffs_nothingIsReported(String kind, Fairness fair)
      throws InterruptedException {
    LookAlike.run(
        kind,
        bench -> {
          Lock[] locks = LookAlike.locks(bench, LookAlike.FEW, fair);
          LookAlike.crowd(
              bench,
              kind,
              random -> {
                int[] of = LookAlike.two(random);
                both(locks[Math.min(of[0], of[1])], locks[Math.max(of[0], of[1])], random);
              });
        });
  }

  @EachKindAndFairness
  void gateLock_anyOrderBehindIt_nothingIsReported(String kind, Fairness fair)
      throws InterruptedException {
    LookAlike.run(
        kind,
        bench -> {
          Lock gate = bench.sync.lock("gate", fair);
          Lock[] locks = LookAlike.locks(bench, LookAlike.FEW, fair);
          LookAlike.crowd(
              bench,
              kind,
              random -> {
                int[] of = LookAlike.two(random);
                gate.lock();
                try {
                  both(locks[of[0]], locks[of[1]], random);
                } finally {
                  gate.unlock();
                }
              });
        });
  }

  @EachKindAndFairness
  void tryLock_givesBackWhenItFails_nothingIsReported(String kind, Fairness fair)
      throws InterruptedException {
    LookAlike.run(
        kind,
        bench -> {
          Lock[] locks = LookAlike.locks(bench, LookAlike.FEW, fair);
          LookAlike.crowd(
              bench,
              kind,
              random -> {
                int[] of = LookAlike.two(random);
                locks[of[0]].lock();
                try {
                  LookAlike.pause(random);
                  if (locks[of[1]].tryLock()) {
                    LookAlike.pause(random);
                    locks[of[1]].unlock();
                  }
                } finally {
                  locks[of[0]].unlock();
                }
              });
        });
  }

  @EachKindAndFairness
  void handOverHand_downAChain_nothingIsReported(String kind, Fairness fair)
      throws InterruptedException {
    LookAlike.run(
        kind,
        bench -> {
          Lock[] chain = LookAlike.locks(bench, LookAlike.FEW, fair);
          LookAlike.crowd(
              bench,
              kind,
              random -> {
                chain[0].lock();
                for (int i = 1; i < LookAlike.FEW; i++) {
                  LookAlike.pause(random);
                  chain[i].lock();
                  chain[i - 1].unlock();
                }
                chain[LookAlike.FEW - 1].unlock();
              });
        });
  }

  @EachKindAndFairness
  void reentrance_nested_nothingIsReported(String kind, Fairness fair) throws InterruptedException {
    LookAlike.run(
        kind,
        bench -> {
          Lock[] locks = LookAlike.locks(bench, 2, fair);
          LookAlike.crowd(
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

  @EachKindAndFairness
  void timedCycle_bothOrdersWithPatience_nothingIsReported(String kind, Fairness fair)
      throws InterruptedException {
    LookAlike.run(
        kind,
        bench -> {
          bench.patience(20_000);
          Lock[] locks = LookAlike.locks(bench, LookAlike.FEW, fair);
          LookAlike.crowd(
              bench,
              kind,
              random -> {
                int[] of = LookAlike.two(random);
                locks[of[0]].lock();
                try {
                  LookAlike.pause(random);
                  if (locks[of[1]].tryLock(Bench.PATIENCE)) {
                    LookAlike.pause(random);
                    locks[of[1]].unlock();
                  }
                } finally {
                  locks[of[0]].unlock();
                }
              });
        });
  }
}
