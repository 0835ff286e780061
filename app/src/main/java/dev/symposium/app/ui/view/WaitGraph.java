package dev.symposium.app.ui.view;

import dev.symposium.problems.observe.ActorView;
import dev.symposium.problems.observe.ResourceState;
import dev.symposium.problems.observe.Snapshot;
import dev.symposium.problems.observe.Verdict;
import dev.symposium.problems.observe.VerdictKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Who waits for what, and who has it, at one moment. Immutable.
 *
 * @param waits what somebody waits for, what the stuck want first
 * @param idle what somebody has and nobody waits for
 * @param ring those of a circle in which each wants one thing that the next one alone has, in the
 *     order in which they wait; empty if there is none
 * @param knot all who want what only they themselves have: a ring, or something more tangled
 * @param stuck all who can never go on, as the standing verdicts say
 * @param actors everybody, by name
 * @param untold so many threads are left out
 */
record WaitGraph(
    List<Wait> waits,
    List<Tie> idle,
    List<String> ring,
    Set<String> knot,
    Stuck stuck,
    Map<String, ActorView> actors,
    int untold) {

  /** With more threads than this only the circle and its neighbours are told. */
  static final int MOST = 64;

  /** Of so many without a circle those who have waited longest are told. */
  private static final int OLDEST = 10;

  /**
   * One thing, and who waits for it.
   *
   * @param holders each once, however much of it it has
   */
  record Wait(ResourceState thing, List<String> waiters, List<String> holders) {
    private Wait onlyOf(Set<String> told) {
      return new Wait(
          thing,
          waiters.stream().filter(told::contains).toList(),
          holders.stream().filter(told::contains).toList());
    }
  }

  /** Somebody has something. */
  record Tie(String thing, String holder) {}

  /**
   * Those who can never go on.
   *
   * @param kind of the verdict that says so; empty if none stands
   * @param members those whom it is about
   * @param tail those behind them
   */
  record Stuck(Optional<VerdictKind> kind, Set<String> members, Set<String> tail) {}

  /** Copies the lists. */
  WaitGraph {
    waits = List.copyOf(waits);
    idle = List.copyOf(idle);
    ring = List.copyOf(ring);
  }

  /**
   * The graph of a snapshot.
   *
   * @param tooFast who changes so often that what it waits for means nothing; of the stuck nobody
   */
  static WaitGraph of(Snapshot snapshot, Predicate<ActorView> tooFast) {
    Stuck stuck = stuck(snapshot);
    List<ActorView> seen =
        snapshot.actors().stream()
            .filter(a -> stuck.members().contains(a.name()) || !tooFast.test(a))
            .toList();
    Map<String, Wait> waits = waits(snapshot, seen);
    Set<String> knot = knot(stuck.members(), waits);
    WaitGraph all =
        new WaitGraph(
            ordered(waits, knot, stuck),
            idle(snapshot, seen, waits),
            ring(knot, waits),
            knot,
            stuck,
            byName(snapshot.actors()),
            0);
    return snapshot.actors().size() > MOST ? all.neighboursOnly() : all;
  }

  private static Map<String, ActorView> byName(List<ActorView> actors) {
    return actors.stream()
        .collect(Collectors.toMap(ActorView::name, a -> a, (a, b) -> a, LinkedHashMap::new));
  }

  private static Stuck stuck(Snapshot snapshot) {
    List<Verdict> standing =
        snapshot.standing().stream()
            .filter(v -> v.kind().isBreakable() || v.kind() == VerdictKind.TIMED_CYCLE)
            .filter(v -> v.kind() != VerdictKind.LEAK)
            .toList();
    Set<String> members = new LinkedHashSet<>();
    Set<String> tail = new LinkedHashSet<>();
    standing.forEach(v -> members.addAll(v.members()));
    standing.forEach(v -> tail.addAll(v.tail()));
    tail.removeAll(members);
    return new Stuck(standing.stream().map(Verdict::kind).findFirst(), members, tail);
  }

  /** By the name of the thing, in the order in which the things were made. */
  private static Map<String, Wait> waits(Snapshot snapshot, List<ActorView> seen) {
    Map<String, List<String>> waiters = new LinkedHashMap<>();
    snapshot.resources().forEach(r -> waiters.put(r.name(), new ArrayList<>()));
    for (ActorView actor : seen) {
      for (String thing : actor.wants()) {
        waiters.computeIfAbsent(thing, any -> new ArrayList<>()).add(actor.name());
      }
    }
    Map<String, Wait> waits = new LinkedHashMap<>();
    waiters.forEach(
        (thing, names) -> {
          if (!names.isEmpty()) {
            waits.put(thing, new Wait(stateOf(snapshot, thing), names, holders(snapshot, thing)));
          }
        });
    return waits;
  }

  private static ResourceState stateOf(Snapshot snapshot, String thing) {
    return snapshot
        .resource(thing)
        .orElseGet(() -> new ResourceState(thing, "", 1, 0, List.of(), List.of(), false));
  }

  private static List<String> holders(Snapshot snapshot, String thing) {
    return snapshot.actors().stream()
        .filter(a -> a.holds().stream().anyMatch(hold -> hold.resource().equals(thing)))
        .map(ActorView::name)
        .toList();
  }

  private static List<Tie> idle(Snapshot snapshot, List<ActorView> seen, Map<String, Wait> waits) {
    List<Tie> idle = new ArrayList<>();
    for (ResourceState thing : snapshot.resources()) {
      if (!waits.containsKey(thing.name())) {
        List<String> names = seen.stream().map(ActorView::name).toList();
        holders(snapshot, thing.name()).stream()
            .filter(names::contains)
            .forEach(name -> idle.add(new Tie(thing.name(), name)));
      }
    }
    return idle;
  }

  /** Those of the stuck who want what one of them has, and have what one of them wants. */
  private static Set<String> knot(Set<String> stuck, Map<String, Wait> waits) {
    Set<String> knot = new LinkedHashSet<>(stuck);
    boolean changed = true;
    while (changed) {
      Set<String> now = Set.copyOf(knot);
      changed =
          knot.removeIf(
              name ->
                  waits.values().stream()
                          .noneMatch(w -> w.waiters().contains(name) && any(w.holders(), now))
                      || waits.values().stream()
                          .noneMatch(w -> w.holders().contains(name) && any(w.waiters(), now)));
    }
    return knot;
  }

  private static boolean any(List<String> names, Set<String> among) {
    return names.stream().anyMatch(among::contains);
  }

  /** From the first in the order of the table, so that the same circle looks the same again. */
  private static List<String> ring(Set<String> knot, Map<String, Wait> waits) {
    Map<String, String> next = new HashMap<>();
    for (String name : knot) {
      List<Wait> wanted = waits.values().stream().filter(w -> w.waiters().contains(name)).toList();
      if (wanted.size() == 1 && wanted.get(0).holders().size() == 1) {
        next.put(name, wanted.get(0).holders().get(0));
      }
    }
    for (String first : knot) {
      List<String> round = new ArrayList<>();
      String at = first;
      while (at != null && !round.contains(at)) {
        round.add(at);
        at = next.get(at);
      }
      if (first.equals(at) && round.size() > 1) {
        return round;
      }
    }
    return List.of();
  }

  private static List<Wait> ordered(Map<String, Wait> waits, Set<String> knot, Stuck stuck) {
    List<Wait> ordered = new ArrayList<>();
    waits.values().stream().filter(w -> any(w.waiters(), knot)).forEach(ordered::add);
    waits.values().stream()
        .filter(w -> !ordered.contains(w) && any(w.waiters(), stuck.members()))
        .forEach(ordered::add);
    waits.values().stream()
        .filter(w -> !ordered.contains(w) && any(w.waiters(), stuck.tail()))
        .forEach(ordered::add);
    waits.values().stream().filter(w -> !ordered.contains(w)).forEach(ordered::add);
    return ordered;
  }

  /** Of very many the circle and who has to do with it, else those who have waited longest. */
  private WaitGraph neighboursOnly() {
    Set<String> told = new LinkedHashSet<>(ring.isEmpty() ? stuck.members() : ring);
    if (told.isEmpty()) {
      actors.values().stream()
          .filter(ActorView::isWaiting)
          .sorted((a, b) -> b.waits().current().compareTo(a.waits().current()))
          .limit(OLDEST)
          .forEach(a -> told.add(a.name()));
    }
    Set<String> near = new LinkedHashSet<>(told);
    for (Wait wait : waits) {
      if (any(wait.holders(), told) || any(wait.waiters(), told)) {
        near.addAll(wait.waiters());
        near.addAll(wait.holders());
      }
    }
    List<Wait> some =
        waits.stream().map(w -> w.onlyOf(near)).filter(w -> !w.waiters().isEmpty()).toList();
    return new WaitGraph(
        some,
        idle.stream().filter(tie -> near.contains(tie.holder())).toList(),
        ring,
        knot,
        stuck,
        actors,
        actors.size() - near.size());
  }

  /** The thing that one of the ring wants. */
  Wait wantedBy(String name) {
    return waits.stream().filter(w -> w.waiters().contains(name)).findFirst().orElseThrow();
  }

  /** What is waited for by others than those of the ring, and by whom. */
  List<Wait> besideRing() {
    List<Wait> beside = new ArrayList<>();
    for (Wait wait : waits) {
      List<String> others = wait.waiters().stream().filter(w -> !ring.contains(w)).toList();
      if (!others.isEmpty()) {
        beside.add(new Wait(wait.thing(), others, wait.holders()));
      }
    }
    return beside;
  }
}
