package dev.symposium.problems.catalog.bursts;

import static dev.symposium.problems.observe.VerdictKind.DEADLOCK;
import static dev.symposium.problems.observe.VerdictKind.INVARIANT;

import dev.symposium.problems.spi.Knob;
import dev.symposium.problems.spi.Preset;
import dev.symposium.problems.spi.SetUp;
import dev.symposium.problems.spi.Solution;
import dev.symposium.problems.spi.Solution.Faulty;
import dev.symposium.problems.spi.Solution.Fixed;
import dev.symposium.problems.spi.Solution.Outcome;
import dev.symposium.problems.sync.Sync;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The nine solutions: what is said about each, and how it is built. Stateless. */
final class BurstsSolutions {

  private static final Solution SINGLE_SIGNAL =
      solution(
          "single-signal",
          "wakes one, any",
          "All wait for the same condition, and every change wakes the one who has waited longest.",
          new Faulty(
              DEADLOCK,
              BurstsKnobs.AFTER_CHECK,
              "A call that reaches one of the caller's own kind is lost: it looks, and waits again;"
                  + " after the last such call all are asleep",
              "signal-all"),
          BurstsPresets.SINGLE_SIGNAL,
          SingleSignal.class);

  private static final Solution IF_NOT_WHILE =
      solution(
          "if-not-while",
          "looks once, then goes on",
          "Whoever finds no room or no item waits once, and goes on when woken without looking"
              + " again.",
          new Faulty(
              INVARIANT,
              BurstsKnobs.AFTER_CHECK,
              "Between the call and the waking somebody else was faster, so it puts where there is"
                  + " no room or takes where there is nothing",
              "signal-all"),
          BurstsPresets.IF_NOT_WHILE,
          IfNotWhile.class);

  private static final Solution UNGUARDED =
      solution(
          "unguarded",
          "looks under the lock, acts without it",
          "Each looks under the lock whether there is room or an item, gives the lock back, and"
              + " then acts.",
          new Faulty(
              INVARIANT,
              BurstsKnobs.AFTER_CHECK,
              "Two who look one after the other find the same last place, and both use it",
              "two-conditions"),
          BurstsPresets.UNGUARDED,
          Unguarded.class);

  private static final Solution SEMAPHORES_SWAPPED =
      solution(
          "semaphores-swapped",
          "takes the lock, then waits",
          "Semaphores count free places and items; each takes the lock first and then waits for"
              + " what it needs.",
          new Faulty(
              DEADLOCK,
              BurstsKnobs.AFTER_CHECK,
              "Whoever waits for a place or an item with the lock in hand keeps out those who would"
                  + " bring it",
              "semaphores"),
          BurstsPresets.SEMAPHORES_SWAPPED,
          SemaphoresSwapped.class);

  private static final Solution UNBOUNDED =
      solution(
          "unbounded",
          "takes whatever comes",
          "Producers never wait; the buffer grows as long as there is memory.",
          new Faulty(
              INVARIANT,
              BurstsKnobs.IN_WORK,
              "Nothing tells the producers that they are too fast, so more and more is inside",
              "blocking-queue"),
          BurstsPresets.UNBOUNDED,
          Unbounded.class);

  private static final Solution SIGNAL_ALL =
      solution(
          "signal-all",
          "every change wakes everybody",
          "All wait for the same condition, every change wakes all of them, and each looks again.",
          fixed(
              "Whoever the call is meant for is among those woken; the others look, and wait again"),
          BurstsPresets.FIXED,
          SignalAll.class);

  private static final Solution TWO_CONDITIONS =
      solution(
          "two-conditions",
          "one condition for each kind",
          "Producers wait for room, consumers for an item, and each change calls one of the other"
              + " kind.",
          fixed("Whoever waits for a condition can use the call, so none is lost"),
          BurstsPresets.FIXED,
          TwoConditions.class);

  private static final Solution SEMAPHORES =
      solution(
          "semaphores",
          "waits first, then takes the lock",
          "Semaphores count free places and items; each waits for what it needs and only then takes"
              + " the lock.",
          fixed("Nobody waits with the lock in hand, and a permit stays until somebody takes it"),
          BurstsPresets.FIXED,
          Semaphores.class);

  private static final Solution BLOCKING_QUEUE =
      solution(
              "blocking-queue",
              "the library's queue does it all",
              "A bounded queue makes producers wait for room and consumers for items; what finds no"
                  + " room is treated as overflow says.",
              fixed("The queue looks, waits and calls under its own guard, tried by many before"),
              BurstsPresets.BLOCKING_QUEUE,
              WithBlockingQueue.class)
          .using(BurstsKnobs.OVERFLOW, BurstsKnobs.DROP_AFTER);

  static final List<Solution> ALL =
      List.of(
          SINGLE_SIGNAL,
          IF_NOT_WHILE,
          UNGUARDED,
          SEMAPHORES_SWAPPED,
          UNBOUNDED,
          SIGNAL_ALL,
          TWO_CONDITIONS,
          SEMAPHORES,
          BLOCKING_QUEUE);

  private BurstsSolutions() {}

  private static Fixed fixed(String sentence) {
    return new Fixed(Set.of(DEADLOCK, INVARIANT), sentence);
  }

  private static Solution solution(
      String id,
      String motto,
      String about,
      Outcome outcome,
      List<Preset> presets,
      Class<? extends Handover> code) {
    return new Solution(
        id, motto, about, outcome, presets, Optional.of(BurstsKnobs.CAPACITY), code);
  }

  /** The queue of the library looks and waits where nobody can hold it up. */
  static Map<Knob<?>, String> notPassed(Solution solution) {
    return solution.equals(BLOCKING_QUEUE)
        ? Map.of(BurstsKnobs.AFTER_CHECK, "the queue looks and waits in one step")
        : Map.of();
  }

  /** Builds the solution that a run is to play. */
  static Handover handover(SetUp setUp, Books books) {
    Sync sync = setUp.sync();
    int capacity = setUp.knobs().get(BurstsKnobs.CAPACITY);
    return switch (setUp.solution().id()) {
      case "single-signal" -> new SingleSignal(sync, new Buffer(sync, books, capacity, true));
      case "if-not-while" -> new IfNotWhile(sync, new Buffer(sync, books, capacity, true));
      case "unguarded" -> new Unguarded(sync, new Buffer(sync, books, capacity, false));
      case "semaphores-swapped" -> new SemaphoresSwapped(sync, books, capacity);
      case "unbounded" -> new Unbounded(sync, new Buffer(sync, books, capacity, true));
      case "signal-all" -> new SignalAll(sync, new Buffer(sync, books, capacity, true));
      case "two-conditions" -> new TwoConditions(sync, new Buffer(sync, books, capacity, true));
      case "semaphores" -> new Semaphores(sync, books, capacity);
      case "blocking-queue" -> new WithBlockingQueue(sync, setUp.knobs(), books, capacity);
      default -> throw new IllegalArgumentException("no solution " + setUp.solution().id());
    };
  }
}
