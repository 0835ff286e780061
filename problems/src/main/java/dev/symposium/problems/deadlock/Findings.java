package dev.symposium.problems.deadlock;

import com.google.common.graph.Graphs;
import com.google.common.graph.ImmutableValueGraph;
import dev.symposium.problems.deadlock.Finding.Shape;
import dev.symposium.problems.observe.ResourceView;
import dev.symposium.problems.observe.VerdictKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The proof: runs the reduction over what was collected and puts what is left into groups.
 *
 * <p>What stays stuck even if the dead are taken for live is deadlock, the rest is orphaned. A
 * group is an end of the wait-for graph (a component that waits for nobody outside it, or a dead
 * actor) with all who are stuck behind it; who is behind several belongs to the first. Ends of
 * which all wait for the very same to be called, brought or opened are one: nobody is left to, and
 * that is one cause, however many wait for it. Stateless.
 */
public final class Findings {

  private Findings() {}

  /** Everything that is stuck for certain, in groups by their lowest slot; deadlocks first. */
  public static List<Finding> of(Collected collected) {
    Reduction seen = new Reduction(collected, Assumption.AS_SEEN);
    if (seen.stuck().isEmpty()) {
      return List.of();
    }
    Reduction deadLive = new Reduction(collected, Assumption.DEAD_LIVE);
    List<Finding> findings = new ArrayList<>();
    for (Group group : groups(collected, deadLive, WaitFor.of(collected, deadLive, p -> true))) {
      findings.add(group.deadlock(collected));
    }
    ImmutableValueGraph<Integer, Integer> orphaned =
        WaitFor.of(collected, seen, party -> !deadLive.isStuck(party.slot()));
    for (Group group : groups(collected, seen, orphaned)) {
      group.orphaned().ifPresent(findings::add);
    }
    return findings;
  }

  /** One end of the graph and who is behind it. */
  record Group(
      Reduction reduction,
      ImmutableValueGraph<Integer, Integer> graph,
      List<Party> end,
      List<Party> tail) {

    Finding deadlock(Collected collected) {
      TreeSet<Integer> slots = new TreeSet<>(end.stream().map(Party::slot).toList());
      Optional<List<Integer>> circle = Circle.through(graph, slots);
      List<Party> ordered = circle.map(order -> parties(order, collected)).orElse(end);
      if (end.stream().allMatch(p -> isAwaited(p, reduction.wanted(p)))) {
        return new Finding(VerdictKind.DEADLOCK, Shape.STUCK, end, tail, Optional.empty());
      }
      if (end.stream().allMatch(p -> isAsleep(p, reduction.wanted(p)))) {
        return new Finding(VerdictKind.DEADLOCK, Shape.ASLEEP, end, tail, Optional.empty());
      }
      Shape shape = circle.isPresent() ? Shape.CIRCLE : alone();
      return new Finding(VerdictKind.DEADLOCK, shape, ordered, tail, Optional.empty());
    }

    private Shape alone() {
      Party first = end.get(0);
      Facts what = reduction.wanted(first);
      boolean tooMany = end.size() == 1 && !what.kind().isAwaited() && first.units() > what.total();
      return tooMany ? Shape.TOO_MANY : Shape.KNOT;
    }

    private static boolean isAsleep(Party party, Facts what) {
      return what.kind() == ResourceView.Kind.CONDITION
          || what.kind() == ResourceView.Kind.SIGNAL_SEMAPHORE
          || isAwaited(party, what);
    }

    private static boolean isAwaited(Party party, Facts what) {
      return what.kind().isAwaited() && party.awaited() == ResourceView.ANYBODY;
    }

    /** Members wait for the dead one itself, the tail for them; empty if nobody waits for it. */
    Optional<Finding> orphaned() {
      Party dead = end.get(0);
      Set<Integer> direct = graph.predecessors(dead.slot());
      List<Party> members = tail.stream().filter(p -> direct.contains(p.slot())).toList();
      List<Party> rest = tail.stream().filter(p -> !direct.contains(p.slot())).toList();
      return members.isEmpty()
          ? Optional.empty()
          : Optional.of(
              new Finding(VerdictKind.ORPHANED, Shape.ORPHANS, members, rest, Optional.of(dead)));
    }
  }

  static List<Group> groups(
      Collected collected, Reduction reduction, ImmutableValueGraph<Integer, Integer> graph) {
    List<Group> groups = new ArrayList<>();
    Set<Integer> taken = new HashSet<>();
    for (NavigableSet<Integer> end : ends(collected, reduction, graph)) {
      taken.addAll(end);
      TreeSet<Integer> behind = new TreeSet<>();
      end.forEach(
          slot -> behind.addAll(Graphs.reachableNodes(Graphs.transpose(graph.asGraph()), slot)));
      behind.removeIf(slot -> !taken.add(slot));
      groups.add(new Group(reduction, graph, parties(end, collected), parties(behind, collected)));
    }
    return groups;
  }

  private static Collection<NavigableSet<Integer>> ends(
      Collected collected, Reduction reduction, ImmutableValueGraph<Integer, Integer> graph) {
    Map<Object, NavigableSet<Integer>> byCause = new LinkedHashMap<>();
    for (NavigableSet<Integer> end : Components.ends(graph)) {
      Object cause = deserted(collected, reduction, end).<Object>map(what -> what).orElse(end);
      byCause.computeIfAbsent(cause, none -> new TreeSet<>()).addAll(end);
    }
    return byCause.values();
  }

  /** The one thing that all of an end wait for and nobody is left to see to; empty if none is. */
  private static Optional<Facts> deserted(
      Collected collected, Reduction reduction, NavigableSet<Integer> end) {
    Party first = collected.at(end.first());
    Facts what = first.isWaiting() ? reduction.wanted(first) : null;
    boolean same =
        what != null
            && end.stream().allMatch(slot -> reduction.waitsFor(slot, what))
            && parties(end, collected).stream().allMatch(party -> Group.isAsleep(party, what));
    return same ? Optional.of(what) : Optional.empty();
  }

  private static List<Party> parties(Collection<Integer> slots, Collected collected) {
    return slots.stream().map(collected::at).toList();
  }
}
