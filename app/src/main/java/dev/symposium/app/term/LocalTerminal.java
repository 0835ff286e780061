package dev.symposium.app.term;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadFactory;
import org.jline.terminal.spi.Pty;
import org.jline.terminal.spi.SystemStream;

/** The way to the terminal that this process was started in. Stateless. */
public final class LocalTerminal {

  private static final Duration GRACE = Duration.ofMillis(40);
  private static final Duration REMOTE_GRACE = Duration.ofMillis(100);
  private static final String INSTEAD = "; start it in a terminal, or use --headless";
  private static final int UNSEEN_COLUMNS = 120;
  private static final int UNSEEN_ROWS = 40;

  /** Where a pty comes from. */
  private interface Source {
    Pty open() throws IOException;
  }

  private LocalTerminal() {}

  /** Whether standard output is a terminal. */
  public static boolean outputIsTerminal() {
    return PtyWay.isTerminal(SystemStream.Output);
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
        .orElseGet(() -> open(environment, wishes, threads, PtyWay::open));
  }

  /**
   * Opens a terminal on a pty that nobody looks at, for a run that only loads classes; its frames
   * still go to standard output.
   */
  public static TerminalOpening rehearse(
      Map<String, String> environment, TerminalWishes wishes, ThreadFactory threads) {
    return open(environment, wishes, threads, () -> PtyWay.unseen(UNSEEN_COLUMNS, UNSEEN_ROWS));
  }

  private static TerminalOpening open(
      Map<String, String> environment, TerminalWishes wishes, ThreadFactory threads, Source pty) {
    try {
      String type = environment.getOrDefault("TERM", "");
      Capabilities capabilities =
          CapabilityRules.of(environment, wishes, type, Terminfo.find(type, environment));
      Tty tty = new JlineTty(pty.open());
      Duration grace = Remote.toldBy(environment).isPresent() ? REMOTE_GRACE : GRACE;
      return new TerminalOpening.Ready(new FullScreenTerminal(tty, capabilities, grace, threads));
    } catch (IOException | RuntimeException | LinkageError e) {
      return new TerminalOpening.Refused(
          "the terminal cannot be opened (" + reason(e) + ")" + INSTEAD);
    }
  }

  /** Why a full screen cannot be shown where this process runs; empty if it can. */
  public static Optional<String> obstacle(Map<String, String> environment) {
    if (!PtyWay.isTerminal(SystemStream.Output)) {
      return Optional.of("standard output is not a terminal");
    }
    if (!PtyWay.isTerminal(SystemStream.Input)) {
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

  private static String reason(Throwable thrown) {
    String message = thrown.getMessage();
    return message == null
        ? thrown.getClass().getSimpleName()
        : message.lines().findFirst().orElse("");
  }
}
