package dev.symposium.app.headless;

import dev.symposium.problems.observe.Snapshot;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;

/** Figures as they are told. Stateless. */
final class Numbers {

  private static final int PLACES = 3;

  private Numbers() {}

  static double seconds(Duration duration) {
    return duration.toNanos() / 1e9;
  }

  static double millis(Duration duration) {
    return duration.toNanos() / 1e6;
  }

  /** Rounds finished per second since the start. */
  static double perSecond(Snapshot snapshot) {
    double seconds = seconds(snapshot.runTime());
    return seconds > 0 ? snapshot.totals().operations() / seconds : 0;
  }

  /** How many in a second; 0 if there was no time. */
  static double rate(long count, double seconds) {
    return seconds > 0 ? count / seconds : 0;
  }

  /** At most three places behind the point, never an exponent; 0 for what is no number. */
  static BigDecimal decimal(double value) {
    if (Double.isNaN(value) || Double.isInfinite(value)) {
      return BigDecimal.ZERO;
    }
    BigDecimal rounded = BigDecimal.valueOf(value).setScale(PLACES, RoundingMode.HALF_UP);
    BigDecimal plain = rounded.stripTrailingZeros();
    return plain.scale() < 0 ? plain.setScale(0) : plain;
  }
}
