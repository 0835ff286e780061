package dev.symposium.problems.sync.controlled;

import java.util.Arrays;

/** A number per actor, 0 where nothing was said. Immutable, equal by value. */
final class Ints {

  static final Ints NONE = new Ints(new int[0]);

  // never written after it was made, and without zeros at its end
  private final int[] values;

  private Ints(int[] values) {
    this.values = values;
  }

  int get(int actor) {
    return actor >= 0 && actor < values.length ? values[actor] : 0;
  }

  Ints with(int actor, int value) {
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

  /** Actors with another number than 0. */
  int[] actors() {
    int[] found = new int[values.length];
    int n = 0;
    for (int i = 0; i < values.length; i++) {
      if (values[i] != 0) {
        found[n++] = i;
      }
    }
    return Arrays.copyOf(found, n);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Ints ints && Arrays.equals(values, ints.values);
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
