package dev.symposium.problems.engine;

import dev.symposium.problems.sync.BlockingQueue;
import dev.symposium.problems.sync.Fairness;
import dev.symposium.problems.sync.Pool;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;

/** Queues that are full or empty for a moment only, and pools with a worker to spare. */
@Tag("look-alikes")
class LookAlikeQueuesTest {

  private static final int EACH = LookAlike.HAND_OFFS / 8;
  private static final int FEWER_EACH = LookAlike.FEWER / 8;

  @EachKindAndFairness
  void queue_withRoomForOne_nothingIsReported(String kind, Fairness fair)
      throws InterruptedException {
    LookAlike.run(
        kind,
        bench -> {
          BlockingQueue<Integer> queue =
              bench.sync.blockingQueue("queue", 1, fair, "producer", "consumer");
          for (int i = 0; i < 4; i++) {
            bench.actor(kind, "P" + i, "producer", EACH, random -> queue.put(1));
            bench.actor(kind, "C" + i, "consumer", EACH, random -> queue.take());
          }
        });
  }

  @EachKindAndFairness
  void queue_askedAndAnswered_nothingIsReported(String kind, Fairness fair)
      throws InterruptedException {
    LookAlike.run(
        kind,
        bench -> {
          for (int pair = 0; pair < 4; pair++) {
            String asks = "asks " + pair;
            String answers = "answers " + pair;
            BlockingQueue<Integer> there =
                bench.sync.blockingQueue("there " + pair, 1, fair, asks, answers);
            BlockingQueue<Integer> back =
                bench.sync.blockingQueue("back " + pair, 1, fair, answers, asks);
            bench.actor(
                kind,
                "A" + pair,
                asks,
                FEWER_EACH,
                random -> {
                  there.put(1);
                  back.take();
                });
            bench.actor(kind, "B" + pair, answers, FEWER_EACH, random -> back.put(there.take()));
          }
        });
  }

  @EachKindAndFairness
  void queue_withPatience_nothingIsReportedAndNothingLost(String kind, Fairness fair)
      throws InterruptedException {
    LookAlike.run(
        kind,
        bench -> {
          bench.patience(20_000);
          BlockingQueue<Integer> queue =
              bench.sync.blockingQueue("queue", 2, fair, "producer", "consumer");
          for (int i = 0; i < 4; i++) {
            bench.actor(
                kind,
                "P" + i,
                "producer",
                FEWER_EACH,
                random -> {
                  while (!queue.offer(1, Bench.PATIENCE)) {
                    LookAlike.pause(random);
                  }
                });
            bench.actor(
                kind,
                "C" + i,
                "consumer",
                FEWER_EACH,
                random -> {
                  while (queue.poll(Bench.PATIENCE) == null) {
                    LookAlike.pause(random);
                  }
                });
          }
        });
  }

  @EachKind
  void pool_tasksGetTasksAndAWorkerIsLeft_nothingIsReported(String kind)
      throws InterruptedException {
    int clients = 4;
    int workers = 5;
    LookAlike.run(
        kind,
        bench -> {
          Pool pool = bench.sync.pool("pool", "worker");
          AtomicInteger asking = new AtomicInteger(clients);
          for (int i = 0; i < workers; i++) {
            bench.actor(
                kind,
                "W" + i,
                "worker",
                1,
                random -> {
                  while (asking.get() > 0) {
                    pool.work();
                  }
                });
          }
          int tasks = LookAlike.HAND_OFFS / 4 / clients;
          for (int i = 0; i < clients; i++) {
            AtomicInteger left = new AtomicInteger(tasks);
            bench.actor(
                kind,
                "C" + i,
                "client",
                tasks,
                random -> {
                  pool.submit(() -> pool.submit(() -> 1).get() + 1).get();
                  if (left.decrementAndGet() == 0 && asking.decrementAndGet() == 0) {
                    for (int w = 0; w < workers; w++) {
                      pool.submit(() -> {}); // so that the last idle ones see that it is over
                    }
                  }
                });
          }
        });
  }
}
