package dev.symposium.problems.sync.controlled;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;

/**
 * A real thread that does one operation of a real object after the other, as it is told: what the
 * machines are compared with.
 */
final class Real implements AutoCloseable {

  private static final long SECONDS = 10;

  private final SynchronousQueue<Runnable> told = new SynchronousQueue<>();
  private final Thread thread = new Thread(this::work, "real");
  // volatile: written by whoever drives it, one operation at a time
  private volatile CompletableFuture<Object> doing = CompletableFuture.completedFuture(null);

  // volatile: cleared by whoever drives it, set by the thread
  private volatile boolean begun;
  // volatile: set by whoever drives it
  private volatile boolean closed;

  Real() {
    thread.setDaemon(true);
    thread.start();
  }

  private void work() {
    try {
      while (!closed) {
        told.take().run();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // told to end
    }
  }

  /** Begins an operation. */
  void begin(Callable<Object> operation) throws InterruptedException {
    CompletableFuture<Object> next = new CompletableFuture<>();
    doing = next;
    begun = false;
    told.put(() -> perform(operation, next));
  }

  private void perform(Callable<Object> operation, CompletableFuture<Object> result) {
    begun = true;
    try {
      result.complete(operation.call());
    } catch (InterruptedException e) {
      result.completeExceptionally(new CancellationException("interrupted"));
    } catch (Exception e) {
      result.complete(e.getClass().getSimpleName());
    }
  }

  /** What it came to; waits for that. */
  Object result() throws Exception {
    return doing.get(SECONDS, TimeUnit.SECONDS);
  }

  boolean isDone() {
    return doing.isDone();
  }

  /** Waits until it is parked in the object. */
  @SuppressWarnings("ThreadPriorityCheck") // until another thread has gone to sleep
  void awaitBlocked() {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
    while (!begun || thread.getState() != Thread.State.WAITING) {
      assertThat(isDone()).as("is let through").isFalse();
      assertThat(System.nanoTime()).as("never blocks").isLessThan(end);
      Thread.yield();
    }
    assertThat(isDone()).as("is let through").isFalse();
  }

  /** Takes its wait away, and waits until it has noticed. */
  void interrupt() throws Exception {
    thread.interrupt();
    try {
      result();
    } catch (CancellationException noticed) {
      return;
    }
    throw new AssertionError("was not interrupted");
  }

  @Override
  public void close() {
    closed = true;
    thread.interrupt();
  }
}
