package dev.symposium.problems.spi;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/**
 * A knob for the time after which something is done, if at all: {@code off}, {@code 0} for at once,
 * or a duration on the run clock, which no speed stretches.
 */
public record BreakAfterKnob(String name, String meaning, Optional<Duration> initial)
    implements Knob<Optional<Duration>> {

  private static final double MAX_NANOS = 600e9;
  private static final double FIRST_NOTCH_NANOS = 1e9;

  @Override
  public boolean isPerActor() {
    return false;
  }

  @Override
  public String range(double slowness) {
    return "off, 0.." + Durations.format(MAX_NANOS);
  }

  @Override
  public String unit() {
    return "";
  }

  @Override
  public Optional<Duration> parse(String text, double slowness) throws BadValue {
    String typed = text.strip().toLowerCase(Locale.ROOT);
    if (typed.equals("off")) {
      return Optional.empty();
    }
    long nanos = parseNanos(typed);
    if (nanos > MAX_NANOS) {
      throw new BadValue(
          name + " is at most " + Durations.format(MAX_NANOS) + ", not " + typed,
          Durations.format(MAX_NANOS));
    }
    return Optional.of(Duration.ofNanos(nanos));
  }

  private long parseNanos(String typed) throws BadValue {
    try {
      return Durations.parsePlain(name, typed, "5s");
    } catch (BadValue e) {
      throw new BadValue(
          name + " takes off, 0 or a duration such as 5s, not \"" + typed + "\"", "5s");
    }
  }

  @Override
  public String format(Optional<Duration> value, double slowness) {
    return value.map(after -> Durations.format((double) after.toNanos())).orElse("off");
  }

  @Override
  public Optional<Duration> step(Optional<Duration> value, int notches, double slowness) {
    Optional<Duration> at = value;
    for (int i = 0; i < Math.abs(notches); i++) {
      at = notches > 0 ? up(at) : down(at);
    }
    return at;
  }

  private static Optional<Duration> up(Optional<Duration> value) {
    return value
        .map(
            after -> {
              double next = Notches.step((double) after.toNanos(), 1, FIRST_NOTCH_NANOS);
              return Duration.ofNanos(Math.round(Math.min(MAX_NANOS, next)));
            })
        .or(() -> Optional.of(Duration.ZERO));
  }

  /** Below "at once" there is only "off". */
  private static Optional<Duration> down(Optional<Duration> value) {
    return value
        .filter(after -> !after.isZero())
        .map(after -> Notches.step((double) after.toNanos(), -1, FIRST_NOTCH_NANOS))
        .map(next -> Duration.ofNanos(Math.round(next)));
  }
}
