package dev.symposium.problems.sync;

/**
 * A lock that many may hold for reading or one for writing, as {@link
 * java.util.concurrent.locks.ReentrantReadWriteLock}.
 *
 * <p>Who writes may read, too; who reads and wants to write waits for itself. Its two locks have no
 * conditions. Blocking operations may throw {@link Unwinding}.
 */
public interface ReadWriteLock extends Resource {

  /** The lock that many may hold together. */
  Lock readLock();

  /** The lock that one holds alone. */
  Lock writeLock();
}
