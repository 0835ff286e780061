package dev.symposium.problems.deadlock;

import com.google.common.graph.ElementOrder;
import com.google.common.graph.ImmutableValueGraph;
import com.google.common.graph.MutableValueGraph;
import com.google.common.graph.ValueGraphBuilder;
import java.util.function.Predicate;

/** Builds wait-for graphs: nodes are slots, the value of an edge is the resource. Stateless. */
final class WaitFor {

  private WaitFor() {}

  /**
   * Who is kept waiting by whom under a reduction.
   *
   * @param nodes which of the actors that are not live take part
   */
  static ImmutableValueGraph<Integer, Integer> of(
      Collected collected, Reduction reduction, Predicate<Party> nodes) {
    MutableValueGraph<Integer, Integer> graph =
        ValueGraphBuilder.directed()
            .nodeOrder(ElementOrder.<Integer>natural())
            .incidentEdgeOrder(ElementOrder.stable())
            .build();
    for (Party party : collected.parties()) {
      if (reduction.isStuck(party.slot()) && nodes.test(party)) {
        graph.addNode(party.slot());
      }
    }
    for (Party party : collected.parties()) {
      if (party.isWaiting() && graph.nodes().contains(party.slot())) {
        connect(party, reduction, graph);
      }
    }
    return ImmutableValueGraph.copyOf(graph);
  }

  private static void connect(
      Party waiter, Reduction reduction, MutableValueGraph<Integer, Integer> graph) {
    Facts what = reduction.wanted(waiter);
    if (what == null) {
      return;
    }
    Row.of(what)
        .blockers(
            waiter,
            what,
            reduction,
            slot -> {
              if (graph.nodes().contains(slot)) {
                graph.putEdgeValue(waiter.slot(), slot, what.id());
              }
            });
  }
}
