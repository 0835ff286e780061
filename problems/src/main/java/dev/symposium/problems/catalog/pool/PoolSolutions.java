package dev.symposium.problems.catalog.pool;

import static dev.symposium.problems.observe.VerdictKind.DEADLOCK;
import static dev.symposium.problems.observe.VerdictKind.INVARIANT;
import static dev.symposium.problems.observe.VerdictKind.LEAK;
import static dev.symposium.problems.observe.VerdictKind.STARVATION;

import dev.symposium.problems.spi.Knob;
import dev.symposium.problems.spi.Preset;
import dev.symposium.problems.spi.SetUp;
import dev.symposium.problems.spi.Solution;
import dev.symposium.problems.spi.Solution.Faulty;
import dev.symposium.problems.spi.Solution.Fixed;
import dev.symposium.problems.spi.Solution.Outcome;
import dev.symposium.problems.sync.Fairness;
import dev.symposium.problems.sync.Sync;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The ten solutions: what is said about each, and how it is built. Stateless. */
final class PoolSolutions {

  static final String LEAKING = "leak";

  private static final Solution LEAK_ =
      solution(
          LEAKING,
          "no release after an exception",
          "Each takes a permit, uses it and gives it back, one line after the other.",
          new Faulty(
              LEAK,
              PoolKnobs.WHILE_USING,
              "When a use fails, the exception skips the release, and the permit is lost for good",
              "try-finally"),
          PoolPresets.FAILURES,
          Leak.class);

  private static final Solution DOUBLE_RELEASE =
      solution(
          "double-release",
          "gives back in catch and in finally",
          "Each gives back in the handler of the exception, and once more on the way out.",
          new Faulty(
              INVARIANT,
              PoolKnobs.WHILE_USING,
              "A semaphore takes every release at its word, so each failure makes the pool grow",
              "bounded"),
          PoolPresets.FAILURES,
          DoubleRelease.class);

  private static final Solution ONE_BY_ONE =
      solution(
          "one-by-one",
          "each client takes its permits singly",
          "Each takes one permit, and then the next, until it has as many as it needs.",
          new Faulty(
              DEADLOCK,
              PoolKnobs.BETWEEN_PERMITS,
              "When each has one permit and wants another and none is free, nobody ever gives one"
                  + " back",
              "all-at-once"),
          PoolPresets.ONE_BY_ONE,
          OneByOne.class);

  private static final Solution UNFAIR =
      solution(
          "unfair",
          "whoever finds enough takes it",
          "Each takes all it needs at once; a newcomer may overtake those who wait.",
          new Faulty(
              STARVATION,
              PoolKnobs.WHILE_USING,
              "Those who need few come and go, and so many as the one with the large need wants are"
                  + " never free together",
              "fair"),
          PoolPresets.UNFAIR,
          AllAtOnce.class);

  private static final Solution TRY_FINALLY =
      solution(
          "try-finally",
          "gives back whatever happens",
          "Each gives its permits back in a finally block.",
          new Fixed(Set.of(LEAK), "However the use ends, the release is on the way out"),
          PoolPresets.TRY_FINALLY,
          TryFinally.class);

  private static final Solution BOUNDED =
      solution(
          "bounded",
          "a receipt for each visit, good once",
          "Each gets a receipt with its permits; a second return on the same one is refused.",
          new Fixed(
              Set.of(LEAK, INVARIANT),
              "Only who still has a permit can give one back, so the pool never grows"),
          PoolPresets.FAILURES,
          Bounded.class);

  private static final Solution LEASE =
      solution(
              "lease",
              "permits are lent for a time",
              "Permits are lent; who waits for the length of a lease takes back what is overdue.",
              new Fixed(
                  Set.of(LEAK),
                  "What a borrower forgets comes back when its lease is over, and what comes later is"
                      + " refused"),
              PoolPresets.LEASE,
              Lease.class)
          .using(PoolKnobs.LEASE);

  private static final Solution ALL_AT_ONCE =
      solution(
          "all-at-once",
          "all permits in one step, or none",
          "Each takes all it needs in one step, and holds nothing while it waits.",
          new Fixed(Set.of(LEAK, DEADLOCK), "Who waits holds nothing, so nobody waits for it"),
          PoolPresets.PATIENT,
          AllAtOnce.class);

  private static final Solution FAIR =
      solution(
          "fair",
          "in the order of asking",
          "Each takes all it needs at once, and nobody overtakes one who waits.",
          new Fixed(
              Set.of(LEAK, STARVATION),
              "Permits are kept for whoever has waited longest until there are enough"),
          PoolPresets.FAIR,
          AllAtOnce.class);

  private static final Solution TIMED =
      solution(
              "timed",
              "waits a while, gives back, comes later",
              "Each waits for a permit only for a while, gives back what it has, and comes again after a"
                  + " random time.",
              new Fixed(
                  Set.of(LEAK, DEADLOCK),
                  "Nobody holds a permit for ever while it waits for another"),
              PoolPresets.TIMED,
              Timed.class)
          .using(PoolKnobs.PATIENCE, PoolKnobs.BACKOFF);

  static final List<Solution> ALL =
      List.of(
          LEAK_,
          DOUBLE_RELEASE,
          ONE_BY_ONE,
          UNFAIR,
          TRY_FINALLY,
          BOUNDED,
          LEASE,
          ALL_AT_ONCE,
          FAIR,
          TIMED);

  private PoolSolutions() {}

  private static Solution solution(
      String id,
      String motto,
      String about,
      Outcome outcome,
      List<Preset> presets,
      Class<? extends Service> code) {
    return new Solution(id, motto, about, outcome, presets, Optional.of(PoolKnobs.PERMITS), code);
  }

  /** Between two permits is only who takes them singly. */
  static Map<Knob<?>, String> notPassed(Solution solution) {
    boolean singly = Set.of("one-by-one", "timed").contains(solution.id());
    return singly ? Map.of() : Map.of(PoolKnobs.BETWEEN_PERMITS, "all permits come in one step");
  }

  /** Builds the solution that a run is to play. */
  static Service service(SetUp setUp) {
    Sync sync = setUp.sync();
    int size = setUp.knobs().get(PoolKnobs.PERMITS);
    return switch (setUp.solution().id()) {
      case LEAKING -> new Leak(sync, size);
      case "double-release" -> new DoubleRelease(sync, size);
      case "one-by-one" -> new OneByOne(sync, size);
      case "unfair", "all-at-once" -> new AllAtOnce(sync, size, Fairness.UNFAIR);
      case "try-finally" -> new TryFinally(sync, size);
      case "bounded" -> new Bounded(sync, size);
      case "lease" -> new Lease(sync, size);
      case "fair" -> new AllAtOnce(sync, size, Fairness.FAIR);
      case "timed" -> new Timed(sync, size);
      default -> throw new IllegalArgumentException("no solution " + setUp.solution().id());
    };
  }
}
