package dev.symposium.problems.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.symposium.problems.deadlock.BreakAction;
import dev.symposium.problems.deadlock.BreakPlan;
import dev.symposium.problems.deadlock.Collected;
import dev.symposium.problems.deadlock.Finding;
import dev.symposium.problems.deadlock.Party;
import dev.symposium.problems.deadlock.VictimPolicy;
import dev.symposium.problems.deadlock.Victims;
import dev.symposium.problems.parts.Part;
import dev.symposium.problems.sync.Fairness;
import dev.symposium.problems.sync.Lock;
import dev.symposium.problems.sync.Semaphore;
import dev.symposium.problems.sync.Unwinding.Reason;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A naive table at full speed that runs into deadlock after deadlock: each is found (or it would
 * never finish), is one in truth (nobody of it moves until it is broken, and the virtual machine
 * says the same where it can), and is broken by the victim that was chosen.
 */
@Tag("deadlocks")
class NaiveTableTest {

  private static final int SEATS = 5;

  private final ThreadMXBean oracle = ManagementFactory.getThreadMXBean();
  private final AtomicInteger broken = new AtomicInteger();
  private final Part part =
      Part.isLong()
          ? Part.ofLong("deadlocks", "proven and broken", 100_000, Duration.ofMinutes(20))
          : Part.of("deadlocks", "proven and broken", 1_000, Duration.ofMinutes(5));

  /** Two locks or permits, taken one after the other. */
  private record Fork(Runnable take, Runnable putBack) {}

  private static Fork fork(Bench bench, String forks, int i) {
    if (forks.equals("lock")) {
      Lock lock = bench.sync.lock("fork " + i, Fairness.UNFAIR);
      return new Fork(lock::lock, lock::unlock);
    }
    Semaphore permit = bench.sync.ownedSemaphore("fork " + i, 1, Fairness.UNFAIR);
    return new Fork(permit::acquire, permit::release);
  }

  @SuppressWarnings("ThreadPriorityCheck") // the switch is the point
  private static void dine(Fork left, Fork right, boolean stops) {
    left.take.run();
    try {
      for (int i = 0; stops && i < SEATS; i++) {
        Thread.yield(); // until the others have come as far as they can
      }
      right.take.run();
      right.putBack.run();
    } finally {
      left.putBack.run();
    }
  }

  @ParameterizedTest
  @CsvSource({"platform,lock", "platform,semaphore", "virtual,lock", "virtual,semaphore"})
  void naive_atFullSpeed_everyDeadlockIsFoundAndTrue(String kind, String forks)
      throws InterruptedException {
    Optional<String> refused = Threads.find().whyNot(kind);
    if (refused.isPresent()) {
      assertThat(Runtime.version().feature()).isLessThan(21);
      assertThat(refused.get()).contains("need Java 21 or newer");
      return;
    }
    boolean asked = kind.equals("platform") && forks.equals("lock");
    try (Bench bench = new Bench()) {
      Fork[] all =
          IntStream.range(0, SEATS).mapToObj(i -> fork(bench, forks, i)).toArray(Fork[]::new);
      for (int i = 0; i < SEATS; i++) {
        Fork left = all[i];
        Fork right = all[(i + 1) % SEATS];
        bench.actor(
            kind,
            "P" + i,
            "one",
            Integer.MAX_VALUE,
            random -> dine(left, right, random.nextInt(4) == 0));
      }
      bench.watch((findings, seen) -> judge(bench, findings, seen, asked));
      bench.start().runsThrough();
    }
    assertThat(part.goesOn(broken.get())).isFalse();
    part.over(broken.get(), kind + ", " + forks);
  }

  private void judge(Bench bench, List<Finding> findings, Collected seen, boolean asked) {
    assertThat(findings).hasSize(1);
    Finding found = findings.get(0);
    assertThat(found.members()).hasSize(SEATS);
    if (asked) {
      awaitTheOracle(bench, found);
    }
    for (Party party : found.all()) {
      assertThat(bench.sync.slot(party.slot()).word()).as("a member moved").isEqualTo(party.word());
    }
    BreakPlan plan = Victims.choose(seen, found, VictimPolicy.FEWEST_RESTARTS, bench.sync);
    BreakPlan.Act act = (BreakPlan.Act) plan;
    assertThat(act.action()).isInstanceOf(BreakAction.Abort.class);
    assertThat(bench.actor(act.chosen().slot()).orderOutOf(act.chosen().word(), Reason.VICTIM))
        .isTrue();
    if (!part.goesOn(broken.incrementAndGet())) {
      IntStream.range(0, SEATS).forEach(i -> bench.actor(i).retire());
    }
  }

  /** The last of them may have published its wait and not be parked yet. */
  private void awaitTheOracle(Bench bench, Finding found) {
    long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    while (!theOracleSays(bench, found)) {
      assertThat(System.nanoTime())
          .as("the virtual machine sees no such deadlock")
          .isLessThan(until);
      Thread.onSpinWait();
    }
  }

  @SuppressWarnings("deprecation") // the successor of getId is only in newer JDKs
  private boolean theOracleSays(Bench bench, Finding found) {
    long[] ids = oracle.findDeadlockedThreads();
    return ids != null
        && LongStream.of(ids)
            .sorted()
            .boxed()
            .toList()
            .equals(
                found.members().stream()
                    .map(p -> bench.thread(p.slot()).getId())
                    .sorted()
                    .toList());
  }
}
