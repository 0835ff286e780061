package dev.symposium.problems.sync;

/**
 * A lock for reading and writing by stamps, with reads that lock nothing, as {@link
 * java.util.concurrent.locks.StampedLock}.
 *
 * <p>Not re-entrant: who holds it and wants it again waits for itself. Blocking operations may
 * throw {@link Unwinding}; giving back works while unwinding.
 */
public interface StampedLock extends Resource {

  /** Acquires it for writing, waiting as long as it takes; returns the stamp to give it back by. */
  long writeLock();

  /** As {@link #writeLock()}, for at most one draw of {@code patience}; 0 if that has passed. */
  long tryWriteLock(Pause patience);

  /** Acquires it for reading, waiting as long as it takes; returns the stamp to give it back by. */
  long readLock();

  /** As {@link #readLock()}, for at most one draw of {@code patience}; 0 if that has passed. */
  long tryReadLock(Pause patience);

  /** A stamp to {@link #validate} by later; 0 if somebody writes. Locks nothing, never waits. */
  long tryOptimisticRead();

  /** Whether nobody has written since the stamp was given. */
  boolean validate(long stamp);

  /**
   * Turns a read stamp, or an optimistic one, into a write stamp if that is possible at once; never
   * waits.
   *
   * @return the write stamp, or 0 and the old stamp stays what it was
   */
  long tryConvertToWriteLock(long stamp);

  /**
   * Gives back what a stamp stands for.
   *
   * @throws IllegalMonitorStateException if it stands for nothing the caller holds, and the caller
   *     is not unwinding
   */
  void unlock(long stamp);
}
