package dev.symposium.app.term;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A stack of what must be undone on the terminal, undone in reverse order and exactly once, by
 * whichever thread comes first. Thread-safe; nothing is undone while a lock is held.
 */
final class RestoreGuard {

  /** One thing to take back. */
  interface Undo {
    void run() throws IOException;
  }

  private final ReentrantLock lock = new ReentrantLock();

  @GuardedBy("lock")
  private final Deque<Undo> undos = new ArrayDeque<>();

  @GuardedBy("lock")
  private boolean closed;

  /**
   * Remembers how to take back what is about to be done.
   *
   * @return false when all has been undone already: then it must not be done any more
   */
  boolean push(Undo undo) {
    lock.lock();
    try {
      if (!closed) {
        undos.push(undo);
      }
      return !closed;
    } finally {
      lock.unlock();
    }
  }

  /** Undoes everything; what fails does not keep the rest from being undone. */
  void restore() {
    for (Undo undo = next(); undo != null; undo = next()) {
      try {
        undo.run();
      } catch (IOException | RuntimeException e) {
        // The terminal has gone: there is nothing to restore and nobody to tell.
      }
    }
  }

  private Undo next() {
    lock.lock();
    try {
      closed = true;
      return undos.poll();
    } finally {
      lock.unlock();
    }
  }
}
