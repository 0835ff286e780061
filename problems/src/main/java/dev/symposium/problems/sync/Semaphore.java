package dev.symposium.problems.sync;

/**
 * A counter of permits, as {@link java.util.concurrent.Semaphore}.
 *
 * <p>Acquiring may throw {@link Unwinding}. As the real one it queues first-in first-out those who
 * wait; a newcomer may barge if it is not fair.
 */
public interface Semaphore extends Resource {

  /** Acquires one permit, waiting as long as it takes. */
  default void acquire() {
    acquire(1);
  }

  /**
   * Acquires {@code permits} at once, all or none, waiting as long as it takes.
   *
   * @param permits at least 1
   */
  void acquire(int permits);

  /**
   * As {@link #acquire(int)}, by one who needs {@code of} together; does not wait, or stops
   * waiting, when the total is smaller than that, since it would wait for ever.
   *
   * @param of at least {@code permits}
   * @return whether it has them; if not, it got none now
   */
  boolean acquireOf(int permits, int of);

  /** Acquires one permit if there is one now; never waits. */
  default boolean tryAcquire() {
    return tryAcquire(1);
  }

  /** Acquires {@code permits} if there are as many now; never waits, barges even on a fair one. */
  boolean tryAcquire(int permits);

  /** Acquires {@code permits} if they come free within one draw of {@code patience}. */
  boolean tryAcquire(int permits, Pause patience);

  /** Gives one permit back. */
  default void release() {
    release(1);
  }

  /**
   * Gives {@code permits} back; never waits.
   *
   * @throws IllegalMonitorStateException if the semaphore is owned, the caller holds fewer, and is
   *     not unwinding
   */
  void release(int permits);

  /** Permits nobody has now; negative while more are out than the present total: a debt. */
  int availablePermits();

  /** Permits given back so far by those who had none; 0 but for a trusting semaphore. */
  int surplus();

  /** How many permits of an owned semaphore the calling actor holds. */
  int heldByMe();

  /**
   * How many permits of an owned semaphore actors hold together, the dead among them; a moment old.
   */
  int heldByAll();

  /**
   * Changes the total while threads run; may be called by any thread. A smaller total than what is
   * out is a debt: no new grant until it is paid.
   */
  void setTotal(int permits);
}
