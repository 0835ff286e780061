package dev.symposium.problems.engine;

import dev.symposium.problems.sync.Condition;
import dev.symposium.problems.sync.Fairness;
import dev.symposium.problems.sync.Lock;
import dev.symposium.problems.sync.Semaphore;
import org.junit.jupiter.api.Tag;

/** Conditions and signals that are given in time. */
@Tag("look-alikes")
class LookAlikeSignalsTest {

  @EachKindAndFairness
  void condition_handedToAndFro_nothingIsReported(String kind, Fairness fair)
      throws InterruptedException {
    LookAlike.run(
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
                  LookAlike.HAND_OFFS / 8,
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

  @EachKindAndFairness
  void conditions_boundedBufferOfOne_nothingIsReported(String kind, Fairness fair)
      throws InterruptedException {
    LookAlike.run(
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
                LookAlike.HAND_OFFS / 8,
                random -> move(lock, notFull, notEmpty, inside, 0));
            bench.actor(
                kind,
                "C" + i,
                "consumer",
                LookAlike.HAND_OFFS / 8,
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

  @EachKindAndFairness
  void signals_handedToAndFro_nothingIsReported(String kind, Fairness fair)
      throws InterruptedException {
    LookAlike.run(
        kind,
        bench -> {
          for (int pair = 0; pair < 4; pair++) {
            Semaphore ping = bench.sync.signalSemaphore("ping " + pair, 0, fair, "left");
            Semaphore pong = bench.sync.signalSemaphore("pong " + pair, 1, fair, "right");
            bench.actor(
                kind, "L" + pair, "left", LookAlike.HAND_OFFS / 8, random -> relay(pong, ping));
            bench.actor(
                kind, "R" + pair, "right", LookAlike.HAND_OFFS / 8, random -> relay(ping, pong));
          }
        });
  }

  private static void relay(Semaphore from, Semaphore to) {
    from.acquire();
    to.release();
  }
}
