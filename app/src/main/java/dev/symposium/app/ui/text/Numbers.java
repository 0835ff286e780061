package dev.symposium.app.ui.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;

/** Numbers as people read them: a dot for decimals, a blank before the unit. Stateless. */
public final class Numbers {

  private static final long NANOS_PER_MILLI = 1_000_000;

  private Numbers() {}

  /** How long something has lasted: {@code 3.3 s}, from 100 s on {@code 102 s}. */
  public static String age(Duration duration) {
    return seconds(duration) + " s";
  }

  /** The same without its unit: {@code 3.3}. Rounded down, so that a countdown ends at 0.0. */
  public static String seconds(Duration duration) {
    int decimals = duration.toSeconds() >= 100 ? 0 : 1;
    return scaled(duration, 9).setScale(decimals, RoundingMode.DOWN).toPlainString();
  }

  /** A time on the run clock: {@code 0:42}, {@code 1:02:03}. */
  public static String clock(Duration duration) {
    long seconds = Math.max(0, duration.toSeconds());
    String tail = twoDigits(seconds % 60);
    if (seconds < 3600) {
      return seconds / 60 + ":" + tail;
    }
    return seconds / 3600 + ":" + twoDigits(seconds / 60 % 60) + ":" + tail;
  }

  /** A duration as it was typed, in its largest fitting unit: {@code 1.5 s}, {@code 300 ms}. */
  public static String duration(Duration duration) {
    if (duration.compareTo(Duration.ofSeconds(1)) >= 0 || duration.isZero()) {
      return plain(scaled(duration, 9), 3) + " s";
    }
    if (duration.toNanos() >= NANOS_PER_MILLI) {
      return plain(scaled(duration, 6), 3) + " ms";
    }
    return plain(scaled(duration, 3), 3) + " us";
  }

  /** A duration in milliseconds without its unit, with at most one decimal: {@code 1500.1}. */
  public static String millis(Duration duration) {
    return plain(scaled(duration, 6), 1);
  }

  /** A rate: {@code 1.1 /s}, from 100 on without decimals, from 10,000 on {@code 12 k/s}. */
  public static String rate(double perSecond) {
    if (perSecond >= 10_000) {
      return plain(BigDecimal.valueOf(perSecond / 1000), perSecond < 100_000 ? 1 : 0) + " k/s";
    }
    int decimals = perSecond >= 100 ? 0 : 1;
    return BigDecimal.valueOf(perSecond).setScale(decimals, RoundingMode.HALF_UP) + " /s";
  }

  /** A share between 0 and 1: {@code 31 %}. */
  public static String percent(double share) {
    return Math.round(share * 100) + " %";
  }

  /** A count: {@code 47}, {@code 12,345}. */
  public static String count(long count) {
    String digits = Long.toString(Math.abs(count));
    StringBuilder grouped = new StringBuilder(digits);
    for (int at = digits.length() - 3; at > 0; at -= 3) {
      grouped.insert(at, ',');
    }
    return (count < 0 ? "-" : "") + grouped;
  }

  private static BigDecimal scaled(Duration duration, int digits) {
    return BigDecimal.valueOf(duration.toNanos(), digits);
  }

  private static String plain(BigDecimal number, int decimals) {
    BigDecimal rounded = number.setScale(decimals, RoundingMode.HALF_UP).stripTrailingZeros();
    return rounded.setScale(Math.max(0, rounded.scale()), RoundingMode.UNNECESSARY).toPlainString();
  }

  private static String twoDigits(long number) {
    return number < 10 ? "0" + number : Long.toString(number);
  }
}
