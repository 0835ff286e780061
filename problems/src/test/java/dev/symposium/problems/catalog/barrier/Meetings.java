package dev.symposium.problems.catalog.barrier;

import dev.symposium.problems.observe.ActorView;
import dev.symposium.problems.observe.ActorView.Work;
import dev.symposium.problems.observe.DeadlockStats;
import dev.symposium.problems.observe.Life;
import dev.symposium.problems.observe.ResourceState;
import dev.symposium.problems.observe.Snapshot;
import dev.symposium.problems.observe.WaitStats;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Builds snapshots of a meeting by hand. */
final class Meetings {

  private final String solution;
  private final List<ActorView> actors = new ArrayList<>();
  private final List<ResourceState> resources = new ArrayList<>();
  private final Map<String, Double> figures = new LinkedHashMap<>();

  private Meetings(String solution) {
    this.solution = solution;
  }

  /**
   * A meeting of a solution.
   *
   * @param done phases that all have left
   */
  static Meetings of(String solution, int done, int here, int needed) {
    return new Meetings(solution)
        .figure(Figures.PHASES_DONE, done)
        .figure(Figures.ALL_ARRIVED, done)
        .figure(Figures.HERE, here)
        .figure(Figures.NEEDED, needed);
  }

  Meetings figure(String name, double value) {
    figures.put(name, value);
    return this;
  }

  Meetings resource(String name, String kind) {
    resources.add(new ResourceState(name, kind, 1, 1, List.of(), List.of(), false));
    return this;
  }

  /** One who works: in the step after {@code done} of {@code of}, and that far in it. */
  Meetings works(long phase, int done, int of, double share) {
    Duration asked = Duration.ofSeconds(1);
    Duration elapsed = Duration.ofMillis(Math.round(1_000 * share));
    return add(phase, "works", List.of(), 0, new Work(done, of, phase, asked, elapsed), false);
  }

  /** One who has waited so long. */
  Meetings waits(long phase, String what, double seconds) {
    Work work = new Work(0, 0, phase, Duration.ZERO, Duration.ZERO);
    return add(phase, "waits", List.of(what), seconds, work, false);
  }

  /** One who is dead. */
  Meetings crashed() {
    return add(0, "crashed", List.of(), 9, Work.NONE, true);
  }

  /** One who ended by an error of its own. */
  Meetings died() {
    return add(0, "died", List.of(), 9, Work.NONE, true);
  }

  private Meetings add(
      long phase, String doing, List<String> wants, double seconds, Work work, boolean crashed) {
    int seat = actors.size();
    actors.add(
        new ActorView(
            seat,
            seat,
            BarrierKnobs.ROLE.nameOf(seat),
            BarrierKnobs.PARTY,
            crashed ? Life.TERMINATED : Life.BLOCKED,
            doing,
            "",
            "",
            Duration.ofMillis(Math.round(seconds * 1_000)),
            Math.max(0, phase - 1),
            List.of(),
            wants,
            List.of(),
            WaitStats.NONE,
            0,
            0,
            false,
            crashed,
            0,
            Map.of(),
            Map.of(),
            work,
            Optional.empty()));
    return this;
  }

  Snapshot snapshot() {
    return new Snapshot(
        1,
        new Snapshot.Run("barrier-phases", solution, "default", "platform", 1, "17"),
        Duration.ofSeconds(1),
        Snapshot.Phase.RUNNING,
        "full",
        1,
        List.of(),
        actors,
        List.of(),
        resources,
        List.of(),
        Optional.empty(),
        List.of(),
        DeadlockStats.NONE,
        List.of(),
        List.of(),
        0,
        new Snapshot.Totals(0, 0, WaitStats.NONE, "", 1, 0, Duration.ZERO),
        new Snapshot.Events(0, 0),
        figures,
        "");
  }
}
