package dev.symposium.app.recording;

import dev.symposium.problems.engine.Command;
import dev.symposium.problems.engine.Outcome;
import dev.symposium.problems.engine.Outcome.Rejected;
import dev.symposium.problems.engine.Simulation;
import dev.symposium.problems.observe.Inspection;
import dev.symposium.problems.observe.Snapshot;
import dev.symposium.problems.spi.Problem;
import dev.symposium.problems.spi.Solution;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * A recording that is played as if it were a run: its snapshots come when they came, or faster or
 * slower. Thread-safe; nothing but {@link #close} blocks. Owns one thread, {@code
 * symposium-replay}, which alone reads the file; it ends with {@link #close}.
 */
final class Replay implements Simulation {

  private static final long CLOSE_PATIENCE_MILLIS = 1_000;
  private static final int MOST_WAITING = 256;
  private static final String REFUSAL =
      "a recording can only be watched: pause, resume, pass, speed, reset, quit";

  /** A command, and where its answer goes. */
  private record Letter(Command command, CompletableFuture<Outcome> reply) {}

  private final Problem problem;
  private final Player player; // its thread only, but for the first snapshot
  private final BlockingQueue<Letter> letters = new LinkedBlockingQueue<>(MOST_WAITING);
  private final Thread thread;

  /** Volatile: written by the player's thread, read by any. */
  private volatile Snapshot latest;

  /** Volatile: written by the player's thread, read by any. */
  private volatile Inspection asked;

  /** Volatile: written by {@link #close}, read by any. */
  private volatile boolean closed;

  Replay(Recording recording, Problem problem, LongSupplier nanos, ThreadFactory threads)
      throws BadFile {
    this.problem = problem;
    this.player = new Player(recording, nanos);
    this.latest = player.shown();
    this.asked = player.asked();
    this.thread = threads.newThread(this::play);
    thread.setName("symposium-replay");
    thread.setDaemon(true); // a disk that hangs must not keep the program
    thread.start();
  }

  private void play() {
    try {
      while (!closed) {
        long wait = player.advance();
        show();
        Letter letter = letters.poll(wait, TimeUnit.NANOSECONDS);
        if (letter != null) {
          Outcome outcome = player.obey(letter.command());
          show();
          letter.reply().complete(outcome);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // closed
    } finally {
      player.close();
    }
  }

  private void show() {
    latest = player.shown();
    asked = player.asked();
  }

  /** What would be wrong with a command, whenever it came. */
  static Optional<Rejected> refusal(Command command) {
    boolean known =
        command instanceof Command.Pause
            || command instanceof Command.Resume
            || command instanceof Command.PassGate
            || command instanceof Command.Reset
            || (command instanceof Command.SetKnob set && set.knob().equals("speed"));
    return known ? Optional.empty() : Optional.of(new Rejected(REFUSAL, Optional.empty()));
  }

  @Override
  public Problem problem() {
    return problem;
  }

  @Override
  public Solution solution() {
    String id = latest.run().solution();
    return problem.solutions().stream()
        .filter(s -> s.id().equals(id))
        .findFirst()
        .orElseGet(problem::opening);
  }

  @Override
  public CompletableFuture<Outcome> submit(Command command) {
    CompletableFuture<Outcome> reply = new CompletableFuture<>();
    Optional<Rejected> refused = refusal(command);
    if (refused.isPresent()) {
      reply.complete(refused.get());
    } else if (closed || !letters.offer(new Letter(command, reply))) {
      reply.complete(new Rejected("the recording is not played any more", Optional.empty()));
    }
    return reply;
  }

  @Override
  public Optional<Rejected> check(Command command) {
    return refusal(command);
  }

  @Override
  public Snapshot latest() {
    return latest;
  }

  @Override
  public Duration runTime() {
    return latest.runTime();
  }

  @Override
  public CompletableFuture<Snapshot> fresh() {
    return CompletableFuture.completedFuture(latest);
  }

  /** As it was recorded; nobody knows where nobody asked. */
  @Override
  public CompletableFuture<Inspection> inspect() {
    return CompletableFuture.completedFuture(asked);
  }

  @Override
  public void close() {
    closed = true;
    thread.interrupt();
    try {
      thread.join(CLOSE_PATIENCE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    Letter late = letters.poll();
    while (late != null) {
      late.reply().complete(new Rejected("the recording was closed", Optional.empty()));
      late = letters.poll();
    }
  }
}
