package dev.symposium.problems.catalog.bursts;

import dev.symposium.problems.sync.Cell;

/**
 * Something that a producer makes and one consumer works on.
 *
 * @param number in the order of making, from 1: of one producer's items the later is the larger
 * @param maker seat of its producer
 * @param stampNanos when it was made, for figures
 * @param takers how many have taken it; atomic
 */
record Item(long number, int maker, long stampNanos, Cell<Integer> takers) {

  /** Takes it; false if somebody has had it before. */
  boolean claim() {
    return takers.update(before -> before + 1) == 1;
  }

  /** Its number, as the picture shows it. */
  @Override
  public String toString() {
    return String.valueOf(number);
  }
}
