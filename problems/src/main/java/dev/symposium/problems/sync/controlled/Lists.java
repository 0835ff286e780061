package dev.symposium.problems.sync.controlled;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Immutable lists with one element more, fewer or changed. Stateless. */
final class Lists {

  private Lists() {}

  static <T> List<T> plus(List<T> list, T last) {
    if (list.isEmpty()) {
      return List.of(last);
    }
    List<T> longer = new ArrayList<>(list.size() + 1);
    longer.addAll(list);
    longer.add(last);
    return List.copyOf(longer);
  }

  static <T> List<T> without(List<T> list, Predicate<T> gone) {
    List<T> kept = new ArrayList<>(list);
    kept.removeIf(gone);
    return kept.size() == list.size() ? list : List.copyOf(kept);
  }

  static <T> List<T> tail(List<T> list) {
    return List.copyOf(list.subList(1, list.size()));
  }

  static <T> List<T> each(List<T> list, UnaryOperator<T> change) {
    return list.stream().map(change).toList();
  }
}
