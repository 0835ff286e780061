package dev.symposium.problems.deadlock;

import com.google.common.graph.ValueGraph;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/** Puts the members of a component into the order in which they wait. Stateless. */
final class Circle {

  private Circle() {}

  /**
   * A circle through all of them from the lowest slot on; empty if none was found by always going
   * on to the next one in the order of slots. Finds it whenever each waits for just one other.
   */
  static Optional<List<Integer>> through(
      ValueGraph<Integer, Integer> graph, NavigableSet<Integer> component) {
    List<Integer> order = new ArrayList<>();
    TreeSet<Integer> left = new TreeSet<>(component);
    Integer at = left.pollFirst();
    order.add(at);
    while (!left.isEmpty()) {
      at = next(graph, at, left);
      if (at == null) {
        return Optional.empty();
      }
      left.remove(at);
      order.add(at);
    }
    boolean closes = order.size() > 1 && graph.hasEdgeConnecting(at, order.get(0));
    return closes ? Optional.of(order) : Optional.empty();
  }

  private static Integer next(
      ValueGraph<Integer, Integer> graph, Integer at, NavigableSet<Integer> left) {
    Integer lowest = null;
    for (Integer candidate : left) {
      if (graph.hasEdgeConnecting(at, candidate)) {
        if (candidate > at) {
          return candidate;
        }
        lowest = lowest == null ? candidate : lowest;
      }
    }
    return lowest;
  }
}
