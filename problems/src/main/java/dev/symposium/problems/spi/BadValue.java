package dev.symposium.problems.spi;

import java.util.Optional;

/** A value that a knob does not take: one clear sentence, and the nearest legal value. */
public final class BadValue extends Exception {

  private static final long serialVersionUID = 1L;

  private final String nearest;

  /**
   * A value refused.
   *
   * @param sentence what is wrong, without the nearest value
   * @param nearest what {@code set} would accept; empty if nothing is near
   */
  public BadValue(String sentence, String nearest) {
    super(sentence, null, false, false);
    this.nearest = nearest;
  }

  /** The nearest legal value, as {@code set} would accept it. */
  public Optional<String> nearest() {
    return nearest.isEmpty() ? Optional.empty() : Optional.of(nearest);
  }
}
