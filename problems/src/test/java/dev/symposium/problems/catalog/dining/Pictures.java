package dev.symposium.problems.catalog.dining;

import dev.symposium.problems.observe.ActorView;
import dev.symposium.problems.observe.ActorView.Hold;
import dev.symposium.problems.observe.DeadlockStats;
import dev.symposium.problems.observe.Life;
import dev.symposium.problems.observe.Pending;
import dev.symposium.problems.observe.ResourceState;
import dev.symposium.problems.observe.Snapshot;
import dev.symposium.problems.observe.WaitStats;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Builds snapshots of a table by hand. */
final class Pictures {

  private final List<ActorView> actors = new ArrayList<>();
  private final List<Pending> pending = new ArrayList<>();
  private final List<ResourceState> resources = new ArrayList<>();

  /** A table with its forks. */
  static Pictures of(int forks) {
    Pictures pictures = new Pictures();
    for (int number = 1; number <= forks; number++) {
      pictures.fork(number);
    }
    return pictures;
  }

  void fork(int number) {
    resources.add(new ResourceState("fork " + number, "lock", 1, 1, List.of(), List.of(), false));
  }

  Pictures joins(String name, int seat) {
    pending.add(new Pending("philosopher", name, seat, true, "joins when Kant finishes"));
    return this;
  }

  /** Sits down with {@code holds} and {@code wants} as fork numbers. */
  Pictures sits(String doing, List<Integer> holds, List<Integer> wants, String... waitsFor) {
    int seat = actors.size();
    actors.add(
        new ActorView(
            seat,
            seat,
            DiningKnobs.ROLE.nameOf(seat),
            "philosopher",
            Life.BLOCKED,
            doing,
            "",
            "",
            Duration.ZERO,
            0,
            holds.stream().map(number -> new Hold("fork " + number, 1)).toList(),
            wants.stream().map(number -> "fork " + number).toList(),
            List.of(waitsFor),
            WaitStats.NONE,
            0,
            0,
            false,
            false,
            0,
            Map.of(),
            Map.of(),
            Optional.empty()));
    return this;
  }

  Snapshot snapshot() {
    return new Snapshot(
        1,
        new Snapshot.Run("dining-philosophers", "naive", "default", "platform", 1, "17"),
        Duration.ofSeconds(1),
        Snapshot.Phase.RUNNING,
        "full",
        1,
        List.of(),
        actors,
        pending,
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
        Map.of(),
        "");
  }
}
