package dev.symposium.problems.catalog.bursts;

/**
 * What has become of all items so far. Immutable: one is replaced by the next, so that whoever
 * reads it sees a moment at which all of it was true.
 *
 * @param put made by producers, those that were dropped included
 * @param taken by consumers, or worked on by their producer
 * @param dropped by the overflow policy
 * @param inside the buffer
 * @param ageNanos sum of the ages of those taken, run clock
 * @param worstNanos the oldest of them
 */
record Tally(long put, long taken, long dropped, long inside, double ageNanos, long worstNanos) {

  static final Tally NOTHING = new Tally(0, 0, 0, 0, 0, 0);

  Tally put(long nowInside) {
    return new Tally(put + 1, taken, dropped, nowInside, ageNanos, worstNanos);
  }

  Tally taken(long nowInside, long age) {
    return new Tally(put, taken + 1, dropped, nowInside, ageNanos + age, Math.max(worstNanos, age));
  }

  /** A new one was dropped, so that it never was inside. */
  Tally refused() {
    return new Tally(put + 1, taken, dropped + 1, inside, ageNanos, worstNanos);
  }

  /** One that was inside was dropped. */
  Tally pushedOut(long nowInside) {
    return new Tally(put, taken, dropped + 1, nowInside, ageNanos, worstNanos);
  }

  /** Whether the sum comes out even. */
  boolean isEven() {
    return put == taken + inside + dropped;
  }
}
