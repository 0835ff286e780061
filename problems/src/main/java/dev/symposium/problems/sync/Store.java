package dev.symposium.problems.sync;

/**
 * A ring of plain cells that nobody guards: what a buffer is made of, and what a racy one breaks.
 *
 * <p>Never waits. Correct only under a lock of the caller's: used by two at once it loses elements,
 * gives one twice, or miscounts, but it never fails by itself. It knows the capacity it was asked
 * for and does not keep it: it grows, up to {@value #MOST} elements.
 *
 * @param <T> of the elements; never null
 */
public interface Store<T> extends Resource {

  /** The most elements it grows to. */
  int MOST = 1_000_000;

  /** Adds an element as the newest; false, and nothing changed, if it cannot grow any more. */
  boolean add(T element);

  /** Takes the oldest element out; null if nothing lies where it should lie. */
  T remove();

  /** The oldest element, which stays inside; null if nothing lies where it should lie. */
  T peek();

  /** Elements inside, by its own unguarded count: negative if more were taken out than put in. */
  int size();

  /** The capacity asked for. */
  int capacity();

  /** Whether no more than the capacity should be inside: {@code size >= capacity}. */
  default boolean isFull() {
    return size() >= capacity();
  }

  /** Whether nothing is inside. */
  default boolean isEmpty() {
    return size() <= 0;
  }

  /**
   * Changes the capacity asked for; may be called by any thread. Nothing is lost.
   *
   * @param capacity at least 1
   */
  void setCapacity(int capacity);
}
