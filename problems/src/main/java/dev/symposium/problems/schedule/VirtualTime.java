package dev.symposium.problems.schedule;

import java.util.Locale;

/** Times of the virtual clock in words, as lived at full speed. Stateless. */
public final class VirtualTime {

  private static final double MICRO = 1e3;
  private static final double MILLI = 1e6;
  private static final double SECOND = 1e9;

  private VirtualTime() {}

  /** Such as {@code 320 us}, {@code 12.40 ms} or {@code 1.25 s}. */
  public static String words(double nanos) {
    if (nanos >= SECOND) {
      return String.format(Locale.ROOT, "%.2f s", nanos / SECOND);
    }
    return nanos >= MILLI
        ? String.format(Locale.ROOT, "%.2f ms", nanos / MILLI)
        : Math.round(nanos / MICRO) + " us";
  }
}
