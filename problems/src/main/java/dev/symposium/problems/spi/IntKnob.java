package dev.symposium.problems.spi;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * A knob for a whole number, such as how many philosophers there are.
 *
 * @param unit plural noun: {@code philosophers}
 * @param min the least
 * @param max the most
 * @param follows another knob that it follows until it is set
 * @param byOnes whether a notch is one; else notches run 1-2-5-10
 * @param isPerActor whether single actors may have a value of their own
 */
public record IntKnob(
    String name,
    String meaning,
    String unit,
    Integer initial,
    int min,
    int max,
    Optional<Follows> follows,
    boolean byOnes,
    boolean isPerActor)
    implements Knob<Integer> {

  /**
   * Its value is that of another knob plus an offset until it is set.
   *
   * @param knob name of the other
   * @param offset added to the other's value
   * @param isLimit whether it may not be more than that when it is set, either
   */
  public record Follows(String knob, int offset, boolean isLimit) {}

  /** A count with a notch of one, following nobody. */
  public static IntKnob count(
      String name, String meaning, String unit, int initial, int min, int max) {
    return new IntKnob(name, meaning, unit, initial, min, max, Optional.empty(), true, false);
  }

  /** A number with a notch of one that single actors may have a value of their own for. */
  public static IntKnob each(
      String name, String meaning, String unit, int initial, int min, int max) {
    return new IntKnob(name, meaning, unit, initial, min, max, Optional.empty(), true, true);
  }

  /** Notches run 1-2-5-10. */
  public IntKnob byNotches() {
    return new IntKnob(name, meaning, unit, initial, min, max, follows, false, isPerActor);
  }

  /** Its value is that of another knob plus {@code offset} until it is set, and no limit. */
  public IntKnob following(IntKnob other, int offset) {
    Optional<Follows> leader = Optional.of(new Follows(other.name(), offset, false));
    return new IntKnob(name, meaning, unit, initial, min, max, leader, byOnes, isPerActor);
  }

  @Override
  public String range(double slowness) {
    return min + ".." + max;
  }

  @Override
  public Integer parse(String text, double slowness) throws BadValue {
    String digits = text.strip();
    if (!digits.matches("[+-]?[0-9]+")) {
      throw new BadValue(
          name + " takes a whole number from " + min + " to " + max + ", not \"" + digits + "\"",
          nearest(digits));
    }
    BigInteger number = new BigInteger(digits);
    BigInteger legal = number.max(BigInteger.valueOf(min)).min(BigInteger.valueOf(max));
    if (!number.equals(legal)) {
      throw new BadValue(
          name + " is from " + min + " to " + max + ", not " + digits, legal.toString());
    }
    return legal.intValueExact();
  }

  /** Of any other number the whole one next to it. */
  private String nearest(String typed) {
    try {
      BigDecimal number = new BigDecimal(typed);
      BigDecimal legal = number.max(BigDecimal.valueOf(min)).min(BigDecimal.valueOf(max));
      return legal.setScale(0, RoundingMode.HALF_UP).toBigInteger().toString();
    } catch (NumberFormatException e) {
      return String.valueOf(initial); // no number at all
    }
  }

  @Override
  public String format(Integer value, double slowness) {
    return value.toString();
  }

  @Override
  public Integer step(Integer value, int notches, double slowness) {
    long next = byOnes ? (long) value + notches : Math.round(Notches.step(value, notches, 1));
    return (int) Math.max(min, Math.min(max, next));
  }
}
