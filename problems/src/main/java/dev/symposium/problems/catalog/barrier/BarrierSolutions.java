package dev.symposium.problems.catalog.barrier;

import static dev.symposium.problems.observe.VerdictKind.DEADLOCK;
import static dev.symposium.problems.observe.VerdictKind.DIED;
import static dev.symposium.problems.observe.VerdictKind.INVARIANT;

import dev.symposium.problems.spi.IntKnob;
import dev.symposium.problems.spi.Knobs;
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

/** The eight solutions: what is said about each, and how it is built. Stateless. */
final class BarrierSolutions {

  static final String SMALL_POOL_ID = "small-pool";

  private static final Optional<IntKnob> COUNTED = Optional.of(BarrierKnobs.COUNT);

  private static final Solution WRONG_COUNT =
      new Solution(
          "wrong-count",
          "waits for a number of its own",
          "The barrier waits for a number that is kept apart from how many there are.",
          new Faulty(
              DEADLOCK,
              BarrierKnobs.IN_WORK,
              "It waits for one more than there are: all stand at the barrier and wait for somebody"
                  + " who does not exist",
              "cyclic"),
          BarrierPresets.WRONG_COUNT,
          COUNTED,
          List.of(BarrierKnobs.COUNT),
          WrongCount.class);

  private static final Solution LATCH_REUSED =
      plain(
          "latch-reused",
          "a latch, which opens once",
          "All count a latch down after each phase, and wait until its count is 0.",
          new Faulty(
              INVARIANT,
              BarrierKnobs.IN_WORK,
              "A latch stays open: from the second phase on nobody waits, and whoever is quick gets"
                  + " ahead",
              "cyclic"),
          BarrierPresets.LATCH_REUSED,
          LatchReused.class);

  private static final Solution UNHANDLED_BREAK =
      plain(
              "unhandled-break",
              "times out, catches nothing",
              "Each waits at the barrier only for a while, and nobody catches what comes of it.",
              new Faulty(
                  DIED,
                  BarrierKnobs.IN_WORK,
                  "One whose time is over breaks the barrier for all, and all die of the exception",
                  "timed"),
              BarrierPresets.UNHANDLED_BREAK,
              UnhandledBreak.class)
          .using(BarrierKnobs.PATIENCE);

  private static final Solution HALF_TURNSTILE =
      plain(
          "half-turnstile",
          "a counter and one turnstile",
          "The last to arrive opens a turnstile, the last to leave closes it.",
          new Faulty(
              INVARIANT,
              BarrierKnobs.AFTER_BARRIER,
              "While some are still leaving it is open, so a quick one walks through again and is a"
                  + " phase ahead",
              "cyclic"),
          BarrierPresets.HALF_TURNSTILE,
          HalfTurnstile.class);

  private static final Solution SMALL_POOL =
      new Solution(
          SMALL_POOL_ID,
          "more tasks than threads",
          "The parties are tasks, run by a pool of threads; a task that waits keeps its thread.",
          new Faulty(
              DEADLOCK,
              BarrierKnobs.IN_WORK,
              "All threads wait in tasks for a task that is in the queue and gets no thread",
              "phaser"),
          BarrierPresets.SMALL_POOL,
          COUNTED,
          List.of(BarrierKnobs.COUNT),
          SmallPool.class);

  private static final Solution CYCLIC =
      plain(
          "cyclic",
          "opens for all, then closes again",
          "A cyclic barrier for all; whoever goes makes it anew for those who stay.",
          fixed(
              "It waits for just as many as there are, opens once for each phase, and who finds it"
                  + " broken arrives again"),
          BarrierPresets.FIXED,
          Cyclic.class);

  private static final Solution PHASER =
      plain(
          "phaser",
          "parties register and deregister",
          "A phaser: who comes registers, who goes deregisters, the others do not wait for it.",
          fixed("The number it waits for is the number of those who are registered, at any time"),
          BarrierPresets.FIXED,
          PhaserMeeting.class);

  private static final Solution TIMED =
      plain(
              "timed",
              "waits a while; one mends, all return",
              "Each waits only for a while; if the barrier breaks one of them makes it whole, and all"
                  + " arrive again.",
              fixed("Every break is caught, and the barrier is renewed once, by compare-and-set"),
              BarrierPresets.TIMED,
              TimedBarrier.class)
          .using(BarrierKnobs.PATIENCE);

  static final List<Solution> ALL =
      List.of(
          WRONG_COUNT,
          LATCH_REUSED,
          UNHANDLED_BREAK,
          HALF_TURNSTILE,
          SMALL_POOL,
          CYCLIC,
          PHASER,
          TIMED);

  private BarrierSolutions() {}

  private static Fixed fixed(String sentence) {
    return new Fixed(Set.of(DEADLOCK, INVARIANT, DIED), sentence);
  }

  private static Solution plain(
      String id,
      String motto,
      String about,
      Outcome outcome,
      List<Preset> presets,
      Class<? extends Meeting> code) {
    return new Solution(id, motto, about, outcome, presets, Optional.empty(), code);
  }

  /** Builds the solution that a run is to play. */
  static Meeting meeting(SetUp setUp, Phases phases) {
    Sync sync = setUp.sync();
    Knobs knobs = setUp.knobs();
    return switch (setUp.solution().id()) {
      case "wrong-count" -> new WrongCount(sync, knobs);
      case "latch-reused" -> new LatchReused(sync, knobs);
      case "unhandled-break" -> new UnhandledBreak(sync, knobs);
      case "half-turnstile" -> new HalfTurnstile(sync, knobs);
      case SMALL_POOL_ID -> new SmallPool(sync, knobs, phases);
      case "cyclic" -> new Cyclic(sync, knobs);
      case "phaser" -> new PhaserMeeting(sync, knobs);
      case "timed" -> new TimedBarrier(sync, knobs);
      default -> throw new IllegalArgumentException("no solution " + setUp.solution().id());
    };
  }
}
