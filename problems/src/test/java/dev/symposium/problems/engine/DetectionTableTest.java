package dev.symposium.problems.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.util.concurrent.Uninterruptibles;
import dev.symposium.problems.deadlock.BreakAction;
import dev.symposium.problems.deadlock.BreakPlan;
import dev.symposium.problems.deadlock.Finding;
import dev.symposium.problems.deadlock.Finding.Shape;
import dev.symposium.problems.deadlock.Party;
import dev.symposium.problems.deadlock.TimedCycles;
import dev.symposium.problems.deadlock.VictimPolicy;
import dev.symposium.problems.deadlock.Victims;
import dev.symposium.problems.observe.VerdictKind;
import dev.symposium.problems.sync.Condition;
import dev.symposium.problems.sync.Fairness;
import dev.symposium.problems.sync.Lock;
import dev.symposium.problems.sync.Semaphore;
import dev.symposium.problems.sync.Unwinding.Reason;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What is a deadlock, on real threads: each is found, with its members. For platform threads that
 * wait for locks the virtual machine's own detector is asked, too.
 */
class DetectionTableTest {

  private final ThreadMXBean oracle = ManagementFactory.getThreadMXBean();

  /** Runs it, or makes sure that one of the kinds is refused with its reason. */
  private static void run(Scene scene, String... kinds) throws InterruptedException {
    for (String kind : kinds) {
      Optional<String> refused = Threads.find().whyNot(kind);
      if (refused.isPresent()) {
        assertThat(Runtime.version().feature()).isLessThan(21);
        assertThat(refused.get()).contains("need Java 21 or newer");
        return;
      }
    }
    try (Bench bench = new Bench()) {
      scene.play(bench);
    }
  }

  @FunctionalInterface
  private interface Scene {
    void play(Bench bench) throws InterruptedException;
  }

  private static Set<String> names(List<Party> parties) {
    return parties.stream().map(Party::name).collect(Collectors.toSet());
  }

  private static void meet(CyclicBarrier barrier) {
    try {
      barrier.await();
    } catch (InterruptedException | BrokenBarrierException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Actor i takes fork i, meets the others, and takes fork i + 1. */
  private static void lockCircle(Bench bench, String... kinds) {
    int size = kinds.length;
    CyclicBarrier all = new CyclicBarrier(size);
    Lock[] forks = new Lock[size];
    for (int i = 0; i < size; i++) {
      forks[i] = bench.sync.lock("fork " + i, Fairness.UNFAIR);
    }
    for (int i = 0; i < size; i++) {
      int me = i;
      bench.actor(
          kinds[i],
          "P" + i,
          "one",
          1,
          random -> {
            forks[me].lock();
            try {
              meet(all);
              forks[(me + 1) % size].lock();
              forks[(me + 1) % size].unlock();
            } finally {
              forks[me].unlock();
            }
          });
    }
  }

  private Set<Long> deadlockedByTheOracle() {
    long[] ids = oracle.findDeadlockedThreads();
    return ids == null
        ? Set.of()
        : LongStream.of(ids).boxed().collect(Collectors.toUnmodifiableSet());
  }

  @SuppressWarnings("deprecation") // the successor of getId is only in newer JDKs
  private static Set<Long> threadIds(Bench bench, List<Party> parties) {
    return parties.stream()
        .map(party -> bench.thread(party.slot()).getId())
        .collect(Collectors.toUnmodifiableSet());
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 5, 24})
  void locks_circleOfPlatformThreads_isFoundAsTheOracleFindsIt(int size)
      throws InterruptedException {
    run(
        bench -> {
          lockCircle(bench, Stream.generate(() -> "platform").limit(size).toArray(String[]::new));
          bench.start();
          Finding found = bench.awaitStuck(size);
          assertThat(found.shape()).isEqualTo(Shape.CIRCLE);
          assertThat(found.members().stream().map(Party::slot).toList())
              .isEqualTo(IntStream.range(0, size).boxed().toList());
          assertThat(bench.suspicions()).as("the last to block saw it").isPositive();
          for (int i = 0; i < size; i++) {
            bench.awaitWaiting(i);
          }
          assertThat(threadIds(bench, found.members())).isEqualTo(deadlockedByTheOracle());
        },
        "platform");
  }

  @Test
  void locks_circleOfVirtualThreads_isFound() throws InterruptedException {
    run(
        bench -> {
          lockCircle(bench, "virtual", "virtual", "virtual");
          bench.start();
          assertThat(bench.awaitStuck(3).shape()).isEqualTo(Shape.CIRCLE);
        },
        "virtual");
  }

  @Test
  void locks_circleOfVirtualAndPlatformThreads_isFound() throws InterruptedException {
    run(
        bench -> {
          lockCircle(bench, "virtual", "platform", "virtual", "platform");
          bench.start();
          assertThat(bench.awaitStuck(4).shape()).isEqualTo(Shape.CIRCLE);
        },
        "platform",
        "virtual");
  }

  @ParameterizedTest
  @ValueSource(strings = {"platform", "virtual"})
  void semaphoresAsLocks_circle_isFound(String kind) throws InterruptedException {
    run(
        bench -> {
          CyclicBarrier both = new CyclicBarrier(2);
          Semaphore left = bench.sync.ownedSemaphore("left", 1, Fairness.UNFAIR);
          Semaphore right = bench.sync.ownedSemaphore("right", 1, Fairness.UNFAIR);
          bench.actor(kind, "A", "one", 1, random -> takeBoth(left, right, both));
          bench.actor(kind, "B", "one", 1, random -> takeBoth(right, left, both));
          bench.start();
          assertThat(bench.awaitStuck(2).shape()).isEqualTo(Shape.CIRCLE);
          assertThat(bench.suspicions()).as("the last to block saw it").isPositive();
        },
        kind);
  }

  private static void takeBoth(Semaphore first, Semaphore second, CyclicBarrier both) {
    first.acquire();
    meet(both);
    second.acquire();
    second.release();
    first.release();
  }

  @ParameterizedTest
  @ValueSource(strings = {"platform", "virtual"})
  void lockAndSemaphore_circle_isFound(String kind) throws InterruptedException {
    run(
        bench -> {
          CyclicBarrier both = new CyclicBarrier(2);
          Lock lock = bench.sync.lock("lock", Fairness.FAIR);
          Semaphore permit = bench.sync.ownedSemaphore("permit", 1, Fairness.FAIR);
          bench.actor(
              kind,
              "A",
              "one",
              1,
              random -> {
                lock.lock();
                meet(both);
                permit.acquire();
              });
          bench.actor(
              kind,
              "B",
              "one",
              1,
              random -> {
                permit.acquire();
                meet(both);
                lock.lock();
              });
          bench.start();
          assertThat(names(bench.awaitStuck(2).members())).containsExactlyInAnyOrder("A", "B");
        },
        kind);
  }

  @ParameterizedTest
  @ValueSource(strings = {"platform", "virtual"})
  void permits_takenOneByOne_areFoundWithTheTail(String kind) throws InterruptedException {
    run(
        bench -> {
          CyclicBarrier three = new CyclicBarrier(3);
          Semaphore pool = bench.sync.ownedSemaphore("pool", 3, Fairness.UNFAIR);
          for (int i = 0; i < 3; i++) {
            bench.actor(kind, "P" + i, "one", 1, random -> takeBoth(pool, pool, three));
          }
          bench.start();
          Finding before = bench.awaitStuck(3);
          assertThat(bench.suspicions()).as("the last to block asked").isPositive();
          int late = bench.actor(kind, "late", "one", 1, random -> pool.acquire(2));
          bench.thread(late).start();
          Finding after = bench.awaitStuck(4);
          assertThat(names(after.tail())).containsExactly("late");
          assertThat(after.isGrownFrom(before)).isTrue();
        },
        kind);
  }

  @ParameterizedTest
  @ValueSource(strings = {"platform", "virtual"})
  void permits_queuedBehindOneWhoWantsMore_areFoundAlthoughOneIsFree(String kind)
      throws InterruptedException {
    run(
        bench -> {
          Semaphore pool = bench.sync.ownedSemaphore("pool", 3, Fairness.UNFAIR);
          Lock lock = bench.sync.lock("lock", Fairness.UNFAIR);
          CyclicBarrier held = new CyclicBarrier(3);
          CountDownLatch queued = new CountDownLatch(1);
          bench.actor(kind, "holder", "one", 1, random -> hold(pool, 2, held, lock::lock));
          int giver = bench.actor(kind, "giver", "one", 1, random -> give(pool, held, queued));
          int greedy = bench.actor(kind, "greedy", "one", 1, random -> want(lock, held, pool));
          bench.start();
          bench.awaitWaiting(greedy);
          int modest = bench.actor(kind, "modest", "one", 1, random -> pool.acquire());
          bench.thread(modest).start();
          bench.awaitWaiting(modest);
          queued.countDown();
          assertThat(names(bench.awaitStuck(3).tail())).containsExactly("modest");
          bench.thread(giver).join(10_000);
          assertThat(pool.availablePermits()).isEqualTo(1);
          assertThat(names(bench.awaitStuck(3).tail())).containsExactly("modest");
        },
        kind);
  }

  private static void hold(Semaphore pool, int permits, CyclicBarrier held, Runnable then) {
    pool.acquire(permits);
    meet(held);
    then.run();
  }

  private static void want(Lock lock, CyclicBarrier held, Semaphore pool) {
    lock.lock();
    meet(held);
    pool.acquire(2);
  }

  private static void give(Semaphore pool, CyclicBarrier held, CountDownLatch queued) {
    pool.acquire();
    meet(held);
    Uninterruptibles.awaitUninterruptibly(queued);
    pool.release();
  }

  @ParameterizedTest
  @ValueSource(strings = {"platform", "virtual"})
  void fairPermits_oneFreeBehindOneWhoWantsMore_isFound(String kind) throws InterruptedException {
    run(
        bench -> {
          Semaphore pool = bench.sync.ownedSemaphore("pool", 3, Fairness.FAIR);
          Lock lock = bench.sync.lock("lock", Fairness.UNFAIR);
          CyclicBarrier held = new CyclicBarrier(2);
          bench.actor(kind, "holder", "one", 1, random -> hold(pool, 2, held, lock::lock));
          int greedy = bench.actor(kind, "greedy", "one", 1, random -> want(lock, held, pool));
          bench.start();
          bench.awaitStuck(2);
          bench.awaitWaiting(greedy);
          int modest = bench.actor(kind, "modest", "one", 1, random -> pool.acquire());
          bench.thread(modest).start();
          assertThat(names(bench.awaitStuck(3).tail())).containsExactly("modest");
        },
        kind);
  }

  @ParameterizedTest
  @ValueSource(strings = {"platform", "virtual"})
  void condition_callWasLost_allAsleepIsFound(String kind) throws InterruptedException {
    run(
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

  private static boolean onlySleepers(List<Finding> all) {
    return all.get(0).shape() == Shape.ASLEEP;
  }

  @ParameterizedTest
  @ValueSource(strings = {"platform", "virtual"})
  void condition_sleeperHoldsWhatTheSignallerNeeds_isFound(String kind)
      throws InterruptedException {
    run(
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
                meet(both);
                table.lock();
                bell.await();
              });
          bench.actor(
              kind,
              "ringer",
              "ringer",
              1,
              random -> {
                meet(both);
                outer.lock();
                table.lock();
                bell.signal();
              });
          bench.start();
          assertThat(bench.awaitStuck(2).shape()).isEqualTo(Shape.CIRCLE);
        },
        kind);
  }

  @ParameterizedTest
  @ValueSource(strings = {"platform", "virtual"})
  void signals_bothWaitForTheOther_isFound(String kind) throws InterruptedException {
    run(
        bench -> {
          Semaphore ping = bench.sync.signalSemaphore("ping", 0, Fairness.UNFAIR, "left");
          Semaphore pong = bench.sync.signalSemaphore("pong", 0, Fairness.UNFAIR, "right");
          bench.actor(kind, "L", "left", 1, random -> ping(pong, ping));
          bench.actor(kind, "R", "right", 1, random -> ping(ping, pong));
          bench.start();
          assertThat(bench.awaitStuck(2).shape()).isEqualTo(Shape.ASLEEP);
        },
        kind);
  }

  private static void ping(Semaphore from, Semaphore to) {
    from.acquire();
    to.release();
  }

  @ParameterizedTest
  @ValueSource(strings = {"platform", "virtual"})
  void crashedHolder_waiters_areOrphanedUntilItIsTakenBack(String kind)
      throws InterruptedException {
    run(
        bench -> {
          Lock fork = bench.sync.lock("fork", Fairness.UNFAIR);
          CyclicBarrier held = new CyclicBarrier(3);
          Semaphore never = bench.sync.signalSemaphore("never", 0, Fairness.UNFAIR, "other");
          int holder =
              bench.actor(
                  kind,
                  "holder",
                  "one",
                  1,
                  random -> {
                    fork.lock();
                    meet(held);
                    never.acquire();
                  });
          int waiter =
              bench.actor(
                  kind,
                  "waiter",
                  "one",
                  1,
                  random -> {
                    meet(held);
                    fork.lock();
                    fork.unlock();
                  });
          bench.actor(kind, "other", "other", 1, random -> meet(held));
          bench.start();
          bench.awaitWaiting(holder);
          bench.awaitWaiting(waiter);
          bench.actor(holder).order(Reason.CRASH);
          Finding found =
              bench
                  .await(all -> all.stream().anyMatch(f -> f.kind() == VerdictKind.ORPHANED))
                  .get(0);
          assertThat(found.dead().map(Party::name)).contains("holder");
          BreakPlan plan =
              Victims.choose(bench.collected(), found, VictimPolicy.YOUNGEST, bench.sync);
          BreakAction.Revoke revoke = (BreakAction.Revoke) ((BreakPlan.Act) plan).action();
          bench.actor(revoke.slot()).revoke(revoke.resource(), revoke.units());
          bench.thread(waiter).join(10_000);
          assertThat(bench.thread(waiter).isAlive()).isFalse();
          bench.await(List::isEmpty);
        },
        kind);
  }

  @ParameterizedTest
  @ValueSource(strings = {"platform", "virtual"})
  void timedCycle_twoWithPatience_isRemarkedAndResolves(String kind) throws InterruptedException {
    run(
        bench -> {
          bench.patience(300_000_000);
          CyclicBarrier both = new CyclicBarrier(2);
          Lock left = bench.sync.lock("left", Fairness.UNFAIR);
          Lock right = bench.sync.lock("right", Fairness.UNFAIR);
          bench.actor(kind, "A", "one", 1, random -> tryBoth(left, right, both));
          bench.actor(kind, "B", "one", 1, random -> tryBoth(right, left, both));
          bench.watch(
              (findings, seen) -> {
                throw new AssertionError("a false report: " + findings);
              });
          bench.start();
          bench.awaitWaiting(0);
          bench.awaitWaiting(1);
          bench.await(all -> bench.collected() != null && isTimedCycle(bench));
          bench.thread(0).join(10_000);
          bench.thread(1).join(10_000);
          assertThat(bench.allEnded()).isTrue();
        },
        kind);
  }

  private static boolean isTimedCycle(Bench bench) {
    List<TimedCycles.TimedCycle> cycles =
        TimedCycles.of(bench.collected(), slot -> bench.actor(slot).timeLeftNanos());
    return cycles.size() == 1
        && cycles.get(0).members().size() == 2
        && cycles.get(0).resolvesInNanos() <= 300_000_000;
  }

  private static void tryBoth(Lock first, Lock second, CyclicBarrier both) {
    first.lock();
    try {
      meet(both);
      if (second.tryLock(Bench.PATIENCE)) {
        second.unlock();
      }
    } finally {
      first.unlock();
    }
  }
}
