package dev.symposium.problems.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.symposium.problems.observe.Inspection;
import dev.symposium.problems.observe.Inspection.Stuck;
import dev.symposium.problems.observe.Snapshot;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

/** Where the threads stand in the code, and what the JVM says, beside what we say. */
class InspectionTest {

  private static Inspection inspect(LiveTable table)
      throws InterruptedException, ExecutionException, TimeoutException {
    return table.simulation().inspect().get(5, TimeUnit.SECONDS);
  }

  private static LiveTable closedCircle(String... settings) {
    LiveTable table = LiveTable.dining("naive", settings);
    table.await("a deadlock", s -> s.deadlocks().standing() > 0);
    return table;
  }

  @Test
  void inspect_deadlockOfLocks_allStandInOneLineAndTheJvmSaysTheSame() throws Exception {
    String code = LiveTable.solution("naive").code().getName();
    try (LiveTable table = closedCircle()) {
      Inspection seen = inspect(table);
      assertThat(seen.threads()).hasSize(5);
      assertThat(seen.threads().stream().map(one -> one.in(code).orElseThrow().getLineNumber()))
          .containsOnly(seen.threads().get(0).in(code).orElseThrow().getLineNumber());
      assertThat(seen.threads())
          .allMatch(one -> one.in(code).orElseThrow().getMethodName().equals("dine"));
      Snapshot ours = table.latest();
      assertThat(seen.jvm().deadlocked().stream().map(Stuck::actor))
          .containsExactlyInAnyOrderElementsOf(ours.standing().get(0).members());
      assertThat(seen.jvm().deadlocked())
          .allSatisfy(
              one ->
                  assertThat(ours.actor(one.actor()).orElseThrow().waitsFor())
                      .containsExactly(one.owner()));
    }
  }

  @Test
  void inspect_deadlockOfSemaphores_theJvmSeesNothing() throws Exception {
    try (LiveTable table = closedCircle("forks=semaphore")) {
      Inspection seen = inspect(table);
      assertThat(seen.jvm().asked()).isTrue();
      assertThat(seen.jvm().deadlocked()).isEmpty();
    }
  }

  @Test
  void inspect_afterClose_isAnswered() throws Exception {
    LiveTable table = LiveTable.dining("resource-order");
    table.close();
    assertThat(inspect(table).threads()).isEmpty();
  }

  @Test
  void in_anotherClass_isEmpty() throws Exception {
    try (LiveTable table = closedCircle()) {
      assertThat(inspect(table).threads()).allMatch(one -> one.in("no.such.Code").isEmpty());
    }
  }
}
