package dev.symposium.problems.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.symposium.problems.deadlock.BreakAction;
import dev.symposium.problems.deadlock.BreakPlan;
import dev.symposium.problems.deadlock.Finding;
import dev.symposium.problems.deadlock.Party;
import dev.symposium.problems.deadlock.VictimPolicy;
import dev.symposium.problems.deadlock.Victims;
import dev.symposium.problems.observe.VerdictKind;
import dev.symposium.problems.sync.Fairness;
import dev.symposium.problems.sync.Lock;
import dev.symposium.problems.sync.Semaphore;
import dev.symposium.problems.sync.Unwinding.Reason;
import java.util.List;
import java.util.concurrent.CyclicBarrier;

/** Who waits for the crashed, on real threads. */
class DetectionCrashTest {

  @EachKind
  void crashedHolder_waiters_areOrphanedUntilItIsTakenBack(String kind)
      throws InterruptedException {
    Detection.run(
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
                    Detection.meet(held);
                    never.acquire();
                  });
          int waiter =
              bench.actor(
                  kind,
                  "waiter",
                  "one",
                  1,
                  random -> {
                    Detection.meet(held);
                    fork.lock();
                    fork.unlock();
                  });
          bench.actor(kind, "other", "other", 1, random -> Detection.meet(held));
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
}
