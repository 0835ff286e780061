package dev.symposium.problems.sync.controlled;

import java.util.ArrayList;
import java.util.List;

/**
 * A number per actor, 0 where nothing was said. Immutable.
 *
 * @param values by actor; 0 is never the last of them, so that equal numbers are equal values
 */
record Ints(List<Integer> values) {

  static final Ints NONE = new Ints(List.of());

  Ints {
    values = List.copyOf(values);
  }

  int get(int actor) {
    return actor >= 0 && actor < values.size() ? values.get(actor) : 0;
  }

  Ints with(int actor, int value) {
    if (get(actor) == value) {
      return this;
    }
    List<Integer> next = new ArrayList<>(values);
    while (next.size() <= actor) {
      next.add(0);
    }
    next.set(actor, value);
    while (!next.isEmpty() && next.get(next.size() - 1) == 0) {
      next.remove(next.size() - 1);
    }
    return new Ints(next);
  }

  Ints plus(int actor, int more) {
    return with(actor, get(actor) + more);
  }

  int sum() {
    return values.stream().mapToInt(Integer::intValue).sum();
  }
}
