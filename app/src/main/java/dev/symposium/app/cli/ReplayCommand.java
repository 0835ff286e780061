package dev.symposium.app.cli;

import dev.symposium.app.headless.Format;
import dev.symposium.app.headless.HeadlessReplay;
import dev.symposium.app.headless.Sink;
import dev.symposium.app.recording.BadFile;
import dev.symposium.app.recording.Recording;
import dev.symposium.app.recording.Replays;
import dev.symposium.app.ui.command.Script;
import dev.symposium.problems.spi.Catalog;
import dev.symposium.problems.spi.Problem;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** {@code symposium replay FILE}: a recording in the views, or told. Used by one thread. */
final class ReplayCommand {

  private static final String USAGE = "symposium replay F.jsonl, or symposium replay F.trace";

  private final Arguments arguments;
  private final Surroundings surroundings;
  private final Sink out;
  private final Sink err;

  ReplayCommand(Arguments arguments, Surroundings surroundings, Sink out, Sink err) {
    this.arguments = arguments;
    this.surroundings = surroundings;
    this.out = out;
    this.err = err;
  }

  /**
   * Plays it.
   *
   * @param plain what a screen is opened with when nothing runs
   */
  int obey(Opening plain) throws UsageError {
    if (TraceFile.isOne(file())) {
      return new TraceCommand(arguments, surroundings, out, err).replay(plain);
    } else if (arguments.has(Flag.STEP)) {
      throw new UsageError(
          "--step is for traces, in which each step stands; nearest: symposium replay " + file());
    }
    try {
      Recording recording = Recording.of(file());
      Problem problem = problem(recording);
      boolean asked = arguments.has(Flag.HEADLESS) || arguments.has(Flag.OUTPUT);
      boolean noScreen = surroundings.noScreen().apply(surroundings.environment()).isPresent();
      return asked || noScreen ? tell(recording, problem) : show(recording, problem, plain);
    } catch (BadFile e) {
      throw new UsageError(e.getMessage());
    }
  }

  private String file() throws UsageError {
    List<String> operands = arguments.operands();
    if (operands.isEmpty()) {
      throw new UsageError("which recording or trace? it is: " + USAGE);
    } else if (operands.size() > 1) {
      throw new UsageError("\"" + operands.get(1) + "\" is too much; it is: " + USAGE);
    }
    return operands.get(0);
  }

  private Problem problem(Recording recording) throws UsageError {
    String id = recording.head().problem();
    Optional<Problem> problem = surroundings.catalog().get().find(id);
    if (problem.isEmpty()) {
      throw new UsageError(file() + " is of the problem " + id + ", which is not known here");
    }
    return problem.get();
  }

  private int show(Recording recording, Problem problem, Opening plain) throws UsageError {
    for (Flag flag : List.of(Flag.EVERY, Flag.EXPECT)) {
      if (arguments.has(flag)) {
        throw new UsageError(flag.word() + " of a recording is for --headless; add that");
      }
    }
    Replays replays = new Replays(recording, problem, System::nanoTime, Thread::new);
    RunRequest request = new RunRequest(replays.plan(), Script.EMPTY, List.of(), Optional.empty());
    try (Recorder recorder = Recorder.of(arguments, replays.plan(), surroundings.clock())) {
      Opening opening =
          new Opening(
              // the gallery behind it offers nothing that cannot be opened
              surroundings
                  .withSimulations(died -> replays)
                  .withCatalog(new Catalog(List.of(problem))),
              plain.settings(),
              plain.folders(),
              plain.log(),
              Optional.of(request),
              List.of(),
              recorder::tap,
              true,
              recording.remark());
      return recorder.conclude(surroundings.interactive().get().open(opening), err);
    }
  }

  private int tell(Recording recording, Problem problem) throws UsageError, BadFile {
    Recorder.checkHeadless(arguments);
    String word = arguments.value(Flag.OUTPUT).orElse(Format.TEXT.word());
    String format = ScreenSettings.oneOf(Flag.OUTPUT, word, Format.words());
    Optional<Duration> every =
        RunReader.duration(arguments, Flag.EVERY, Program.SHORTEST_STEP, "1s");
    var conditions = new RunReader(arguments, surroundings, true).expectations();
    if (!recording.remark().isEmpty()) {
      err.line("symposium: " + recording.remark());
    }
    try (Recording.Frames frames = recording.frames()) {
      var replay =
          new HeadlessReplay(problem, Format.of(format).orElseThrow(), every, conditions, out, err);
      return replay.run(frames::next) ? ExitCode.OK : ExitCode.VIOLATED;
    }
  }
}
