package dev.symposium.problems.catalog.dining;

import static dev.symposium.problems.observe.VerdictKind.DEADLOCK;
import static dev.symposium.problems.observe.VerdictKind.LIVELOCK;
import static dev.symposium.problems.observe.VerdictKind.STARVATION;

import dev.symposium.problems.spi.IntKnob;
import dev.symposium.problems.spi.Preset;
import dev.symposium.problems.spi.SetUp;
import dev.symposium.problems.spi.Solution;
import dev.symposium.problems.spi.Solution.Faulty;
import dev.symposium.problems.spi.Solution.Fixed;
import dev.symposium.problems.spi.Solution.Outcome;
import dev.symposium.problems.sync.Sync;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The nine solutions: what is said about each, and how it is built. Stateless. */
final class DiningSolutions {

  private static final Solution NAIVE =
      solution(
          "naive",
          "left fork, then right",
          "Each picks up the left fork, then the right one, and waits as long as it takes.",
          new Faulty(
              DEADLOCK,
              DiningKnobs.AFTER_FIRST,
              "When each holds its left fork and waits for the right one, all wait in a circle,"
                  + " and nobody ever puts a fork down",
              "resource-order"),
          DiningPresets.NAIVE,
          Naive.class);

  private static final Solution EQUAL_BACKOFF =
      solution(
              "equal-backoff",
              "tries, gives up, tries again in step",
              "Each tries for the second fork, gives up at the next stroke of a clock that all follow,"
                  + " and tries again.",
              new Faulty(
                  LIVELOCK,
                  DiningKnobs.AFTER_FIRST,
                  "All pick up, fail and put back in step: everybody is busy and nobody eats",
                  "resource-order"),
              DiningPresets.EQUAL_BACKOFF,
              EqualBackoff.class)
          .using(DiningKnobs.BACKOFF, DiningKnobs.TICK);

  private static final Solution GREEDY_WAITER =
      solution(
          "greedy-waiter",
          "both forks or none, whoever can eat now",
          "A waiter gives both forks at once, to anyone for whom both are free at that moment.",
          new Faulty(
              STARVATION,
              DiningKnobs.WHILE_EATING,
              "Two neighbours who eat in turn never leave both forks of the one between them free"
                  + " at the same time",
              "waiter"),
          DiningPresets.GREEDY_WAITER,
          GreedyWaiter.class);

  private static final Solution RESOURCE_ORDER =
      solution(
          "resource-order",
          "lower number first",
          "Each picks up the fork with the lower number first.",
          new Fixed(
              Set.of(DEADLOCK, LIVELOCK),
              "Whoever waits holds only lower numbers than the one it waits for, so no circle"
                  + " closes"),
          DiningPresets.FIXED,
          ResourceOrder.class);

  private static final Solution LEFT_HANDED =
      solution(
          "left-handed",
          "one picks up the other way round",
          "The philosopher in the first seat picks up right before left, all others left before"
              + " right.",
          new Fixed(
              Set.of(DEADLOCK, LIVELOCK),
              "One fork is everybody's second one: who gets it eats, so the circle is cut there"),
          DiningPresets.FIXED,
          LeftHanded.class);

  private static final Solution SEATS =
      solution(
          "seats",
          "at most all but one sit",
          "One chair less than philosophers: who finds none waits without a fork in hand.",
          new Fixed(
              Set.of(DEADLOCK, LIVELOCK),
              "With one missing, somebody has no neighbour who competes for the second fork"),
          DiningPresets.FIXED,
          LimitedSeats.class,
          DiningKnobs.SEATS);

  private static final Solution WAITER =
      solution(
          "waiter",
          "both forks or none, in the order of asking",
          "A waiter gives both forks at once, and to nobody while a neighbour who asked before is"
              + " hungry.",
          new Fixed(
              Set.of(DEADLOCK, LIVELOCK, STARVATION),
              "Nobody holds one fork and waits, and nobody is passed by a neighbour"),
          DiningPresets.FAIR,
          Waiter.class);

  private static final Solution CHANDY_MISRA =
      solution(
          "chandy-misra",
          "who ate last gives way",
          "Forks are clean or dirty: a dirty one is given away when asked for, a clean one after"
              + " the meal.",
          new Fixed(
              Set.of(DEADLOCK, LIVELOCK, STARVATION),
              "Who ate last gives way to its neighbours, so the right of way never runs in a"
                  + " circle"),
          DiningPresets.FAIR,
          ChandyMisra.class);

  private static final Solution TRY_LOCK =
      solution(
              "try-lock",
              "waits a while, gives back, tries later",
              "Each waits for the second fork only for a while, gives the first one back, and tries"
                  + " again after a random time.",
              new Fixed(
                  Set.of(DEADLOCK),
                  "Nobody holds a fork while waiting for ever, so no circle stands"),
              DiningPresets.TRY_LOCK,
              TryLock.class)
          .using(DiningKnobs.BACKOFF, DiningKnobs.PATIENCE);

  static final List<Solution> ALL =
      List.of(
          NAIVE,
          EQUAL_BACKOFF,
          GREEDY_WAITER,
          RESOURCE_ORDER,
          LEFT_HANDED,
          SEATS,
          WAITER,
          CHANDY_MISRA,
          TRY_LOCK);

  private DiningSolutions() {}

  private static Solution solution(
      String id,
      String motto,
      String about,
      Outcome outcome,
      List<Preset> presets,
      Class<? extends Manners> code) {
    return new Solution(id, motto, about, outcome, presets, Optional.empty(), code);
  }

  private static Solution solution(
      String id,
      String motto,
      String about,
      Outcome outcome,
      List<Preset> presets,
      Class<? extends Manners> code,
      IntKnob capacity) {
    return new Solution(id, motto, about, outcome, presets, Optional.of(capacity), code)
        .using(capacity);
  }

  /** Builds the solution that a run is to play. */
  static Manners manners(SetUp setUp, Table table) {
    Sync sync = setUp.sync();
    return switch (setUp.solution().id()) {
      case "naive" -> new Naive();
      case "equal-backoff" -> new EqualBackoff(sync);
      case "greedy-waiter" -> new GreedyWaiter(sync);
      case "resource-order" -> new ResourceOrder();
      case "left-handed" -> new LeftHanded();
      case "seats" -> new LimitedSeats(sync, setUp.knobs(), table.places().size());
      case "waiter" -> new Waiter(sync);
      case "chandy-misra" -> new ChandyMisra(sync, table);
      case "try-lock" -> new TryLock(sync);
      default -> throw new IllegalArgumentException("no solution " + setUp.solution().id());
    };
  }
}
