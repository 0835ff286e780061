package dev.symposium.app.cli;

import dev.symposium.app.config.Settings;
import dev.symposium.app.headless.Format;
import dev.symposium.app.headless.Sink;
import dev.symposium.app.tale.Tale;
import dev.symposium.app.tale.TaleJson;
import dev.symposium.app.ui.command.Condition;
import dev.symposium.app.ui.text.Glyphs;
import dev.symposium.problems.engine.Threads;
import dev.symposium.problems.schedule.Fault;
import dev.symposium.problems.schedule.Policy;
import dev.symposium.problems.schedule.Stepped;
import dev.symposium.problems.schedule.Stepper;
import dev.symposium.problems.schedule.Trace;
import dev.symposium.problems.sync.controlled.Crew;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * {@code symposium replay F.trace} and {@code symposium explain F.trace}: a run that was written
 * down is played again, compared, and told. Used by one thread.
 */
final class TraceCommand {

  private static final int WIDTH = 80;
  private static final int WIDEST = 400;

  private final Arguments arguments;
  private final Surroundings surroundings;
  private final Sink out;
  private final Sink err;

  TraceCommand(Arguments arguments, Surroundings surroundings, Sink out, Sink err) {
    this.arguments = arguments;
    this.surroundings = surroundings;
    this.out = out;
    this.err = err;
  }

  /** What runs the actors of one run that is told. */
  static Crew crew() {
    Threads threads = Threads.find();
    return new Crew(threads.factory(threads.fastest(), "step-"));
  }

  // ---- explain --------------------------------------------------------------------------------

  /** Whether what is to be explained is a file, and no problem, solution or word. */
  static boolean isFile(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (lower.endsWith(TraceFile.ENDING) || lower.endsWith(".jsonl")) {
      return true;
    }
    try {
      boolean path = name.contains("/") || name.contains("\\");
      return path && Files.exists(Path.of(name));
    } catch (InvalidPathException e) {
      return false;
    }
  }

  /** The tale of a trace. */
  int explain(Settings settings) throws UsageError {
    String file = arguments.operands().get(0);
    if (!TraceFile.isOne(file) && Files.exists(Path.of(file))) {
      throw new UsageError(
          file
              + " is no trace, and only a trace has each step in it; nearest: symposium replay "
              + file);
    }
    TraceFile read = TraceFile.read(file);
    Trace trace = read.trace(surroundings.catalog().get());
    Glyphs glyphs = Glyphs.of(!settings.ascii().value());
    try (Crew crew = crew();
        Stepper stepper = read.again(trace, crew)) {
      Tale.of(trace, stepper.view(), columns(), glyphs).forEach(out::line);
    }
    return ExitCode.OK;
  }

  private int columns() {
    String typed = surroundings.environment().getOrDefault("COLUMNS", "").strip();
    int columns = typed.matches("[0-9]{1,4}") ? Integer.parseInt(typed) : WIDTH;
    return Math.max(WIDTH, Math.min(WIDEST, columns));
  }

  // ---- replay ---------------------------------------------------------------------------------

  /**
   * Plays it again and says what came out.
   *
   * @param plain what a screen is opened with when nothing runs
   */
  int replay(Opening plain) throws UsageError {
    if (arguments.has(Flag.STEP)) {
      return stepping(plain);
    }
    checkFlags();
    String file = arguments.operands().get(0);
    TraceFile read = TraceFile.read(file);
    Trace trace = read.trace(surroundings.catalog().get());
    List<Condition> expected = new RunReader(arguments, surroundings, true).expectations();
    checkExpected(expected);
    try (Crew crew = crew();
        Stepper stepper = read.again(trace, crew)) {
      tell(trace, stepper.view(), file);
      return judge(stepper.view(), expected) ? ExitCode.OK : ExitCode.VIOLATED;
    }
  }

  /** On a screen, standing at its end, with everything to be taken back. */
  private int stepping(Opening plain) throws UsageError {
    for (Flag flag : List.of(Flag.HEADLESS, Flag.OUTPUT, Flag.EXPECT, Flag.EVERY, Flag.RECORD)) {
      if (arguments.has(flag)) {
        String nearest = "replay F.trace " + flag.word() + " without --step";
        throw new UsageError(
            flag.word() + " does not go with --step, where a person goes on; nearest: " + nearest);
      }
    }
    Optional<String> obstacle = surroundings.noScreen().apply(surroundings.environment());
    if (obstacle.isPresent()) {
      throw new UsageError(obstacle.get() + ", and --step needs one; nearest: replay F.trace");
    }
    TraceFile read = TraceFile.read(arguments.operands().get(0));
    Trace trace = read.trace(surroundings.catalog().get());
    Policy policy;
    try (Crew crew = crew();
        Stepper stepper = read.again(trace, crew)) { // what is wrong with it is said before
      policy = stepper.view().policy();
    }
    StepRequest request = new StepRequest(trace.configuration(), policy, Optional.of(trace));
    return surroundings.interactive().get().open(plain.stepping(request));
  }

  private void checkFlags() throws UsageError {
    if (arguments.has(Flag.EVERY)) {
      throw new UsageError(
          "--every is for recordings, which have a clock; nearest: symposium replay F.trace without"
              + " it");
    } else if (arguments.has(Flag.RECORD)) {
      Recorder.checkHeadless(arguments);
    }
    Format format = format(arguments);
    if (format == Format.CSV) {
      throw new UsageError(
          "--output csv has a row for each thread and snapshot, and a trace has none; nearest:"
              + " --output json");
    }
  }

  static Format format(Arguments arguments) throws UsageError {
    String word = arguments.value(Flag.OUTPUT).orElse(Format.TEXT.word());
    return Format.of(ScreenSettings.oneOf(Flag.OUTPUT, word, Format.words())).orElseThrow();
  }

  private void tell(Trace trace, Stepped view, String file) throws UsageError {
    if (format(arguments) == Format.JSON) {
      out.line(TaleJson.of(trace, view));
      return;
    }
    List<String> lines = new ArrayList<>(Tale.header(trace, WIDTH));
    lines.addAll(Tale.verdict(view, WIDTH));
    lines.add("Step by step: symposium explain " + file);
    lines.forEach(out::line);
  }

  // ---- what was expected ----------------------------------------------------------------------

  private static void checkExpected(List<Condition> conditions) throws UsageError {
    for (Condition condition : conditions) {
      boolean timed = condition instanceof Condition.Found found && found.within().isPresent();
      if (timed
          || condition instanceof Condition.Progress
          || condition instanceof Condition.MoreOperations) {
        throw new UsageError(
            "--expect: a trace is judged by its faults and invariants, not by "
                + condition.text()
                + "; nearest: --expect deadlock");
      }
    }
  }

  private boolean judge(Stepped view, List<Condition> conditions) {
    boolean all = true;
    for (Condition condition : conditions) {
      boolean there = isThere(view, word(condition));
      if (there != condition instanceof Condition.Found) {
        err.line(
            "symposium: --expect: expected "
                + condition.text()
                + ", but "
                + (there ? "one was found" : "none was found")
                + " in "
                + view.steps()
                + " steps");
        all = false;
      }
    }
    return all;
  }

  private static String word(Condition condition) {
    if (condition instanceof Condition.Found found) {
      return found.kind().word();
    }
    return condition instanceof Condition.NotFound not ? not.kind().word() : "invariant";
  }

  private static boolean isThere(Stepped view, String kind) {
    return view.faults().stream()
        .map(Fault::kind)
        .anyMatch(its -> its.name().equalsIgnoreCase(kind.replace('-', '_')));
  }
}
