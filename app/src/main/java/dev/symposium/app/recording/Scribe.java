package dev.symposium.app.recording;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Writes a file on a thread of its own, which ends with {@link #close}. Whoever hands something
 * over never waits: what does not fit into the queue is dropped and counted. After the first thing
 * that cannot be written nothing more is. Thread-safe.
 */
final class Scribe implements AutoCloseable {

  private static final long CLOSE_PATIENCE_MILLIS = 2_000;

  /** Something to be written; called on the scribe's thread only. */
  @FunctionalInterface
  interface Entry {
    void write(OutputStream out) throws IOException;
  }

  private final String name;
  private final OutputStream out;
  private final BlockingQueue<Entry> queue;
  private final Thread thread;
  private final AtomicLong dropped = new AtomicLong();

  /** Volatile: written by the scribe's thread, or by {@link #close} in its place; read by any. */
  private volatile String failure = "";

  /** Volatile: written by {@link #close}, read by whoever offers. */
  private volatile boolean closing;

  /** Whether the last entry was written; the scribe's thread only. */
  private boolean ended;

  /**
   * Begins to wait for entries.
   *
   * @param name of the file, for a complaint
   * @param most entries that may wait
   */
  Scribe(String name, OutputStream out, int most, String threadName, ThreadFactory threads) {
    this.name = name;
    this.out = out;
    this.queue = new ArrayBlockingQueue<>(most);
    this.thread = threads.newThread(this::work);
    thread.setName(threadName);
    thread.setDaemon(true); // a disk that hangs must not keep the program
    thread.start();
  }

  /** Hands an entry over; false if it was dropped. Never blocks. */
  boolean offer(Entry entry) {
    if (closing || !failure.isEmpty() || !queue.offer(entry)) {
      dropped.incrementAndGet();
      return false;
    }
    return true;
  }

  /** How many entries were dropped. */
  long dropped() {
    return dropped.get();
  }

  /** Why the file is not whole, in one sentence; empty if nothing is wrong. */
  Optional<String> complaint() {
    return failure.isEmpty() ? Optional.empty() : Optional.of(failure);
  }

  private void work() {
    try (out) {
      while (!ended) {
        step();
      }
    } catch (IOException e) {
      fail(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // close does not wait any longer
    }
  }

  private void step() throws InterruptedException, IOException {
    Entry next = queue.poll();
    if (next == null) {
      out.flush(); // all that has come is in the file, should the program be killed
      next = queue.take();
    }
    next.write(out);
  }

  private void fail(IOException e) {
    String why = e.getMessage() == null ? "the disk refuses it" : e.getMessage();
    failure = name + " is not whole: " + why + " (the run was not touched by that)";
  }

  /** Writes what waits, then this, and ends the thread; waits for that, at most two seconds. */
  void close(Entry last) {
    if (!closing && failure.isEmpty()) {
      closing = true;
      await(last);
    }
    closing = true;
  }

  @Override
  public void close() {
    close(any -> {});
  }

  private void end(Entry last) throws IOException {
    last.write(out);
    ended = true;
  }

  private void await(Entry last) {
    try {
      boolean taken = queue.offer(out -> end(last), CLOSE_PATIENCE_MILLIS, MILLISECONDS);
      thread.join(CLOSE_PATIENCE_MILLIS);
      if (failure.isEmpty() && (!taken || thread.isAlive())) {
        failure = name + " is not whole: the disk did not take it in time";
        thread.interrupt();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
