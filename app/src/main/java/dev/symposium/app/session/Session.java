package dev.symposium.app.session;

import com.google.common.base.Throwables;
import com.google.errorprone.annotations.concurrent.GuardedBy;
import dev.symposium.app.cli.StepRequest;
import dev.symposium.app.term.InputEvent;
import dev.symposium.app.ui.model.Msg;
import dev.symposium.app.ui.model.Size;
import dev.symposium.problems.engine.RunPlan;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * One person in front of one terminal. Owns these threads: {@code ui}, which alone updates and
 * draws, the port's {@code input}, {@code runs}, which opens and closes runs, and, once step mode
 * was open, {@code steps}, which drives that, and {@code judge} and {@code search} of a challenge;
 * all end with {@link #run}.
 *
 * <p>What the threads share is one queue of messages, thread-safe in itself. The ui thread waits
 * for that queue and for the next frame, for nothing else: never for a thread of a simulation.
 */
public final class Session {

  private static final int MOST_WAITING = 4_096;
  private static final int LEAVING_OK = 0;

  private final SessionParts parts;
  private final BlockingQueue<Msg> queue = new LinkedBlockingQueue<>(MOST_WAITING);

  @GuardedBy("this")
  private boolean begun;

  /** Belongs to the caller of {@link #run}. */
  private Optional<Thread> failed = Optional.empty();

  /** A session that has not begun. */
  public Session(SessionParts parts) {
    this.parts = parts;
  }

  /**
   * Shows the gallery, or opens a run at once, and stays until the person leaves. Once only; blocks
   * the caller.
   *
   * @param plan what to open; empty for the gallery
   * @param errand what is done with that run besides
   * @return the exit code
   * @throws IOException the terminal cannot be written to
   * @throws InterruptedException the caller was interrupted; the session has ended
   */
  public int run(Optional<RunPlan> plan, Errand errand) throws IOException, InterruptedException {
    return run(loop -> plan.ifPresent(loop::openAtOnce), errand);
  }

  /**
   * Shows step mode at once, the gallery behind it, and stays until the person leaves; else as
   * {@link #run(Optional, Errand)}.
   */
  public int step(StepRequest request) throws IOException, InterruptedException {
    return run(loop -> loop.stepAtOnce(request), Errand.NONE);
  }

  private int run(Consumer<UiLoop> opening, Errand errand)
      throws IOException, InterruptedException {
    begin();
    ExecutorService opener =
        Executors.newSingleThreadExecutor(task -> named(task, "symposium-runs"));
    RunKeeper keeper = new RunKeeper(parts.simulations(), opener, this::tell);
    StepKeeper steps = new StepKeeper(parts.threads(), this::tell);
    ChallengeKeeper challenges =
        new ChallengeKeeper(parts.threads(), parts.memory().progress(), this::tell);
    UiLoop loop = new UiLoop(parts, queue, keeper, steps, challenges, errand);
    try {
      parts.port().start(this::input);
      opening.accept(loop);
      return await(loop);
    } finally {
      parts.port().close();
      opener.shutdown();
      keeper.close();
      steps.close();
      challenges.close();
      opener.awaitTermination(1, TimeUnit.SECONDS);
      keeper.close();
    }
  }

  /** The thread whose failure {@link #run} has thrown, if it was another than its caller's. */
  Optional<Thread> failed() {
    return failed;
  }

  private synchronized void begin() {
    if (begun) {
      throw new IllegalStateException("a session runs once");
    }
    begun = true;
  }

  /** Runs the loop on the ui thread; its failure becomes the caller's. */
  private int await(UiLoop loop) throws InterruptedException {
    Thread ui = named(loop, "symposium-ui");
    ui.start();
    try {
      ui.join();
    } catch (InterruptedException e) {
      ui.interrupt();
      ui.join();
      throw e;
    }
    if (loop.failure().isPresent()) {
      failed = Optional.of(ui);
      Throwables.throwIfUnchecked(loop.failure().get());
    }
    return loop.exitCode().orElse(LEAVING_OK);
  }

  private Thread named(Runnable task, String name) {
    Thread thread = parts.threads().newThread(task);
    thread.setName(name);
    return thread;
  }

  /** On the port's thread; never blocks. */
  private void input(InputEvent event) {
    Duration at = Duration.ofNanos(parts.nanos().getAsLong());
    if (event instanceof InputEvent.Pressed pressed) {
      tell(new Msg.KeyPressed(pressed.key(), at));
    } else if (event instanceof InputEvent.Pasted pasted) {
      tell(new Msg.Pasted(pasted.text(), at));
    } else if (event instanceof InputEvent.Resized resized) {
      tell(new Msg.Resized(new Size(resized.size().getColumns(), resized.size().getRows())));
    } else {
      tell(new Msg.Ended());
    }
  }

  /** A queue that is full drops what comes: nobody has typed four thousand keys in a frame. */
  private void tell(Msg msg) {
    if (!queue.offer(msg) && msg instanceof Msg.Ended) {
      queue.clear();
      queue.add(msg);
    }
  }
}
