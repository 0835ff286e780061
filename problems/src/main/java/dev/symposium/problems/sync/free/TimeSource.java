package dev.symposium.problems.sync.free;

import java.util.concurrent.locks.LockSupport;

/**
 * The wall clock that a run lives by, and the waiting on it. Thread-safe.
 *
 * <p>Injected, so that a test can let time pass only when nobody has anything else to do.
 */
public interface TimeSource {

  /** The real one. */
  TimeSource SYSTEM = new SystemTime();

  /** "Until somebody wakes it." */
  long NEVER = Long.MAX_VALUE;

  /** Nanoseconds since some fixed moment; only differences mean anything. */
  long nanoTime();

  /**
   * Parks the calling thread until that moment, or until it is unparked, or for no reason.
   *
   * @param deadlineNanos on the scale of {@link #nanoTime}, or {@link #NEVER}
   */
  void parkUntil(long deadlineNanos);

  /**
   * How long a wait on a real object may last until that moment; at least 1.
   *
   * @param deadlineNanos on the scale of {@link #nanoTime}, or {@link #NEVER}
   */
  long waitNanos(long deadlineNanos);

  /** {@link System#nanoTime()}. */
  final class SystemTime implements TimeSource {
    private SystemTime() {}

    @Override
    public long nanoTime() {
      return System.nanoTime();
    }

    @Override
    public void parkUntil(long deadlineNanos) {
      if (deadlineNanos == NEVER) {
        LockSupport.park(this);
      } else {
        long left = deadlineNanos - System.nanoTime();
        if (left > 0) {
          LockSupport.parkNanos(this, left);
        }
      }
    }

    @Override
    public long waitNanos(long deadlineNanos) {
      return deadlineNanos == NEVER
          ? Long.MAX_VALUE
          : Math.max(1, deadlineNanos - System.nanoTime());
    }
  }
}
