package dev.symposium.app.session;

import dev.symposium.app.ui.model.Msg;
import dev.symposium.problems.engine.Simulation;
import dev.symposium.problems.observe.Inspection;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * When to ask the threads where they stand: each question stops them for a moment, so four times a
 * second at most, and never before the last one was answered. Used by the ui thread; nanoseconds of
 * any clock.
 */
final class Inspecting {

  private static final long GAP = Duration.ofMillis(250).toNanos();

  private CompletableFuture<Inspection> last = CompletableFuture.completedFuture(Inspection.NONE);
  private long askedAt;
  private boolean asked;

  /** Whether to ask now. */
  boolean isDue(long now) {
    return last.isDone() && (!asked || now - askedAt >= GAP) && mark(now);
  }

  private boolean mark(long now) {
    asked = true;
    askedAt = now;
    return true;
  }

  /** Asks; the answer is told from whichever thread has it. */
  void ask(Simulation run, Consumer<Msg> tell) {
    last = run.inspect();
    CompletableFuture<Void> unused = last.thenAccept(seen -> tell.accept(new Msg.Inspected(seen)));
  }
}
