package dev.symposium.problems.engine;

import dev.symposium.problems.observe.Inspection;
import dev.symposium.problems.observe.Snapshot;
import dev.symposium.problems.spi.Problem;
import dev.symposium.problems.spi.Solution;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * One run of a problem on real threads, under the hands of the person watching.
 *
 * <p>Thread-safe; nothing but {@link #close} blocks. It owns its actors, a {@code control} thread
 * and an {@code observer} thread; all end with {@link #close}.
 */
public interface Simulation extends AutoCloseable {

  /** The problem it runs. */
  Problem problem();

  /** The solution in force. */
  Solution solution();

  /** Hands a command to the control thread; a full mailbox rejects it with a sentence. */
  CompletableFuture<Outcome> submit(Command command);

  /**
   * What would be wrong with a command now, without doing it; empty if it would be taken. May be a
   * moment old.
   */
  Optional<Outcome.Rejected> check(Command command);

  /** A sentence for whoever has opened it; empty if there is nothing to be said. */
  default String note() {
    return "";
  }

  /** The newest snapshot; never null, and the same object until there is a newer one. */
  Snapshot latest();

  /** The run clock: wall time since the start, pauses not counted. */
  Duration runTime();

  /** Asks the observer for a snapshot newer than all that has been done until now. */
  CompletableFuture<Snapshot> fresh();

  /**
   * Asks the observer where each thread stands in the code, and what the JVM says of deadlocks.
   * Stops each thread for a moment: to be asked a few times a second at most, while somebody looks.
   */
  CompletableFuture<Inspection> inspect();

  /** Ends every thread of the run; waits for that, at most a second. Idempotent. */
  @Override
  void close();
}
