package dev.symposium.problems.catalog.dining;

import java.util.ArrayList;
import java.util.List;

/** Immutable lists with one element more or less. Stateless. */
final class Lists {

  private Lists() {}

  /** With {@code element} at the end. */
  static <T> List<T> plus(List<T> list, T element) {
    List<T> longer = new ArrayList<>(list);
    longer.add(element);
    return List.copyOf(longer);
  }

  /** Without {@code element}, whether it was there or not. */
  static <T> List<T> minus(List<T> list, T element) {
    return list.stream().filter(other -> !other.equals(element)).toList();
  }
}
