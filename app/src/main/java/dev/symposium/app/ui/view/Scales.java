package dev.symposium.app.ui.view;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Values of a chart in few columns, and round numbers for the top of its scale. Stateless. */
final class Scales {

  private static final double[] ROUND = {1, 1.5, 2, 3, 4, 5, 6, 8, 10};

  private Scales() {}

  /** The next round number: 1, 1.5, 2, 3, 4, 5, 6, 8 or 10 times a power of ten. */
  static double top(double most) {
    if (!(most > 0) || Double.isInfinite(most)) {
      return 1;
    }
    double power = Math.pow(10, Math.floor(Math.log10(most)));
    for (double round : ROUND) {
      if (most <= round * power * 1.000_001) {
        return round * power;
      }
    }
    return 10 * power;
  }

  /** Seconds in a fitting unit, in at most six columns: {@code 5.1 s}, {@code 12 ms}. */
  static String seconds(double seconds) {
    if (seconds >= 0.95 || !(seconds > 0)) {
      return number(seconds) + " s";
    }
    double millis = seconds * 1e3;
    return millis >= 0.95 ? small(millis) + " ms" : small(millis * 1e3) + " us";
  }

  private static String small(double value) {
    return plain(value, value >= 9.95 ? 0 : 1);
  }

  /** One decimal below 100, a letter from 10,000 on. */
  static String number(double value) {
    double finite = Double.isFinite(value) ? value : 0;
    if (Math.abs(finite) >= 10_000) {
      return finite >= 1e7 ? plain(finite / 1e6, 0) + "M" : plain(finite / 1e3, 0) + "k";
    }
    return plain(finite, Math.abs(finite) >= 99.95 ? 0 : 1);
  }

  /** For the top of a scale: without decimals that are none. */
  static String brief(String number) {
    return number.replaceFirst("\\.0(?=[^0-9]|$)", "").replace(" ", "");
  }

  /** Two decimals, always. */
  static String share(double value) {
    return plain(Double.isFinite(value) ? value : 0, 2);
  }

  private static String plain(double value, int decimals) {
    return BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP).toPlainString();
  }
}
