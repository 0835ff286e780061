package dev.symposium.app.session;

import dev.symposium.app.cli.ExitCode;
import dev.symposium.app.cli.Interactive;
import dev.symposium.app.cli.Opening;
import dev.symposium.app.cli.RunRequest;
import dev.symposium.app.term.LocalTerminal;
import dev.symposium.app.term.ProcessGuard;
import dev.symposium.app.term.TerminalOpening;
import dev.symposium.app.term.TerminalPort;
import dev.symposium.app.term.TerminalWishes;
import dev.symposium.app.ui.model.Prefs;
import dev.symposium.app.ui.style.Palette;
import dev.symposium.app.ui.text.Glyphs;
import dev.symposium.problems.engine.Simulations;
import dev.symposium.themes.Theme;
import dev.symposium.themes.Themes;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadFactory;
import java.util.function.Consumer;

/** The screen on the terminal that the program was started in. Used by one thread. */
public final class LocalScreen implements Interactive {

  /** For measuring the start: when it is set, the program leaves after its first frame. */
  public static final String FIRST_FRAME = "SYMPOSIUM_FIRST_FRAME_EXIT";

  /** Where the terminal comes from. */
  private interface Source {
    TerminalOpening open(Map<String, String> environment, TerminalWishes wishes, ThreadFactory all);
  }

  private final Source source;

  private LocalScreen(Source source) {
    this.source = source;
  }

  /** The screen on the terminal of this process. */
  public LocalScreen() {
    this(LocalTerminal::open);
  }

  /** The same on a terminal that nobody looks at: for the run that loads the classes. */
  public static LocalScreen rehearsal() {
    return new LocalScreen(LocalTerminal::rehearse);
  }

  @Override
  public int open(Opening opening) {
    var settings = opening.settings();
    TerminalOpening terminal =
        source.open(
            opening.surroundings().environment(),
            new TerminalWishes(settings.color().value(), settings.ascii().value()),
            Thread::new);
    if (terminal instanceof TerminalOpening.Ready ready) {
      return show(opening.tap().apply(ready.port()), opening);
    }
    errors(opening).println("symposium: " + ((TerminalOpening.Refused) terminal).sentence());
    return ExitCode.USAGE;
  }

  private static int show(TerminalPort port, Opening opening) {
    ProcessGuard guard = ProcessGuard.install(port, environment(opening));
    Optional<ScriptErrand> errand = opening.run().map(ScriptErrand::new);
    try {
      int code = run(port, opening, errand, guard);
      guard.close();
      return conclude(code, errand, opening);
    } catch (IOException e) {
      guard.close();
      return ExitCode.HANGUP;
    } catch (InterruptedException e) {
      guard.close();
      Thread.currentThread().interrupt();
      return ExitCode.INTERRUPTED;
    } catch (RuntimeException | Error e) {
      guard.fail(Thread.currentThread(), e);
      return ExitCode.INTERNAL;
    }
  }

  private static int run(
      TerminalPort port, Opening opening, Optional<ScriptErrand> errand, ProcessGuard guard)
      throws IOException, InterruptedException {
    Consumer<Throwable> died = thrown -> guard.fail(Thread.currentThread(), thrown);
    Simulations simulations = opening.surroundings().simulations().apply(died);
    Session session = new Session(parts(port, opening, simulations));
    try {
      if (opening.steps().isPresent()) {
        return session.step(opening.steps().get());
      }
      if (!opening.tours().isEmpty()) {
        return session.run(
            Optional.of(opening.tours().get(0)), new DemoErrand(opening.tours(), System::nanoTime));
      }
      Errand all = errand.map(e -> (Errand) e).orElse(Errand.NONE);
      return session.run(opening.run().map(RunRequest::plan), Telling.first(opening.note(), all));
    } catch (RuntimeException | Error e) {
      guard.fail(session.failed().orElseGet(Thread::currentThread), e);
      return ExitCode.INTERNAL;
    }
  }

  private static SessionParts parts(TerminalPort port, Opening opening, Simulations simulations) {
    var settings = opening.settings();
    Theme theme = settings.theme().value().flatMap(Themes::find).orElseGet(Themes::standard);
    StateFiles files = new StateFiles(opening.folders(), opening.log());
    return new SessionParts(
        port,
        Palette.of(theme, port.capabilities().depth()),
        Glyphs.of(port.capabilities().unicode()),
        opening.surroundings().catalog().get(),
        simulations,
        System::nanoTime,
        opening.surroundings().seeds(),
        Thread::new,
        new Prefs(settings.framesPerSecond().value(), files.isFirstStart(), opening.replay()),
        files,
        files.commands(),
        opening.surroundings().environment().containsKey(FIRST_FRAME));
  }

  /**
   * Violated expectations are told on the normal screen, and count where nothing worse happened.
   */
  private static int conclude(int code, Optional<ScriptErrand> errand, Opening opening) {
    if (errand.isEmpty()) {
      return code;
    }
    int judged = errand.get().conclude();
    errand.get().failures().forEach(line -> errors(opening).println("symposium: " + line));
    return code == ExitCode.OK ? judged : code;
  }

  private static ProcessGuard.Environment environment(Opening opening) {
    return new ProcessGuard.Environment(
        errors(opening), opening.log().file().orElse(null), opening.log()::record, System::exit);
  }

  private static PrintStream errors(Opening opening) {
    return new PrintStream(opening.surroundings().err(), true, StandardCharsets.UTF_8);
  }
}
