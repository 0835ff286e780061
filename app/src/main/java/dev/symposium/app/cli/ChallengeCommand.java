package dev.symposium.app.cli;

import com.google.gson.stream.JsonWriter;
import dev.symposium.app.challenge.Best;
import dev.symposium.app.challenge.ChallengeWords;
import dev.symposium.app.challenge.Posed;
import dev.symposium.app.challenge.Progress;
import dev.symposium.app.headless.Format;
import dev.symposium.app.headless.Sink;
import dev.symposium.problems.schedule.Attempt;
import dev.symposium.problems.schedule.Configuration;
import dev.symposium.problems.schedule.Move;
import dev.symposium.problems.schedule.Policy;
import dev.symposium.problems.schedule.Stepped;
import dev.symposium.problems.schedule.Stepper;
import dev.symposium.problems.schedule.Trace;
import dev.symposium.problems.schedule.Way;
import dev.symposium.problems.spi.BadValue;
import dev.symposium.problems.spi.Catalog;
import dev.symposium.problems.spi.Challenge;
import dev.symposium.problems.spi.Nearest;
import dev.symposium.problems.spi.Problem;
import dev.symposium.problems.sync.controlled.Crew;
import dev.symposium.problems.sync.controlled.Turn;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * {@code symposium challenge}: lists them, opens one, tells a way, judges a script or a trace. Used
 * by one thread.
 */
final class ChallengeCommand {

  private static final String USAGE = "symposium challenge [ID [F.trace]]";
  private static final int SCHEMA = 1;

  private final Arguments arguments;
  private final Surroundings surroundings;
  private final Catalog catalog;
  private final Progress progress;
  private final Sink out;
  private final Sink err;

  ChallengeCommand(
      Arguments arguments, Surroundings surroundings, Progress progress, Sink out, Sink err) {
    this.arguments = arguments;
    this.surroundings = surroundings;
    this.catalog = surroundings.catalog().get();
    this.progress = progress;
    this.out = out;
    this.err = err;
  }

  /**
   * Does it.
   *
   * @param screen opens a challenge on the screen
   */
  int obey(Screen screen) throws UsageError {
    List<String> operands = arguments.operands();
    if (operands.size() > 2) {
      throw new UsageError("\"" + operands.get(2) + "\" is too much; it is: " + USAGE);
    }
    if (operands.isEmpty()) {
      checkNoneOf("which one? ", Flag.HINT, Flag.SCRIPT, Flag.HEADLESS);
      return list();
    }
    Posed posed = posed(operands.get(0));
    if (arguments.has(Flag.SCRIPT) && operands.size() == 2) {
      throw new UsageError("a script or a trace, not both; it is: " + USAGE);
    } else if (arguments.has(Flag.SCRIPT)) {
      return script(posed);
    } else if (operands.size() == 2) {
      return trace(posed, operands.get(1));
    }
    return arguments.has(Flag.HINT) ? hint(posed) : open(posed, screen);
  }

  /** Opens a challenge on the screen. */
  @FunctionalInterface
  interface Screen {
    /** Opens it, and returns the exit code when the person has left. */
    int open(Posed posed);
  }

  private void checkNoneOf(String question, Flag... flags) throws UsageError {
    for (Flag flag : flags) {
      if (arguments.has(flag)) {
        throw new UsageError(
            question
                + flag.word()
                + " is for one challenge; nearest: symposium challenge "
                + Posed.all(catalog).get(0).id()
                + " "
                + flag.word());
      }
    }
  }

  private Posed posed(String id) throws UsageError {
    Optional<Posed> found = Posed.find(catalog, id);
    if (found.isPresent()) {
      return found.get();
    }
    List<String> ids = Posed.all(catalog).stream().map(Posed::id).toList();
    Optional<String> near =
        catalog
            .find(id)
            .flatMap(problem -> problem.challenges().stream().findFirst())
            .map(Challenge::id)
            .or(() -> Nearest.of(id, ids));
    throw new UsageError(
        "unknown challenge \""
            + id
            + "\"; "
            + near.map(right -> "did you mean " + right + "?")
                .orElse("one of " + String.join(", ", ids)));
  }

  private boolean isJson() throws UsageError {
    String word = arguments.value(Flag.OUTPUT).orElse(Format.TEXT.word());
    List<String> both = List.of(Format.TEXT.word(), Format.JSON.word());
    return ScreenSettings.oneOf(Flag.OUTPUT, word, both).equals(Format.JSON.word());
  }

  // ---- telling --------------------------------------------------------------------------------

  private int list() throws UsageError {
    boolean json = isJson();
    for (Problem problem : catalog.problems()) {
      if (!json && !problem.challenges().isEmpty()) {
        out.line(problem.title());
      }
      for (Posed posed : Posed.of(problem)) {
        Optional<Way> best = Best.of(posed, out::isClosed);
        if (json) {
          out.line(json(posed, best));
        } else {
          tell(posed, best, "  ");
        }
      }
    }
    if (!json) {
      out.line("Take one up in a terminal:    symposium challenge ID");
      out.line("See a shortest way:           symposium challenge ID --hint");
    }
    return ExitCode.OK;
  }

  private void tell(Posed posed, Optional<Way> best, String indent) {
    String state = ChallengeWords.yours(progress.fewest(posed.id()));
    out.line(indent + posed.id() + ": " + posed.challenge().title());
    out.lines(Facts.wrapped(indent + "  ", posed.challenge().goal()));
    out.lines(Facts.wrapped(indent + "  ", posed.challenge().rule()));
    out.lines(Facts.wrapped(indent + "  ", ChallengeWords.best(best) + "; " + state));
    out.line("");
  }

  private String json(Posed posed, Optional<Way> best) {
    StringWriter text = new StringWriter();
    try (JsonWriter json = new JsonWriter(text)) {
      json.setSerializeNulls(true);
      Challenge one = posed.challenge();
      json.beginObject().name("type").value("challenge").name("schema").value(SCHEMA);
      json.name("id").value(one.id()).name("problem").value(posed.problem().id());
      json.name("title").value(one.title()).name("goal").value(one.goal());
      json.name("rule").value(one.rule()).name("solution").value(one.solution());
      json.name("set").beginArray();
      for (String assignment : one.assignments()) {
        json.value(assignment);
      }
      json.endArray().name("operationsEach").value(one.operations());
      json.name("bestKnown").value(best.map(Way::steps).orElse(null));
      json.name("proof").value(best.map(way -> way.proof().words()).orElse(null));
      OptionalLong fewest = progress.fewest(one.id());
      json.name("done").value(fewest.isPresent());
      json.name("stepsUsed").value(fewest.isPresent() ? fewest.getAsLong() : null);
      json.endObject();
    } catch (IOException e) {
      throw new UncheckedIOException("a string cannot be written to", e);
    }
    return text.toString();
  }

  private int hint(Posed posed) throws UsageError {
    isJson();
    Optional<Way> best = Best.of(posed, out::isClosed);
    if (best.isEmpty()) {
      out.line(ChallengeWords.best(best));
      return ExitCode.VIOLATED;
    }
    try (Crew crew = Best.crew("step-")) {
      ChallengeWords.way(posed, best.get(), crew).forEach(out::line);
    } catch (BadValue e) {
      throw new IllegalStateException("it was one before", e);
    }
    out.line(ChallengeWords.best(best));
    return ExitCode.OK;
  }

  private int open(Posed posed, Screen screen) throws UsageError {
    boolean json = isJson();
    boolean asked = arguments.has(Flag.HEADLESS) || arguments.has(Flag.OUTPUT);
    Optional<String> obstacle =
        asked ? Optional.empty() : surroundings.noScreen().apply(surroundings.environment());
    if (!asked && obstacle.isEmpty()) {
      return screen.open(posed);
    }
    obstacle.ifPresent(
        why -> err.line("symposium: " + why + ": the challenge is told, and not opened"));
    Optional<Way> best = Best.of(posed, out::isClosed);
    if (json) {
      out.line(json(posed, best));
    } else {
      tell(posed, best, "");
    }
    return ExitCode.OK;
  }

  // ---- judging --------------------------------------------------------------------------------

  private int script(Posed posed) throws UsageError {
    try (Crew crew = Best.crew("step-")) {
      Trace trace;
      try (Stepper stepper = new Stepper(posed.configuration(), Policy.random(1), crew)) {
        List<String> names = stepper.view().actors().stream().map(Stepped.One::name).toList();
        var script = new StepScriptCommand(arguments, surroundings, out, err);
        script.play(script.script(names, 1), stepper);
        trace = stepper.trace();
      }
      return judge(posed, trace, crew);
    } catch (BadValue e) {
      throw new IllegalStateException("a challenge with a value that is none: " + posed.id(), e);
    }
  }

  private int trace(Posed posed, String file) throws UsageError {
    TraceFile read = TraceFile.read(file);
    Trace trace = read.trace(catalog);
    if (!isOf(posed.configuration(), trace.configuration())) {
      throw new UsageError(
          file
              + " is no run of "
              + posed.id()
              + ": it began with something else; nearest: symposium explain "
              + file);
    }
    if (trace.moves().stream().anyMatch(ChallengeCommand::isOrder)) {
      throw new UsageError(
          file
              + " tells somebody to leave, which no challenge allows; nearest: symposium explain "
              + file);
    }
    try (Crew crew = Best.crew("step-")) {
      read.again(trace, crew).close();
      return judge(posed, trace, crew);
    } catch (BadValue e) {
      throw new IllegalStateException("it was one before", e);
    }
  }

  private static boolean isOrder(Move move) {
    return move instanceof Move.Ordered
        || (move instanceof Move.Goes goes && goes.turn() == Turn.LEAVE);
  }

  private static boolean isOf(Configuration its, Configuration other) {
    return its.problem().id().equals(other.problem().id())
        && its.solution().id().equals(other.solution().id())
        && its.preset().name().equals(other.preset().name())
        && its.assignments().equals(other.assignments())
        && its.timing() == other.timing()
        && its.operations() == other.operations();
  }

  private int judge(Posed posed, Trace trace, Crew crew) throws BadValue {
    Attempt attempt = Attempt.of(posed.challenge(), posed.configuration(), trace.moves(), crew);
    out.line(posed.id() + ": " + ChallengeWords.of(attempt));
    if (attempt.reached()) {
      progress.done(posed.id(), attempt.steps());
    }
    return attempt.reached() ? ExitCode.OK : ExitCode.VIOLATED;
  }
}
