package dev.symposium.problems.engine;

import dev.symposium.problems.observe.Snapshot;
import dev.symposium.problems.spi.DurationKnob;
import dev.symposium.problems.spi.IntKnob;
import dev.symposium.problems.spi.Knob;
import dev.symposium.problems.spi.Preset;
import dev.symposium.problems.spi.Problem;
import dev.symposium.problems.spi.Solution;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/** Draws plans and commands, legal and illegal ones, from a seed. */
final class Storm {

  private static final List<String> LENGTHS =
      List.of("0", "10us", "0.3ms", "2ms", "0..1ms", "0.1ms+exp(1ms)", "6ms");

  private static final List<String> SPEEDS = List.of("full", "full", "full", "1:4", "1:20");
  private static final List<String> BREAKS = List.of("off", "0", "5ms", "40ms");
  private static final List<String> KINDS = List.of("platform", "virtual");
  private static final List<String> VICTIMS =
      List.of("youngest", "least-work", "most-held", "fewest-restarts");

  private final Problem problem;
  private final SplittableRandom random;
  private final boolean virtual;

  /** Whether crashes are among the commands. */
  private final boolean crashes;

  Storm(Problem problem, long seed, boolean virtual) {
    this.problem = problem;
    this.random = new SplittableRandom(seed);
    this.virtual = virtual;
    this.crashes = random.nextInt(3) == 0;
  }

  RunPlan plan(Solution solution, long seed) {
    List<String> settings = new ArrayList<>();
    settings.add("break-after=" + any(BREAKS));
    problem.knobs().stream()
        .filter(problem::isBuiltIn)
        .forEach(knob -> settings.add(knob.name() + "=" + value(knob)));
    settings.add("thread-kind=" + (virtual && random.nextBoolean() ? "virtual" : "platform"));
    Preset preset = any(solution.presets());
    return LiveTable.plan(problem, solution, preset, seed, settings.toArray(String[]::new));
  }

  boolean nextIsNonsense() {
    return random.nextInt(12) == 0;
  }

  /** A command that nobody may take, whatever the state. */
  Command nonsense() {
    IntKnob count = any(problem.roles()).count();
    String pause = any(pauses()).name();
    List<Command> all =
        List.of(
            LiveTable.set("thik=1ms"),
            LiveTable.set(pause + "=fast"),
            LiveTable.set(pause + "@Nobody=1ms"),
            LiveTable.set(count.name() + "=" + (count.min() - 1)),
            LiveTable.set(count.name() + "=" + (count.max() + 1)),
            LiveTable.set(count.name() + "@" + problem.roles().get(0).nameOf(0) + "=5"),
            LiveTable.set("speed=1:3"),
            LiveTable.set("break-after=-1s"),
            LiveTable.set("thread-kind=spoon"),
            LiveTable.set("victim=me"),
            new Command.ClearKnob("thik", Optional.empty()),
            new Command.ClearKnob(pause, Optional.of("Nobody")),
            new Command.Freeze("Nobody"),
            new Command.Thaw(""),
            new Command.Crash("P65"),
            new Command.Freeze("P64"),
            new Command.Add("waiter"),
            new Command.Retire("fork"),
            new Command.UseSolution("naif", Optional.empty()),
            new Command.UseSolution(problem.opening().id(), Optional.of("upside-down")),
            new Command.Reset(Optional.of("nothing")));
    return any(all);
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
      return new Command.Add(any(problem.roles()).name());
    } else if (kind < 70) {
      return new Command.Retire(any(problem.roles()).name());
    } else if (kind < 76) {
      return new Command.UseSolution(any(problem.solutions()).id(), Optional.empty());
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
      case 0 -> count();
      case 1 -> LiveTable.set("speed=" + any(SPEEDS));
      case 2, 3 -> LiveTable.set("break-after=" + any(BREAKS));
      case 4 -> LiveTable.set("victim=" + any(VICTIMS));
      case 5 -> LiveTable.set("thread-kind=" + any(virtual ? KINDS : KINDS.subList(0, 1)));
      case 6 -> new Command.ClearKnob(any(pauses()).name(), Optional.of(actor(now)));
      case 7, 8 -> LiveTable.set(any(pauses()).name() + "@" + actor(now) + "=" + any(LENGTHS));
      case 9, 10, 11 -> other();
      default -> LiveTable.set(any(pauses()).name() + "=" + any(LENGTHS));
    };
  }

  private Command count() {
    IntKnob count = any(problem.roles()).count();
    int few = random.nextInt(random.nextInt(8) == 0 ? count.max() - count.min() : 9);
    return LiveTable.set(count.name() + "=" + (count.min() + few));
  }

  /** Any of the problem's own that is no pause, some notches from where it was first. */
  private Command other() {
    List<Knob<?>> others = new ArrayList<>(problem.knobs());
    others.removeIf(knob -> knob instanceof DurationKnob);
    Knob<?> knob = any(others);
    return LiveTable.set(knob.name() + "=" + value(knob));
  }

  private <V> String value(Knob<V> knob) {
    return knob.format(knob.step(knob.initial(), random.nextInt(-4, 5), 1), 1);
  }

  private List<DurationKnob> pauses() {
    return problem.knobs().stream()
        .filter(DurationKnob.class::isInstance)
        .map(DurationKnob.class::cast)
        .toList();
  }

  private String actor(Snapshot now) {
    return now.actors().isEmpty() ? problem.roles().get(0).nameOf(0) : any(now.actors()).name();
  }

  private <T> T any(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}
