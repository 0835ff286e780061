package dev.symposium.problems.sync;

/**
 * A re-entrant mutual exclusion lock, as {@link java.util.concurrent.locks.ReentrantLock}.
 *
 * <p>Only actors call it. Blocking operations may throw {@link Unwinding}.
 */
public interface Lock extends Resource {

  /** Acquires the lock, waiting as long as it takes. */
  void lock();

  /**
   * Acquires the lock in a {@code finally} block, waiting as long as it takes, even while the
   * caller unwinds: so that what others wait for is put right by whoever leaves. Throws {@link
   * Unwinding} only if the run ends; anything else that reaches the caller meanwhile is told later.
   */
  void lockToTidyUp();

  /** Acquires the lock if nobody holds it now; never waits, and barges even on a fair lock. */
  boolean tryLock();

  /** Acquires the lock if it comes free within one draw of {@code patience}. */
  boolean tryLock(Pause patience);

  /**
   * Gives the lock back.
   *
   * @throws IllegalMonitorStateException if the caller does not own it and is not unwinding
   */
  void unlock();

  /** Whether the calling actor owns the lock. */
  boolean isHeldByMe();

  /**
   * Makes a condition of this lock.
   *
   * @param signallers names of the roles whose actors may signal; declared, since a deadlock can
   *     only be judged with it
   */
  Condition newCondition(String name, String... signallers);
}
