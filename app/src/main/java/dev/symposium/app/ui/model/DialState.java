package dev.symposium.app.ui.model;

import java.util.Optional;

/**
 * A dial as it is to be shown. Immutable.
 *
 * @param dial which
 * @param target what it turns; empty if the solution has no such knob
 * @param label what stands before the value; may be empty
 * @param inForce the value that acts, as people write it; {@code --} if there is no such knob
 * @param asked the value asked for, as people write it, if it does not act yet
 * @param detail what the marked dial says below: where, for whom, or why not
 * @param others what the same key turns when it is pressed again: {@code consumers 2}; may be empty
 */
public record DialState(
    Dial dial,
    Optional<Target> target,
    String label,
    String inForce,
    Optional<String> asked,
    String detail,
    String others) {

  /** The same with what else its key turns. */
  DialState with(String more) {
    return new DialState(dial, target, label, inForce, asked, detail, more);
  }

  /** The value, with the one asked for: {@code 1 -> 5 ms}. */
  public String value() {
    return asked.map(a -> unitless(a) + " -> " + a).orElse(inForce);
  }

  /** The value asked for, else the one in force. */
  public String shortValue() {
    return asked.map(a -> "-> " + a).orElse(inForce);
  }

  /** The old value without its unit if the new one has the same. */
  private String unitless(String newer) {
    int blank = inForce.indexOf(' ');
    boolean sameUnit =
        blank > 0
            && newer.indexOf(' ') > 0
            && inForce.substring(blank).equals(newer.substring(newer.indexOf(' ')));
    return sameUnit ? inForce.substring(0, blank) : inForce;
  }
}
