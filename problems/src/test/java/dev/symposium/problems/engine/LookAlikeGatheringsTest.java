package dev.symposium.problems.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.symposium.problems.sync.CountDownLatch;
import dev.symposium.problems.sync.CyclicBarrier;
import dev.symposium.problems.sync.Event;
import dev.symposium.problems.sync.Phaser;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;

/** Barriers, phasers, latches and events at which all come in the end. */
@Tag("look-alikes")
class LookAlikeGatheringsTest {

  private static final int LATCHES = 2_000;

  @EachKind
  void barrier_generationAfterGeneration_nothingIsReported(String kind)
      throws InterruptedException {
    LookAlike.run(
        kind,
        bench -> {
          for (int table = 0; table < 3; table++) {
            AtomicLong arrived = new AtomicLong();
            CyclicBarrier barrier =
                bench.sync.cyclicBarrier("barrier " + table, 4, "table " + table);
            for (int i = 0; i < 4; i++) {
              bench.actor(
                  kind,
                  "P" + table + i,
                  "table " + table,
                  LookAlike.HAND_OFFS / LookAlike.CROWD,
                  random -> {
                    long generation = barrier.generation();
                    arrived.incrementAndGet();
                    LookAlike.pause(random);
                    barrier.await();
                    assertThat(arrived.get()).isGreaterThanOrEqualTo(4 * (generation + 1));
                  });
            }
          }
        });
  }

  @EachKind
  void phaser_phaseAfterPhase_nothingIsReported(String kind) throws InterruptedException {
    LookAlike.run(
        kind,
        bench -> {
          for (int table = 0; table < 3; table++) {
            Phaser phaser = bench.sync.phaser("phaser " + table, 4, () -> {}, "table " + table);
            for (int i = 0; i < 4; i++) {
              bench.actor(
                  kind,
                  "P" + table + i,
                  "table " + table,
                  LookAlike.HAND_OFFS / LookAlike.CROWD,
                  random -> {
                    LookAlike.pause(random);
                    int phase = phaser.getPhase();
                    assertThat(phaser.arriveAndAwaitAdvance()).isEqualTo(phase + 1);
                  });
            }
          }
        });
  }

  @EachKind
  void latches_eachCountsAndWaits_nothingIsReported(String kind) throws InterruptedException {
    LookAlike.run(
        kind,
        bench -> {
          CountDownLatch[] latches =
              IntStream.range(0, LATCHES)
                  .mapToObj(i -> bench.sync.countDownLatch("latch " + i, LookAlike.CROWD, "one"))
                  .toArray(CountDownLatch[]::new);
          for (int i = 0; i < LookAlike.CROWD; i++) {
            int[] next = {0};
            bench.actor(
                kind,
                "P" + i,
                "one",
                LATCHES,
                random -> {
                  CountDownLatch latch = latches[next[0]++];
                  LookAlike.pause(random);
                  latch.countDown();
                  latch.await();
                  assertThat(latch.getCount()).isZero();
                });
          }
        });
  }

  @EachKind
  void events_setForTheOther_nothingIsReported(String kind) throws InterruptedException {
    LookAlike.run(
        kind,
        bench -> {
          for (int pair = 0; pair < 4; pair++) {
            Event ping = bench.sync.event("ping " + pair, "left " + pair);
            Event pong = bench.sync.event("pong " + pair, "right " + pair);
            pong.set();
            bench.actor(
                kind,
                "L" + pair,
                "left " + pair,
                LookAlike.HAND_OFFS / 8,
                random -> answer(pong, ping));
            bench.actor(
                kind,
                "R" + pair,
                "right " + pair,
                LookAlike.HAND_OFFS / 8,
                random -> answer(ping, pong));
          }
        });
  }

  /** Clears before it sets, and the other sets only after that. */
  private static void answer(Event awaited, Event set) {
    awaited.await();
    awaited.clear();
    set.set();
  }

  @EachKind
  void joins_eachWaitsForTheOneBefore_nothingIsReported(String kind) throws InterruptedException {
    LookAlike.run(
        kind,
        bench -> {
          Phaser started = bench.sync.phaser("started", LookAlike.CROWD, () -> {}, "one");
          int rounds = LookAlike.HAND_OFFS / LookAlike.CROWD / 10;
          for (int i = 0; i < LookAlike.CROWD; i++) {
            String before = "P" + (i - 1);
            int[] left = {rounds};
            bench.actor(
                kind,
                "P" + i,
                "one",
                rounds,
                random -> {
                  started.arriveAndAwaitAdvance();
                  if (--left[0] == 0) {
                    bench.sync.join(before);
                  }
                });
          }
        });
  }
}
