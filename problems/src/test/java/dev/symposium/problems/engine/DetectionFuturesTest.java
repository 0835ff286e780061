package dev.symposium.problems.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.symposium.problems.deadlock.Finding;
import dev.symposium.problems.deadlock.Finding.Shape;
import dev.symposium.problems.deadlock.Party;
import dev.symposium.problems.observe.VerdictKind;
import dev.symposium.problems.sync.Fairness;
import dev.symposium.problems.sync.Future;
import dev.symposium.problems.sync.Lock;
import dev.symposium.problems.sync.Pool;
import dev.symposium.problems.sync.Unwinding.Reason;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CyclicBarrier;

/** Futures that nobody will complete, and actors that will not end, on real threads. */
class DetectionFuturesTest {

  private static void workers(Bench bench, String kind, Pool pool, int many) {
    for (int i = 0; i < many; i++) {
      bench.actor(kind, "W" + i, "worker", Integer.MAX_VALUE, random -> pool.work());
    }
  }

  /** A task that waits for another of the same pool once {@code all} have begun. */
  private static int nested(Pool pool, CyclicBarrier all) {
    Detection.meet(all);
    return pool.submit(() -> 1).get() + 1;
  }

  @EachKind
  void nestedSubmitAndGet_everyWorkerWaits_isFoundWithWhoWaitsForIt(String kind)
      throws InterruptedException {
    for (int workers = 1; workers <= 3; workers++) {
      int many = workers;
      Detection.run(
          bench -> {
            Pool pool = bench.sync.pool("pool", "worker");
            CyclicBarrier all = new CyclicBarrier(many);
            workers(bench, kind, pool, many);
            for (int i = 0; i < many; i++) {
              bench.actor(
                  kind, "C" + i, "client", 1, random -> pool.submit(() -> nested(pool, all)).get());
            }
            bench.start();
            bench.await(found -> found.stream().mapToInt(f -> f.all().size()).sum() == 2 * many);
            List<Finding> found = bench.await(f -> !f.isEmpty());
            assertThat(found).allMatch(f -> f.kind() == VerdictKind.DEADLOCK);
            assertThat(found.stream().flatMap(f -> f.members().stream()).map(Party::name))
                .allMatch(name -> name.startsWith("W"));
            assertThat(bench.suspicions()).as("the last to block asked").isPositive();
          },
          kind);
    }
  }

  @EachKind
  void futures_twoTasksWaitForEachOther_isFound(String kind) throws InterruptedException {
    Detection.run(
        bench -> {
          Pool pool = bench.sync.pool("pool", "worker");
          List<Future<Integer>> tasks = new CopyOnWriteArrayList<>();
          CyclicBarrier three = new CyclicBarrier(3);
          workers(bench, kind, pool, 2);
          bench.actor(
              kind,
              "C",
              "client",
              1,
              random -> {
                tasks.add(pool.submit(() -> awaitOther(tasks, 1, three)));
                tasks.add(pool.submit(() -> awaitOther(tasks, 0, three)));
                Detection.meet(three);
                tasks.get(0).get();
              });
          bench.start();
          Finding found = bench.awaitStuckUnseen(3);
          assertThat(found.shape()).isEqualTo(Shape.CIRCLE);
          assertThat(found.members())
              .extracting(Party::label)
              .containsExactlyInAnyOrder("future of task 1", "future of task 2");
          assertThat(Detection.names(found.tail())).containsExactly("C");
        },
        kind);
  }

  private static int awaitOther(List<Future<Integer>> tasks, int other, CyclicBarrier begun) {
    Detection.meet(begun);
    return tasks.get(other).get();
  }

  @EachKind
  void future_taskNeedsTheLockOfWhoWaitsForIt_isFound(String kind) throws InterruptedException {
    Detection.run(
        bench -> {
          Pool pool = bench.sync.pool("pool", "worker");
          Lock lock = bench.sync.lock("lock", Fairness.UNFAIR);
          workers(bench, kind, pool, 2);
          bench.actor(
              kind,
              "C",
              "client",
              1,
              random -> {
                lock.lock();
                pool.submit(lock::lock).get();
              });
          bench.start();
          Finding found = bench.awaitStuckUnseen(2);
          assertThat(found.shape()).isEqualTo(Shape.CIRCLE);
          assertThat(Detection.names(found.members())).contains("C");
        },
        kind);
  }

  @EachKind
  void future_taskWaitsForItself_isFound(String kind) throws InterruptedException {
    Detection.run(
        bench -> {
          Pool pool = bench.sync.pool("pool", "worker");
          List<Future<Integer>> tasks = new CopyOnWriteArrayList<>();
          CyclicBarrier both = new CyclicBarrier(2);
          workers(bench, kind, pool, 1);
          bench.actor(
              kind,
              "C",
              "client",
              1,
              random -> {
                tasks.add(pool.submit(() -> awaitOther(tasks, 0, both)));
                Detection.meet(both);
              });
          bench.start();
          Finding found = bench.awaitStuckUnseen(1);
          assertThat(found.shape()).isEqualTo(Shape.KNOT);
        },
        kind);
  }

  @EachKind
  void future_itsWorkerCrashed_whoWaitsIsOrphaned(String kind) throws InterruptedException {
    Detection.run(
        bench -> {
          Pool pool = bench.sync.pool("pool", "worker");
          Lock lock = bench.sync.lock("lock", Fairness.UNFAIR);
          workers(bench, kind, pool, 1);
          int client =
              bench.actor(
                  kind, "C", "client", 1, random -> pool.submit(() -> turnForEver(lock)).get());
          bench.start();
          bench.awaitWaiting(client);
          bench.await(all -> pool.tasksQueued() == 0);
          bench.actor(0).order(Reason.CRASH);
          Finding found = bench.awaitStuckUnseen(1);
          assertThat(found.kind()).isEqualTo(VerdictKind.ORPHANED);
          assertThat(found.dead().map(Party::name)).contains("W0");
        },
        kind);
  }

  private static void turnForEver(Lock lock) {
    while (true) {
      lock.lock();
      lock.unlock();
    }
  }

  @EachKind
  void joins_eachWaitsForTheEndOfTheNext_isFound(String kind) throws InterruptedException {
    Detection.run(
        bench -> {
          for (int i = 0; i < 4; i++) {
            String next = "P" + (i + 1) % 4;
            bench.actor(kind, "P" + i, "one", 1, random -> bench.sync.join(next));
          }
          bench.start();
          Finding found = bench.awaitStuckUnseen(4);
          assertThat(found.shape()).isEqualTo(Shape.CIRCLE);
          assertThat(found.members())
              .extracting(Party::label)
              .containsExactly("P1 to end", "P2 to end", "P3 to end", "P0 to end");
          assertThat(bench.suspicions()).as("the last to block saw it").isPositive();
        },
        kind);
  }

  @EachKind
  void join_forOneself_isFound(String kind) throws InterruptedException {
    Detection.run(
        bench -> {
          bench.actor(kind, "A", "one", 1, random -> bench.sync.join("A"));
          bench.start();
          assertThat(bench.awaitStuckUnseen(1).shape()).isEqualTo(Shape.KNOT);
        },
        kind);
  }

  @EachKind
  void join_ofOneWhoNeedsTheLockOfWhoWaits_isFound(String kind) throws InterruptedException {
    Detection.run(
        bench -> {
          Lock lock = bench.sync.lock("lock", Fairness.UNFAIR);
          CyclicBarrier held = new CyclicBarrier(2);
          bench.actor(
              kind,
              "A",
              "one",
              1,
              random -> {
                lock.lock();
                Detection.meet(held);
                bench.sync.join("B");
              });
          bench.actor(
              kind,
              "B",
              "one",
              1,
              random -> {
                Detection.meet(held);
                lock.lock();
              });
          bench.start();
          assertThat(bench.awaitStuckUnseen(2).shape()).isEqualTo(Shape.CIRCLE);
        },
        kind);
  }

  @EachKind
  void join_ofACrashed_isOrphaned(String kind) throws InterruptedException {
    Detection.run(
        bench -> {
          Lock lock = bench.sync.lock("lock", Fairness.UNFAIR);
          CyclicBarrier both = new CyclicBarrier(2);
          int turns =
              bench.actor(
                  kind,
                  "turns",
                  "one",
                  1,
                  random -> {
                    Detection.meet(both);
                    turnForEver(lock);
                  });
          int waits =
              bench.actor(
                  kind,
                  "waits",
                  "one",
                  1,
                  random -> {
                    Detection.meet(both);
                    bench.sync.join("turns");
                  });
          bench.start();
          bench.awaitWaiting(waits);
          bench.actor(turns).order(Reason.CRASH);
          Finding found = bench.awaitStuckUnseen(1);
          assertThat(found.kind()).isEqualTo(VerdictKind.ORPHANED);
          assertThat(found.dead().map(Party::name)).contains("turns");
        },
        kind);
  }
}
