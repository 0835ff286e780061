package dev.symposium.app.cli;

import dev.symposium.app.headless.Format;
import dev.symposium.app.headless.StepPlan;
import dev.symposium.app.ui.command.Condition;
import dev.symposium.problems.engine.Command.SetKnob;
import dev.symposium.problems.engine.EngineKnobs;
import dev.symposium.problems.engine.RunPlan;
import dev.symposium.problems.engine.Threads;
import dev.symposium.problems.schedule.Configuration;
import dev.symposium.problems.schedule.Fault;
import dev.symposium.problems.schedule.Policy;
import dev.symposium.problems.spi.BadValue;
import dev.symposium.problems.spi.Knob;
import dev.symposium.problems.spi.Problem;
import dev.symposium.problems.spi.Role;
import dev.symposium.problems.sync.controlled.Timing;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads what runs under a scheduler are to be from the command line, and checks all of it. Used by
 * one thread.
 */
final class StepReader {

  /** All runs are made, whatever goes wrong. */
  private static final String NEVER = "never";

  private static final int MOST_OPERATIONS = 1_000_000;

  /** Flags that only mean something in step mode. */
  private static final List<Flag> ITS_OWN =
      List.of(Flag.SCHEDULER, Flag.RUNS, Flag.UNTIL, Flag.OPERATIONS, Flag.STEPS, Flag.TIMING);

  /** Flags that only mean something on real threads. */
  private static final List<Flag> OF_REAL_THREADS =
      List.of(Flag.SPEED, Flag.BREAK_AFTER, Flag.VICTIM, Flag.FOR, Flag.EVERY, Flag.EXEC);

  private final Arguments arguments;
  private final Surroundings surroundings;

  StepReader(Arguments arguments, Surroundings surroundings) {
    this.arguments = arguments;
    this.surroundings = surroundings;
  }

  /** On real threads nothing of step mode has a meaning. */
  static void checkNotStepping(Arguments arguments) throws UsageError {
    for (Flag flag : ITS_OWN) {
      if (arguments.has(flag)) {
        throw new UsageError(
            flag.word()
                + " is for step mode; nearest: --step "
                + flag.word()
                + " "
                + arguments.value(flag).orElse(""));
      }
    }
  }

  // ---- what it begins with --------------------------------------------------------------------

  /** With what every run begins; the seed is the first one. */
  Configuration configuration() throws UsageError {
    for (Flag flag : OF_REAL_THREADS) {
      if (arguments.has(flag)) {
        String instead = flag == Flag.FOR ? "--step --steps 5000" : "--step without " + flag.word();
        throw new UsageError(
            flag.word() + " is for runs on real threads at their own pace; nearest: " + instead);
      }
    }
    RunPlan plan = new RunReader(arguments, surroundings, true).checkedPlan();
    checkEngineKnobs();
    return new Configuration(
        plan.problem(),
        plan.solution(),
        plan.preset(),
        assignments(plan),
        timing(),
        operations(plan.problem()),
        policy().seed());
  }

  private void checkEngineKnobs() throws UsageError {
    for (String text : arguments.all(Flag.SET)) {
      String knob = text.split("=", 2)[0].strip();
      if (EngineKnobs.all().stream().anyMatch(its -> its.name().equalsIgnoreCase(knob))) {
        throw new UsageError(
            "--set: "
                + knob
                + " is for runs on real threads at their own pace; nearest: --step"
                + " without it");
      }
    }
  }

  private static List<String> assignments(RunPlan plan) {
    List<String> engine = EngineKnobs.all().stream().map(Knob::name).toList();
    return plan.settings().stream()
        .filter(setting -> !engine.contains(setting.knob()))
        .map(StepReader::text)
        .toList();
  }

  private static String text(SetKnob setting) {
    return setting.knob()
        + setting.actor().map(actor -> "@" + actor).orElse("")
        + "="
        + setting.value();
  }

  private Timing timing() throws UsageError {
    List<String> words =
        Arrays.stream(Timing.values()).map(t -> t.name().toLowerCase(Locale.ROOT)).toList();
    String word = arguments.value(Flag.TIMING).orElse(words.get(0));
    return Timing.valueOf(ScreenSettings.oneOf(Flag.TIMING, word, words).toUpperCase(Locale.ROOT));
  }

  /** Where roles wait for each other, those who go home are missed by the others. */
  private int operations(Problem problem) throws UsageError {
    if (arguments.has(Flag.OPERATIONS) && problem.roles().size() > 1) {
      List<String> roles = problem.roles().stream().map(Role::name).toList();
      throw new UsageError(
          "--operations is for problems in which all do the same; here those who go home would be"
              + " missed by the others ("
              + String.join(", ", roles)
              + "); nearest: --steps "
              + StepPlan.MOST_STEPS);
    }
    return (int) number(Flag.OPERATIONS, 0, MOST_OPERATIONS).orElse(0L).longValue();
  }

  // ---- who goes next --------------------------------------------------------------------------

  /** Who picks who goes next, with the first seed. */
  Policy policy() throws UsageError {
    String text = arguments.value(Flag.SCHEDULER).orElse(Policy.Kind.RANDOM.word());
    long seed = RunReader.seed(arguments, surroundings);
    try {
      Policy policy = Policy.parse(text, seed);
      if (arguments.has(Flag.SEED) && policy.seed() != seed) {
        throw new UsageError(
            "--scheduler "
                + text
                + " and --seed "
                + seed
                + " name two seeds; nearest: --seed "
                + policy.seed());
      }
      return policy;
    } catch (BadValue bad) {
      throw new UsageError(
          "--" + bad.getMessage() + bad.nearest().map(near -> "; nearest: " + near).orElse(""));
    }
  }

  // ---- runs without a screen ------------------------------------------------------------------

  /** All of it, for runs without a screen. */
  StepPlan plan() throws UsageError {
    Configuration configuration = configuration();
    for (Flag flag : List.of(Flag.SAVE, Flag.RECORD, Flag.SCRIPT)) {
      if (arguments.has(flag)) {
        throw new UsageError(
            flag.word() + " is for a run that is watched; nearest: --step without " + flag.word());
      }
    }
    String word = arguments.value(Flag.OUTPUT).orElse(Format.TEXT.word());
    List<String> formats = List.of(Format.TEXT.word(), Format.JSON.word());
    if (word.equalsIgnoreCase(Format.CSV.word())) {
      throw new UsageError(
          "--output csv has a row for each thread and snapshot, and step mode takes none;"
              + " nearest: --output json");
    }
    String format = ScreenSettings.oneOf(Flag.OUTPUT, word, formats);
    Optional<Long> runs = number(Flag.RUNS, 1, StepPlan.MOST);
    return new StepPlan(
        configuration,
        policy(),
        number(Flag.STEPS, 1, StepPlan.MOST).orElse(StepPlan.MOST_STEPS),
        runs,
        until(runs.isPresent()),
        expectations(),
        threadKind(),
        Format.of(format).orElseThrow());
  }

  /** What can be seen of runs that are only counted. */
  private List<Condition> expectations() throws UsageError {
    List<Condition> all = new RunReader(arguments, surroundings, true).expectations();
    for (Condition condition : all) {
      if (condition instanceof Condition.Found found && found.within().isPresent()) {
        throw new UsageError(
            "--expect: in step mode nothing is measured in seconds; nearest: --expect "
                + found.kind().word());
      }
      if (condition instanceof Condition.Progress
          || condition instanceof Condition.MoreOperations) {
        throw new UsageError(
            "--expect: step mode judges faults and invariants, not "
                + condition.text()
                + "; nearest: --expect no-deadlock");
      }
    }
    return all;
  }

  private Optional<Fault.Kind> until(boolean bulk) throws UsageError {
    if (!arguments.has(Flag.UNTIL)) {
      return Optional.empty();
    }
    if (!bulk) {
      throw new UsageError(
          "--until is for many runs, and one ends with its first fault; nearest: --runs 10000"
              + " --until "
              + arguments.value(Flag.UNTIL).get());
    }
    List<String> words = new ArrayList<>();
    for (Fault.Kind kind : Fault.Kind.values()) {
      words.add(StepPlan.word(kind));
    }
    words.add(NEVER);
    String word = ScreenSettings.oneOf(Flag.UNTIL, arguments.value(Flag.UNTIL).get(), words);
    return word.equals(NEVER)
        ? Optional.empty()
        : Optional.of(Fault.Kind.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_')));
  }

  private String threadKind() {
    return arguments
        .value(Flag.THREAD_KIND)
        .map(kind -> kind.strip().toLowerCase(Locale.ROOT))
        .orElseGet(() -> Threads.find().fastest());
  }

  private Optional<Long> number(Flag flag, long least, long most) throws UsageError {
    Optional<String> typed = arguments.value(flag);
    if (typed.isEmpty()) {
      return Optional.empty();
    }
    String text = typed.get().strip();
    boolean whole = text.matches("[+-]?[0-9]{1,18}");
    long number = whole ? Long.parseLong(text) : 0;
    if (!whole || number < least || number > most) {
      long nearest = whole && number > most ? most : Math.max(1, least);
      throw new UsageError(
          String.format(
              Locale.ROOT,
              "%s is a whole number from %d to %d, not \"%s\"; nearest: %d",
              flag.word(),
              least,
              most,
              text,
              nearest));
    }
    return Optional.of(number);
  }
}
