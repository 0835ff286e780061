package dev.symposium.problems.spi;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The grammar of durations: {@code 1.5s}, {@code 300ms}, {@code 20us}, {@code 0..1ms}, {@code
 * 0.2s+exp(2s)}. Stateless.
 */
public final class Durations {

  private static final String NUMBER = "([0-9]+(?:\\.[0-9]*)?|\\.[0-9]+)";
  private static final String UNIT = "(ns|us|ms|s|min|m|h)?";
  private static final Pattern ONE = Pattern.compile(NUMBER + "\\s*" + UNIT);
  private static final Pattern UNIFORM =
      Pattern.compile(NUMBER + "\\s*" + UNIT + "\\s*\\.\\.\\s*" + NUMBER + "\\s*" + UNIT);
  private static final Pattern EXPONENTIAL =
      Pattern.compile(
          "(?:"
              + NUMBER
              + "\\s*"
              + UNIT
              + "\\s*\\+\\s*)?exp\\(\\s*"
              + NUMBER
              + "\\s*"
              + UNIT
              + "\\s*\\)");

  private Durations() {}

  /**
   * Reads a duration or a distribution of durations, in nanoseconds as typed.
   *
   * @param what begins the sentence if it is wrong
   * @param nearest offered if it is wrong
   */
  public static Spread parse(String what, String text, String nearest) throws BadValue {
    String typed = text.strip();
    try {
      return read(typed);
    } catch (IllegalArgumentException e) {
      throw new BadValue(
          what
              + " takes a duration such as 1.5s, 300ms, 20us, 0..1ms or 0.2s+exp(2s), not \""
              + typed
              + "\"",
          typed.startsWith("-") ? "0" : nearest);
    }
  }

  /**
   * Reads one plain duration in nanoseconds.
   *
   * @param what begins the sentence if it is wrong
   * @param nearest offered if it is wrong
   */
  public static long parsePlain(String what, String text, String nearest) throws BadValue {
    Matcher one = ONE.matcher(text.strip());
    try {
      if (one.matches()) {
        return Math.round(nanos(one.group(1), one.group(2)));
      }
    } catch (NumberFormatException e) {
      // no unit: the sentence below says what is taken
    }
    throw new BadValue(
        what + " takes a duration such as 1.5s, 300ms or 20us, not \"" + text.strip() + "\"",
        nearest);
  }

  private static Spread read(String typed) {
    Matcher one = ONE.matcher(typed);
    if (one.matches()) {
      return Spread.fixed(nanos(one.group(1), one.group(2)));
    }
    Matcher uniform = UNIFORM.matcher(typed);
    if (uniform.matches()) {
      String unit = uniform.group(2) == null ? uniform.group(4) : uniform.group(2);
      double low = nanos(uniform.group(1), unit);
      double high = nanos(uniform.group(3), uniform.group(4));
      if (high < low) {
        throw new NumberFormatException("backwards");
      }
      return new Spread(low, high - low, 0);
    }
    Matcher exponential = EXPONENTIAL.matcher(typed);
    if (exponential.matches()) {
      boolean shifted = exponential.group(1) != null;
      double shift = shifted ? nanos(exponential.group(1), exponential.group(2)) : 0;
      return new Spread(shift, 0, nanos(exponential.group(3), exponential.group(4)));
    }
    throw new NumberFormatException(typed);
  }

  private static double nanos(String number, String unit) {
    double value = Double.parseDouble(number);
    if (unit == null) {
      if (value == 0) {
        return 0;
      }
      throw new NumberFormatException("no unit");
    }
    return value * perUnit(unit);
  }

  private static double perUnit(String unit) {
    return switch (unit) {
      case "ns" -> 1;
      case "us" -> 1e3;
      case "ms" -> 1e6;
      case "s" -> 1e9;
      case "m", "min" -> 60e9;
      default -> 3600e9;
    };
  }

  /** Writes a distribution given in nanoseconds. */
  public static String format(Spread lived) {
    if (lived.meanNanos() > 0) {
      String shift = lived.shiftNanos() > 0 ? format(lived.shiftNanos()) + "+" : "";
      return shift + "exp(" + format(lived.meanNanos()) + ")";
    }
    if (lived.uniformNanos() > 0) {
      double high = lived.shiftNanos() + lived.uniformNanos();
      return format(lived.shiftNanos()) + ".." + format(high);
    }
    return format(lived.shiftNanos());
  }

  /**
   * Writes one duration given in nanoseconds: {@code 1.5s}, {@code 300ms}, {@code 20us}, {@code 0}.
   */
  public static String format(double nanos) {
    if (nanos < 0.5) {
      return "0";
    }
    if (nanos < 999.5) {
      return Decimals.plain(nanos) + "ns";
    }
    if (nanos < 999_500) {
      return Decimals.plain(nanos / 1e3) + "us";
    }
    return nanos < 999_500_000
        ? Decimals.plain(nanos / 1e6) + "ms"
        : Decimals.plain(nanos / 1e9) + "s";
  }
}
