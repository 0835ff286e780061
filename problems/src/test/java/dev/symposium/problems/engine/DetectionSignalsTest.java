package dev.symposium.problems.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.symposium.problems.deadlock.Finding;
import dev.symposium.problems.deadlock.Finding.Shape;
import dev.symposium.problems.deadlock.Party;
import dev.symposium.problems.observe.VerdictKind;
import dev.symposium.problems.observe.WaitWord;
import dev.symposium.problems.sync.Condition;
import dev.symposium.problems.sync.Fairness;
import dev.symposium.problems.sync.Lock;
import dev.symposium.problems.sync.Semaphore;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;

/** Conditions and signals that nobody is left to give, on real threads. */
class DetectionSignalsTest {

  @EachKind
  void condition_callWasLost_allAsleepIsFound(String kind) throws InterruptedException {
    Detection.run(
        bench -> {
          Lock table = bench.sync.lock("table", Fairness.UNFAIR);
          Condition bell = table.newCondition("bell", "one");
          for (int i = 0; i < 4; i++) {
            bench.actor(
                kind,
                "P" + i,
                "one",
                1,
                random -> {
                  table.lock();
                  try {
                    bell.signal(); // before anybody waits, or for one who then waits again
                    bell.await();
                    bell.await();
                  } finally {
                    table.unlock();
                  }
                });
          }
          bench.start();
          Finding found =
              bench.await(all -> !all.isEmpty() && bench.waits() > 0 && onlySleepers(all)).get(0);
          assertThat(found.kind()).isEqualTo(VerdictKind.DEADLOCK);
          assertThat(found.members()).hasSizeBetween(1, 4);
        },
        kind);
  }

  @EachKind
  void condition_whoMaySignalIsStillToCome_isNotFoundUntilAllWhoMayAreThere(String kind)
      throws InterruptedException {
    Detection.run(
        bench -> {
          bench.sync.mayBeEmpty(Set.of("ringer", "one"));
          Lock table = bench.sync.lock("table", Fairness.UNFAIR);
          Condition awaited = table.newCondition("awaited", "ringer");
          Condition lost = table.newCondition("lost", "one");
          bench.actor(kind, "waits", "other", 1, random -> sleep(table, awaited));
          bench.actor(kind, "stuck", "one", 1, random -> sleep(table, lost));
          bench.start();
          bench.await(all -> isAsleep(bench, 0) && isAsleep(bench, 1));
          Finding found = bench.await(all -> !all.isEmpty()).get(0);
          assertThat(found.members()).extracting(Party::name).containsExactly("stuck");
          assertThat(found.tail()).isEmpty();
        },
        kind);
  }

  private static void sleep(Lock table, Condition bell) {
    table.lock();
    try {
      bell.await();
    } finally {
      table.unlock();
    }
  }

  private static boolean isAsleep(Bench bench, int slot) {
    return WaitWord.state(bench.sync.slot(slot).word()) == WaitWord.State.WAIT;
  }

  private static boolean onlySleepers(List<Finding> all) {
    return all.get(0).shape() == Shape.ASLEEP;
  }

  @EachKind
  void condition_sleeperHoldsWhatTheSignallerNeeds_isFound(String kind)
      throws InterruptedException {
    Detection.run(
        bench -> {
          Lock outer = bench.sync.lock("outer", Fairness.UNFAIR);
          Lock table = bench.sync.lock("table", Fairness.UNFAIR);
          Condition bell = table.newCondition("bell", "ringer");
          CyclicBarrier both = new CyclicBarrier(2);
          bench.actor(
              kind,
              "sleeper",
              "sleeper",
              1,
              random -> {
                outer.lock();
                Detection.meet(both);
                table.lock();
                bell.await();
              });
          bench.actor(
              kind,
              "ringer",
              "ringer",
              1,
              random -> {
                Detection.meet(both);
                outer.lock();
                table.lock();
                bell.signal();
              });
          bench.start();
          assertThat(bench.awaitStuckUnseen(2).shape()).isEqualTo(Shape.CIRCLE);
        },
        kind);
  }

  @EachKind
  void signals_bothWaitForTheOther_isFound(String kind) throws InterruptedException {
    Detection.run(
        bench -> {
          Semaphore ping = bench.sync.signalSemaphore("ping", 0, Fairness.UNFAIR, "left");
          Semaphore pong = bench.sync.signalSemaphore("pong", 0, Fairness.UNFAIR, "right");
          bench.actor(kind, "L", "left", 1, random -> ping(pong, ping));
          bench.actor(kind, "R", "right", 1, random -> ping(ping, pong));
          bench.start();
          assertThat(bench.awaitStuckUnseen(2).shape()).isEqualTo(Shape.ASLEEP);
        },
        kind);
  }

  private static void ping(Semaphore from, Semaphore to) {
    from.acquire();
    to.release();
  }
}
