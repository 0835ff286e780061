package dev.symposium.app.cli;

import dev.symposium.app.challenge.Progress;
import dev.symposium.app.config.ErrorLog;
import dev.symposium.app.config.Folders;
import dev.symposium.app.config.Locales;
import dev.symposium.app.config.Settings;
import dev.symposium.app.demo.HeadlessDemo;
import dev.symposium.app.headless.Format;
import dev.symposium.app.headless.HeadlessPlan;
import dev.symposium.app.headless.HeadlessRun;
import dev.symposium.app.headless.Sink;
import dev.symposium.app.ui.command.Script;
import dev.symposium.problems.engine.RunPlan;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The program behind the command line: understands what is asked for, does it, and says how it
 * ended. Used by one thread; everything outside comes with its {@link Surroundings}.
 */
public final class Program {

  private static final Duration LENGTH = Duration.ofSeconds(10);
  static final Duration SHORTEST_STEP = Duration.ofMillis(10);

  private final Surroundings surroundings;
  private final Folders folders;
  private final ErrorLog log;
  private final Sink out;
  private final Sink err;

  /** A program that has not been asked for anything yet. */
  public Program(Surroundings surroundings) {
    this.surroundings = surroundings;
    this.folders = Folders.of(surroundings.environment());
    this.log = new ErrorLog(folders.log(), surroundings.clock());
    Charset charset = Locales.charset(surroundings.environment());
    this.out = new Sink(surroundings.out(), charset);
    this.err = new Sink(surroundings.err(), charset);
  }

  /**
   * Does what the arguments ask for; never throws.
   *
   * @return one of {@link ExitCode}
   */
  public int run(String... args) {
    try {
      return obey(args);
    } catch (UsageError error) {
      err.line("symposium: " + error.getMessage());
      err.lines(error.place());
      return ExitCode.USAGE;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return ExitCode.INTERRUPTED;
    } catch (RuntimeException | Error thrown) {
      return fail(thrown);
    }
  }

  private int fail(Throwable thrown) {
    Optional<Path> kept = log.record(Thread.currentThread(), thrown);
    String reason = thrown.getMessage() == null ? thrown.getClass().getName() : thrown.getMessage();
    String where = kept.map(file -> "; the details are in " + file).orElse("");
    err.line("symposium: internal error: " + reason + where);
    return ExitCode.INTERNAL;
  }

  private int obey(String... args) throws UsageError, InterruptedException {
    List<String> words = Arrays.asList(args);
    if (words.contains("-h") || words.contains(Flag.HELP.word())) {
      out.lines(Help.text());
      return ExitCode.OK;
    }
    Arguments arguments =
        ArgumentParser.parse(word -> surroundings.catalog().get().find(word).isPresent(), args);
    if (arguments.has(Flag.VERSION)) {
      out.line(Help.version());
      return ExitCode.OK;
    }
    Settings settings = ScreenSettings.read(arguments, surroundings.environment());
    return switch (arguments.verb()) {
      case LIST -> list(arguments);
      case EXPLAIN -> explain(arguments);
      case HANDOUT -> handout(arguments);
      case REPLAY -> replay(arguments, settings);
      case GALLERY -> gallery(settings);
      case DEMO -> demo(arguments, settings);
      case CHALLENGE -> challenge(arguments, settings);
      case RUN -> open(arguments, settings);
    };
  }

  private int list(Arguments arguments) throws UsageError {
    if (!arguments.operands().isEmpty()) {
      String word = arguments.operands().get(0);
      throw new UsageError(
          "\"" + word + "\" is too much; it is: symposium list, or symposium explain " + word);
    }
    String word = arguments.value(Flag.OUTPUT).orElse(Format.TEXT.word());
    String format =
        ScreenSettings.oneOf(Flag.OUTPUT, word, List.of(Format.TEXT.word(), Format.JSON.word()));
    if (format.equals(Format.JSON.word())) {
      surroundings.catalog().get().problems().forEach(p -> out.line(JsonList.line(p)));
    } else {
      out.lines(TextList.of(surroundings.catalog().get()));
    }
    return ExitCode.OK;
  }

  private int explain(Arguments arguments) throws UsageError {
    if (arguments.operands().size() == 1 && TraceCommand.isFile(arguments.operands().get(0))) {
      return new TraceCommand(arguments, surroundings, out, err)
          .explain(ScreenSettings.read(arguments, surroundings.environment()));
    }
    out.lines(Explanation.of(surroundings.catalog().get(), arguments.operands()));
    return ExitCode.OK;
  }

  private int handout(Arguments arguments) throws UsageError {
    out.lines(Handout.of(surroundings.catalog().get(), arguments.operands()));
    return ExitCode.OK;
  }

  private int gallery(Settings settings) {
    Optional<String> obstacle = surroundings.noScreen().apply(surroundings.environment());
    if (obstacle.isEmpty()) {
      return show(opening(settings, Optional.empty()));
    }
    err.line("symposium: " + obstacle.get() + ": no gallery, but the list");
    out.lines(TextList.of(surroundings.catalog().get()));
    out.lines(Help.howToStart());
    return ExitCode.OK;
  }

  private Opening opening(Settings settings, Optional<RunRequest> run) {
    return new Opening(
        surroundings, settings, folders, log, run, List.of(), port -> port, false, "");
  }

  private int show(Opening opening) {
    return surroundings.interactive().get().open(opening);
  }

  private int replay(Arguments arguments, Settings settings) throws UsageError {
    return new ReplayCommand(arguments, surroundings, out, err)
        .obey(opening(settings, Optional.empty()));
  }

  private int demo(Arguments arguments, Settings settings) throws UsageError, InterruptedException {
    Optional<String> obstacle =
        arguments.has(Flag.HEADLESS)
            ? Optional.empty()
            : surroundings.noScreen().apply(surroundings.environment());
    boolean screen = !arguments.has(Flag.HEADLESS) && obstacle.isEmpty();
    List<RunPlan> plans = new DemoReader(arguments, surroundings, screen).read();
    if (screen) {
      return show(opening(settings, Optional.empty()).playing(plans));
    }
    tellNoScreen(obstacle);
    var demo =
        new HeadlessDemo(
            surroundings.simulations(), System::nanoTime, out, surroundings.bell().get());
    return demo.run(plans) ? ExitCode.OK : ExitCode.VIOLATED;
  }

  private int challenge(Arguments arguments, Settings settings) throws UsageError {
    Progress progress = Progress.in(folders.challenges(), log);
    return new ChallengeCommand(arguments, surroundings, progress, out, err)
        .obey(posed -> show(opening(settings, Optional.empty()).stepping(StepRequest.of(posed))));
  }

  private int open(Arguments arguments, Settings settings) throws UsageError, InterruptedException {
    if (arguments.has(Flag.STEP)) {
      return new StepCommand(arguments, surroundings, out, err)
          .obey(opening(settings, Optional.empty()));
    }
    StepReader.checkNotStepping(arguments);
    boolean asked = arguments.has(Flag.HEADLESS) || arguments.has(Flag.OUTPUT);
    Optional<String> obstacle =
        asked ? Optional.empty() : surroundings.noScreen().apply(surroundings.environment());
    if (asked || obstacle.isPresent()) {
      return headless(arguments, obstacle);
    }
    checkScreen(arguments);
    RunRequest request = new RunReader(arguments, surroundings, false).read();
    try (Recorder recorder = Recorder.of(arguments, request.plan(), surroundings.clock())) {
      var runs = surroundings.withSimulations(recorder.over(surroundings.simulations()));
      Opening opening =
          new Opening(
              runs,
              settings,
              folders,
              log,
              Optional.of(request),
              List.of(),
              recorder::tap,
              false,
              "");
      return recorder.conclude(show(opening), err);
    }
  }

  private static void checkScreen(Arguments arguments) throws UsageError {
    if (arguments.has(Flag.EVERY)) {
      throw new UsageError("--every is for runs without a screen; nearest: --headless --every");
    } else if (arguments.value(Flag.SCRIPT).orElse("").equals("-")) {
      throw new UsageError(
          "--script - reads where the keys come from; nearest: --headless --script -");
    }
  }

  private int headless(Arguments arguments, Optional<String> obstacle)
      throws UsageError, InterruptedException {
    Recorder.checkHeadless(arguments);
    HeadlessPlan plan = plan(arguments);
    tellNoScreen(obstacle);
    try (Recorder recorder = Recorder.of(arguments, plan.run(), surroundings.clock())) {
      var runs = recorder.over(surroundings.simulations());
      boolean expected = new HeadlessRun(plan, runs, out, err, surroundings.bell().get()).run();
      return recorder.conclude(expected ? ExitCode.OK : ExitCode.VIOLATED, err);
    }
  }

  private void tellNoScreen(Optional<String> obstacle) {
    obstacle.ifPresent(
        why ->
            err.line(
                "symposium: " + why + ": running without a screen (--headless says so itself)"));
  }

  private HeadlessPlan plan(Arguments arguments) throws UsageError {
    String word = arguments.value(Flag.OUTPUT).orElse(Format.TEXT.word());
    String format = ScreenSettings.oneOf(Flag.OUTPUT, word, Format.words());
    Optional<Duration> every = RunReader.duration(arguments, Flag.EVERY, SHORTEST_STEP, "1s");
    RunRequest request = new RunReader(arguments, surroundings, true).read();
    Duration length = request.length().orElse(LENGTH);
    Optional<Script.Illegal> unreachable = request.script().unreachable(length);
    if (unreachable.isPresent()) {
      throw UsageError.at(unreachable.get());
    }
    return new HeadlessPlan(
        request.plan(),
        request.script(),
        request.expectations(),
        length,
        every,
        Format.of(format).orElseThrow());
  }
}
