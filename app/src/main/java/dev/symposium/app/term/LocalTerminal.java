package dev.symposium.app.term;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadFactory;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jline.terminal.spi.SystemStream;
import org.jline.terminal.spi.TerminalProvider;
import org.jline.utils.InfoCmp;

/** The way to the terminal that this process was started in. Stateless. */
public final class LocalTerminal {

  private static final Duration GRACE = Duration.ofMillis(40);
  private static final String INSTEAD = "; start it in a terminal, or use --headless";

  /** JLine's ways to a tty, the best first; the second starts child processes. */
  private static final List<String> PROVIDERS = List.of("jni", "exec");

  /** A type that JLine has not to look up: what it would find is read from {@link Terminfo}. */
  private static final String NO_TYPE = "symposium";

  private static final Size UNSEEN = Size.of(120, 40);

  /** Where a terminal of JLine's comes from. */
  private interface Source {
    Terminal open() throws IOException;
  }

  private LocalTerminal() {}

  /** Whether standard output is a terminal. */
  public static boolean outputIsTerminal() {
    return isTerminal(SystemStream.Output);
  }

  /**
   * Opens the terminal without writing to it.
   *
   * @param environment of this process
   * @param threads makes the thread that reads keys
   */
  public static TerminalOpening open(
      Map<String, String> environment, TerminalWishes wishes, ThreadFactory threads) {
    return obstacle(environment)
        .<TerminalOpening>map(why -> new TerminalOpening.Refused(why + INSTEAD))
        .orElseGet(() -> open(environment, wishes, threads, LocalTerminal::build));
  }

  /**
   * Opens a terminal on a pty that nobody looks at, for a run that only loads classes; its frames
   * still go to standard output.
   */
  public static TerminalOpening rehearse(
      Map<String, String> environment, TerminalWishes wishes, ThreadFactory threads) {
    return open(environment, wishes, threads, LocalTerminal::buildUnseen);
  }

  private static TerminalOpening open(
      Map<String, String> environment,
      TerminalWishes wishes,
      ThreadFactory threads,
      Source terminal) {
    try {
      String type = environment.getOrDefault("TERM", "");
      Capabilities capabilities =
          CapabilityRules.of(environment, wishes, type, Terminfo.find(type, environment));
      Tty tty = new JlineTty(terminal.open());
      return new TerminalOpening.Ready(new FullScreenTerminal(tty, capabilities, GRACE, threads));
    } catch (IOException | RuntimeException | LinkageError e) {
      return new TerminalOpening.Refused(
          "the terminal cannot be opened (" + reason(e) + ")" + INSTEAD);
    }
  }

  /** Why a full screen cannot be shown where this process runs; empty if it can. */
  public static Optional<String> obstacle(Map<String, String> environment) {
    if (!isTerminal(SystemStream.Output)) {
      return Optional.of("standard output is not a terminal");
    }
    if (!isTerminal(SystemStream.Input)) {
      return Optional.of("standard input is not a terminal");
    }
    return unfit(environment.getOrDefault("TERM", ""));
  }

  /** Why a terminal of that type cannot show a full screen, if so. */
  public static Optional<String> unfit(String type) {
    if (type.isEmpty()) {
      return Optional.of("TERM is not set, so nothing is known of this terminal");
    }
    if (type.startsWith("dumb")) {
      return Optional.of("TERM is \"" + type + "\", a terminal that cannot place text");
    }
    return Optional.empty();
  }

  private static void quiet() {
    Logger.getLogger("org.jline").setLevel(Level.OFF);
    InfoCmp.setLoadedInfoCmp(NO_TYPE, NO_TYPE + "|all capabilities are known elsewhere,\n");
  }

  private static Terminal build() throws IOException {
    quiet();
    IOException failure = new IOException("no way to the terminal");
    for (String provider : PROVIDERS) {
      try {
        return build(provider);
      } catch (IOException | RuntimeException | LinkageError e) {
        failure.addSuppressed(e);
      }
    }
    throw failure;
  }

  private static Terminal build(String provider) throws IOException {
    return TerminalBuilder.builder()
        .system(true)
        .systemOutput(TerminalBuilder.SystemOutput.SysOut)
        .provider(provider)
        .type(NO_TYPE)
        .dumb(false)
        .graphemeCluster(false)
        .nativeSignals(false)
        .build();
  }

  private static Terminal buildUnseen() throws IOException {
    quiet();
    return TerminalBuilder.builder()
        .system(false)
        .streams(neverAKey(), OutputStream.nullOutputStream())
        .provider(PROVIDERS.get(0))
        .type(NO_TYPE)
        .size(UNSEEN)
        .build();
  }

  /** Its end would be the end of the terminal. */
  private static InputStream neverAKey() throws IOException {
    return new PipedInputStream(new PipedOutputStream());
  }

  private static boolean isTerminal(SystemStream stream) {
    for (String provider : PROVIDERS) {
      try {
        return TerminalProvider.load(provider).isSystemStream(stream);
      } catch (IOException | RuntimeException | LinkageError e) {
        // This provider does not work here (no native library, say): the next one may.
      }
    }
    return false;
  }

  private static String reason(Throwable thrown) {
    String message = thrown.getMessage();
    return message == null
        ? thrown.getClass().getSimpleName()
        : message.lines().findFirst().orElse("");
  }
}
