package dev.symposium.problems.deadlock;

import com.google.common.graph.ValueGraph;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * Strongly connected components of a wait-for graph (Tarjan, Depth-First Search and Linear Graph
 * Algorithms, 1972). Confined to one thread.
 */
final class Components {

  private final ValueGraph<Integer, Integer> graph;
  private final Map<Integer, Integer> number = new HashMap<>();
  private final Map<Integer, Integer> low = new HashMap<>();
  private final Deque<Integer> open = new ArrayDeque<>();
  private final Map<Integer, NavigableSet<Integer>> componentOf = new HashMap<>();
  private final List<NavigableSet<Integer>> found = new ArrayList<>();

  private Components(ValueGraph<Integer, Integer> graph) {
    this.graph = graph;
  }

  /** Components from which no edge leads out, by their lowest slot; each in the order of slots. */
  static List<NavigableSet<Integer>> ends(ValueGraph<Integer, Integer> graph) {
    Components components = new Components(graph);
    for (Integer node : graph.nodes()) {
      if (!components.number.containsKey(node)) {
        components.visit(node);
      }
    }
    components.found.removeIf(components::leadsOut);
    components.found.sort((a, b) -> Integer.compare(a.first(), b.first()));
    return components.found;
  }

  private void visit(Integer node) {
    number.put(node, number.size());
    low.put(node, number.get(node));
    open.push(node);
    for (Integer next : graph.successors(node)) {
      if (!number.containsKey(next)) {
        visit(next);
        low.merge(node, low.get(next), Math::min);
      } else if (!componentOf.containsKey(next)) {
        low.merge(node, number.get(next), Math::min);
      }
    }
    if (low.get(node).equals(number.get(node))) {
      close(node);
    }
  }

  private void close(Integer root) {
    NavigableSet<Integer> component = new TreeSet<>();
    Integer member;
    do {
      member = open.pop();
      component.add(member);
      componentOf.put(member, component);
    } while (!member.equals(root));
    found.add(component);
  }

  private boolean leadsOut(NavigableSet<Integer> component) {
    return component.stream()
        .flatMap(node -> graph.successors(node).stream())
        .anyMatch(next -> !component.contains(next));
  }
}
