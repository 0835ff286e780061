package dev.symposium.problems.engine;

import dev.symposium.problems.observe.Snapshot;
import dev.symposium.problems.spi.Preset;
import dev.symposium.problems.spi.Solution;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/** Draws plans and commands, legal and illegal ones, from a seed. */
final class Storm {

  private static final List<String> PAUSES =
      List.of(
          "think",
          "eat",
          "before-first",
          "after-first",
          "while-eating",
          "before-put-back",
          "backoff",
          "patience",
          "tick");

  private static final List<String> LENGTHS =
      List.of("0", "10us", "0.3ms", "2ms", "0..1ms", "0.1ms+exp(1ms)", "6ms");

  private static final List<String> SPEEDS = List.of("full", "full", "full", "1:4", "1:20");
  private static final List<String> BREAKS = List.of("off", "0", "5ms", "40ms");
  private static final List<String> VICTIMS =
      List.of("youngest", "least-work", "most-held", "fewest-restarts");

  /** Commands that nobody may take, whatever the state. */
  private static final List<Command> NONSENSE =
      List.of(
          LiveTable.set("thik=1ms"),
          LiveTable.set("think=fast"),
          LiveTable.set("think@Nobody=1ms"),
          LiveTable.set("philosophers=1"),
          LiveTable.set("philosophers=65"),
          LiveTable.set("philosophers@Plato=5"),
          LiveTable.set("seats=64"),
          LiveTable.set("speed=1:3"),
          LiveTable.set("break-after=-1s"),
          LiveTable.set("forks=spoon"),
          LiveTable.set("victim=me"),
          new Command.ClearKnob("thik", Optional.empty()),
          new Command.ClearKnob("think", Optional.of("Nobody")),
          new Command.Freeze("Nobody"),
          new Command.Thaw(""),
          new Command.Crash("P65"),
          new Command.Freeze("P64"),
          new Command.Add("waiter"),
          new Command.Retire("fork"),
          new Command.UseSolution("naif", Optional.empty()),
          new Command.UseSolution("naive", Optional.of("squeezed")),
          new Command.Reset(Optional.of("nothing")));

  private final SplittableRandom random;
  private final boolean virtual;

  /** Whether crashes are among the commands. */
  private final boolean crashes;

  Storm(long seed, boolean virtual) {
    this.random = new SplittableRandom(seed);
    this.virtual = virtual;
    this.crashes = random.nextInt(3) == 0;
  }

  RunPlan plan(Solution solution, long seed) {
    List<String> settings = new ArrayList<>();
    settings.add("break-after=" + any(BREAKS));
    settings.add("forks=" + any(List.of("lock", "semaphore")));
    settings.add("fair=" + any(List.of("yes", "no")));
    settings.add("thread-kind=" + (virtual && random.nextBoolean() ? "virtual" : "platform"));
    Preset preset = any(solution.presets());
    return LiveTable.plan(
        LiveTable.dining(), solution, preset, seed, settings.toArray(String[]::new));
  }

  boolean nextIsNonsense() {
    return random.nextInt(12) == 0;
  }

  Command nonsense() {
    return any(NONSENSE);
  }

  /** How long to let things run before the next command. */
  long restNanos() {
    return switch (random.nextInt(4)) {
      case 0 -> 0;
      case 1 -> random.nextLong(200_000);
      default -> random.nextLong(6_000_000);
    };
  }

  Command command(Snapshot now) {
    int kind = random.nextInt(100);
    if (kind < 30) {
      return knob(now);
    } else if (kind < 38) {
      return new Command.Freeze(actor(now));
    } else if (kind < 50) {
      return new Command.Thaw(actor(now));
    } else if (kind < 54) {
      return crashes ? new Command.Crash(actor(now)) : new Command.BreakNow();
    } else if (kind < 62) {
      return new Command.Add("philosopher");
    } else if (kind < 70) {
      return new Command.Retire("philosopher");
    } else if (kind < 76) {
      return new Command.UseSolution(any(LiveTable.dining().solutions()).id(), Optional.empty());
    } else if (kind < 80) {
      return new Command.BreakNow();
    } else if (kind < 86) {
      return new Command.Pause();
    } else if (kind < 94) {
      return new Command.Resume();
    } else if (kind < 96) {
      return new Command.PassGate();
    } else if (kind < 97) {
      return new Command.MakeItFail();
    }
    return new Command.Reset(random.nextBoolean() ? Optional.of("default") : Optional.empty());
  }

  private Command knob(Snapshot now) {
    return switch (random.nextInt(16)) {
      case 0 ->
          LiveTable.set("philosophers=" + (2 + random.nextInt(random.nextInt(8) == 0 ? 63 : 9)));
      case 1 -> LiveTable.set("speed=" + any(SPEEDS));
      case 2, 3 -> LiveTable.set("break-after=" + any(BREAKS));
      case 4 -> LiveTable.set("victim=" + any(VICTIMS));
      case 5 -> LiveTable.set("seats=1");
      case 6 -> builtIn();
      case 7 -> new Command.ClearKnob(any(PAUSES), Optional.of(actor(now)));
      case 8, 9 -> LiveTable.set(any(PAUSES) + "@" + actor(now) + "=" + any(LENGTHS));
      default -> LiveTable.set(any(PAUSES) + "=" + any(LENGTHS));
    };
  }

  private Command builtIn() {
    return switch (random.nextInt(3)) {
      case 0 -> LiveTable.set("forks=" + any(List.of("lock", "semaphore")));
      case 1 -> LiveTable.set("fair=" + any(List.of("yes", "no")));
      default ->
          LiveTable.set(
              "thread-kind=" + any(virtual ? List.of("virtual", "platform") : List.of("platform")));
    };
  }

  private String actor(Snapshot now) {
    return now.actors().isEmpty() ? "Plato" : any(now.actors()).name();
  }

  private <T> T any(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}
