package dev.symposium.problems.sync.controlled;

import java.util.Arrays;

/** A number per actor, 0 where nothing was said. Immutable, equal by value. */
final class Ints {

  static final Ints NONE = new Ints();

  /** By actor; 0 is never the last of them, so that equal numbers are equal values. */
  private final int[] values;

  private Ints(int... values) {
    this.values = values;
  }

  int get(int actor) {
    return actor >= 0 && actor < values.length ? values[actor] : 0;
  }

  Ints with(int actor, int value) {
    if (get(actor) == value) {
      return this;
    }
    int[] next = Arrays.copyOf(values, Math.max(values.length, actor + 1));
    next[actor] = value;
    int length = next.length;
    while (length > 0 && next[length - 1] == 0) {
      length--;
    }
    return length == 0 ? NONE : new Ints(Arrays.copyOf(next, length));
  }

  Ints plus(int actor, int more) {
    return with(actor, get(actor) + more);
  }

  int sum() {
    return Arrays.stream(values).sum();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Ints its && Arrays.equals(values, its.values);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(values);
  }

  @Override
  public String toString() {
    return Arrays.toString(values);
  }
}
