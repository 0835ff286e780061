package dev.symposium.problems.sync;

/**
 * A queue with room for so many elements, first in first out, as {@link
 * java.util.concurrent.BlockingQueue}.
 *
 * <p>Blocking operations may throw {@link Unwinding}. The capacity can be changed while threads
 * run. With {@code offer} and {@code poll} every overflow policy can be written: leave the new one
 * out, take the oldest out, do the work oneself, give up after a time. Two elements of one actor
 * keep their order; of two actors who put at the same moment either may come first.
 *
 * @param <T> of the elements; never null
 */
public interface BlockingQueue<T> extends Resource {

  /** Puts an element at the end, waiting for room as long as it takes. */
  void put(T element);

  /** Puts an element at the end if there is room now; never waits. */
  boolean offer(T element);

  /** Puts an element at the end if there is room within one draw of {@code patience}. */
  boolean offer(T element, Pause patience);

  /** Takes the oldest element, waiting for one as long as it takes. */
  T take();

  /** Takes the oldest element if there is one now, else null; never waits. */
  T poll();

  /** Takes the oldest element if there is one within one draw of {@code patience}, else null. */
  T poll(Pause patience);

  /** The oldest element, which stays inside; null if there is none. Never waits. */
  T peek();

  /** Elements inside; more than the capacity after that was made smaller. */
  int size();

  /** How many elements may be inside. */
  int capacity();

  /** Room that is left; negative after the capacity was made smaller than the size. */
  int remainingCapacity();

  /**
   * Changes the capacity while threads run; may be called by any thread, never waits. Nothing is
   * lost: if more are inside than fit, puts wait until fewer are.
   *
   * @param capacity at least 1
   */
  void setCapacity(int capacity);
}
