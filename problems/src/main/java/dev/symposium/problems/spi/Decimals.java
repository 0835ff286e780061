package dev.symposium.problems.spi;

import java.math.BigDecimal;
import java.math.MathContext;

/** Numbers as people type them. Stateless. */
final class Decimals {

  private static final MathContext SIX_DIGITS = new MathContext(6);

  private Decimals() {}

  /** At most six digits that count, no exponent, no zeros behind the point. */
  static String plain(double value) {
    BigDecimal rounded = new BigDecimal(value).round(SIX_DIGITS).stripTrailingZeros();
    return rounded.signum() == 0 ? "0" : rounded.toPlainString();
  }
}
