package dev.symposium.problems.spi;

/**
 * Something the person watching can turn while threads run: name, meaning, range, grammar of its
 * values, notches. Immutable.
 *
 * <p>Durations are typed and shown as lived: at slowness 500 the value {@code 1.5s} is stored as 3
 * ms. So everything that reads or writes text takes the slowness; others than durations ignore it.
 *
 * @param <V> the type of its values, immutable
 */
public sealed interface Knob<V>
    permits DurationKnob, IntKnob, ProbabilityKnob, WordKnob, BreakAfterKnob {

  /** Such as {@code after-first}. */
  String name();

  /** Half a sentence: what it changes. */
  String meaning();

  /** The value where no preset says otherwise. */
  V initial();

  /** Whether single actors may have a value of their own. */
  boolean isPerActor();

  /** Such as {@code 2..64} or {@code lock, semaphore}; at the present speed. */
  String range(double slowness);

  /** The unit in words, such as {@code philosophers}; empty if it shows in the value. */
  String unit();

  /**
   * Reads a value.
   *
   * @throws BadValue with one clear sentence and the nearest legal value
   */
  V parse(String text, double slowness) throws BadValue;

  /** Writes a value so that {@link #parse} reads it again. */
  String format(V value, double slowness);

  /** The next value upwards (positive) or downwards on the knob's series of notches. */
  V step(V value, int notches, double slowness);
}
