package dev.symposium.problems.spi;

import dev.symposium.problems.sync.Pause;
import java.util.regex.Pattern;

/**
 * A knob for a duration or a distribution of durations, and the {@link Pause} that problem code
 * spends by it.
 *
 * @param doing what an actor does that sleeps in it, in one word: {@code thinks}
 * @param initial at full speed
 * @param maxNanos the longest mean at full speed
 * @param isPlace whether it is a place for the delay dial
 * @param where for a place, where it is in words: {@code after the first fork}
 */
public record DurationKnob(
    String name,
    String meaning,
    String doing,
    Spread initial,
    double maxNanos,
    boolean isPlace,
    String where)
    implements Knob<Spread>, Pause {

  private static final double FIRST_NOTCH_NANOS = 100_000;
  private static final double SECOND_NANOS = 1e9;
  private static final Pattern BARE = Pattern.compile("[0-9]{1,9}(\\.[0-9]{1,9})?");

  /** Values are written with six digits, so what was written may be this much longer. */
  private static final double ROUNDING = 1e-5;

  /** How an actor passes its time: thinks, eats. */
  public static DurationKnob pause(
      String name, String meaning, String doing, Spread initial, double maxNanos) {
    return new DurationKnob(name, meaning, doing, initial, maxNanos, false, "");
  }

  /** A point in the problem's code where a delay can be put. */
  public static DurationKnob place(
      String name, String where, String doing, Spread initial, double maxNanos) {
    return new DurationKnob(name, "delay " + where, doing, initial, maxNanos, true, where);
  }

  @Override
  public boolean isPerActor() {
    return true;
  }

  @Override
  public String range(double slowness) {
    return "0.." + Durations.format(maxNanos * slowness);
  }

  @Override
  public String unit() {
    return "";
  }

  @Override
  public Spread parse(String text, double slowness) throws BadValue {
    double max = maxNanos * slowness;
    Spread lived = Durations.parse(name, text, nearest(text.strip(), max, slowness));
    if (lived.mean() > max * (1 + ROUNDING)) {
      throw new BadValue(
          name + " is at most " + Durations.format(max) + " at this speed, not " + text.strip(),
          Durations.format(max));
    }
    return lived.times(1 / slowness);
  }

  /** What lacks only a unit means seconds. */
  private String nearest(String typed, double max, double slowness) {
    return BARE.matcher(typed).matches()
        ? Durations.format(Math.min(max, Double.parseDouble(typed) * SECOND_NANOS))
        : format(initial, slowness);
  }

  @Override
  public String format(Spread value, double slowness) {
    return Durations.format(value.times(slowness));
  }

  @Override
  public Spread step(Spread value, int notches, double slowness) {
    double first = FIRST_NOTCH_NANOS * slowness;
    double mean = value.mean() * slowness;
    double next = Math.min(Notches.step(mean, notches, first), maxNanos * slowness);
    if (value.isZero() || next == 0) {
      return Spread.fixed(next / slowness);
    }
    return value.times(next / mean);
  }
}
