package dev.symposium.problems.spi;

/** The 1-2-5 series of notches that dials move along. Stateless. */
final class Notches {

  private static final double[] SERIES = {1, 2, 5};
  private static final double SLACK = 1e-6;

  private Notches() {}

  /**
   * The value {@code notches} further on the series; below {@code first} there is only 0.
   *
   * @param value not negative
   * @param first the lowest notch above 0
   */
  static double step(double value, int notches, double first) {
    double at = value;
    for (int i = 0; i < Math.abs(notches); i++) {
      at = notches > 0 ? up(at, first) : down(at, first);
    }
    return at;
  }

  private static double up(double value, double first) {
    if (value < first * (1 - SLACK)) {
      return first;
    }
    double decade = decadeOf(value);
    for (double notch : SERIES) {
      if (notch * decade > value * (1 + SLACK)) {
        return notch * decade;
      }
    }
    return 10 * decade;
  }

  private static double down(double value, double first) {
    if (value <= first * (1 + SLACK)) {
      return 0;
    }
    double decade = decadeOf(value);
    for (int i = SERIES.length - 1; i >= 0; i--) {
      if (SERIES[i] * decade < value * (1 - SLACK)) {
        return Math.max(first, SERIES[i] * decade);
      }
    }
    return Math.max(first, decade / 2);
  }

  private static double decadeOf(double value) {
    return StrictMath.pow(10, StrictMath.floor(StrictMath.log10(value * (1 + SLACK))));
  }
}
