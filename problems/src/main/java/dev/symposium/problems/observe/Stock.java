package dev.symposium.problems.observe;

import java.util.List;

/**
 * What lies in a bounded queue or a store at one moment. Immutable.
 *
 * @param depth how much lies in it; may be more than {@code capacity} after that was turned down
 * @param capacity how much may; 0 for a shared object that stores nothing
 * @param items the oldest first, as far as they are told: at most {@link #MOST_TOLD}
 */
public record Stock(int depth, int capacity, List<String> items) {

  /** So many items are told at most, the oldest. */
  public static final int MOST_TOLD = 256;

  /** Stores nothing. */
  public static final Stock NONE = new Stock(0, 0, List.of());

  /** Copies the list. */
  public Stock {
    items = List.copyOf(items);
  }

  /** How many there are more than the capacity allows. */
  public int overhang() {
    return Math.max(0, depth - capacity);
  }
}
