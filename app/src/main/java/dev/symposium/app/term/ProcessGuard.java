package dev.symposium.app.term;

import com.google.common.util.concurrent.Uninterruptibles;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;
import java.util.function.IntConsumer;
import org.jline.utils.Signals;

/**
 * The guard of a process that has a terminal: however it ends, the terminal is given back first and
 * then, on the normal screen, one sentence says why. It hears HUP, INT and TERM, errors that no
 * thread has caught, and the end of the process itself.
 *
 * <p>Thread-safe: the first ending counts. At most one guard at a time in a process.
 */
public final class ProcessGuard implements AutoCloseable {

  private static final long PATIENCE_MILLIS = 1000;
  private static final int HANGUP = 129;
  private static final int INTERRUPT = 130;
  private static final int TERMINATE = 143;
  private static final int INTERNAL_ERROR = 70;

  private record SignalHandler(String signal, Object old) {}

  private final TerminalPort terminal;
  private final Environment environment;
  private final AtomicBoolean ending = new AtomicBoolean();
  private final CountDownLatch farewell = new CountDownLatch(1);
  private final Thread hook = new Thread(this::restore, "symposium-restore");
  private final List<SignalHandler> handlers = new ArrayList<>();
  private Thread.UncaughtExceptionHandler oldHandler;

  /**
   * What the guard needs of the process.
   *
   * @param errors where the sentence goes
   * @param log where details are kept, or {@code null} if nowhere
   * @param record writes an error into the log
   * @param exit ends the process with a code
   */
  public record Environment(
      PrintStream errors, Path log, BiConsumer<Thread, Throwable> record, IntConsumer exit) {}

  private ProcessGuard(TerminalPort terminal, Environment environment) {
    this.terminal = terminal;
    this.environment = environment;
  }

  /** Sets a guard; call before the terminal is started. */
  public static ProcessGuard install(TerminalPort terminal, Environment environment) {
    ProcessGuard guard = new ProcessGuard(terminal, environment);
    guard.install();
    return guard;
  }

  /**
   * Ends the process: the terminal is given back, then the sentence is printed, then the process
   * exits. Called from any thread; of several endings only the first one's sentence is printed.
   *
   * @param sentence why, or empty for nothing to say
   */
  public void end(int code, String sentence) {
    if (ending.compareAndSet(false, true)) {
      restore();
      print(sentence);
      farewell.countDown();
    } else if (!awaitFarewell()) {
      print("cannot give the terminal back");
    }
    environment.exit().accept(code);
  }

  /** Ends the process because of an error that nobody expected. */
  public void fail(Thread thread, Throwable thrown) {
    try {
      environment.record().accept(thread, thrown);
    } finally {
      end(INTERNAL_ERROR, "internal error in thread " + thread.getName() + ": " + thrown);
    }
  }

  /**
   * Gives the terminal back and removes the guard: the orderly end. An exception that ends the
   * program must be handed to {@link #fail} before this is called.
   */
  @Override
  public void close() {
    terminal.close();
    Thread.setDefaultUncaughtExceptionHandler(oldHandler);
    handlers.forEach(handler -> Signals.unregister(handler.signal(), handler.old()));
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The process is ending already: the hook does what is left.
    }
  }

  private void install() {
    Runtime.getRuntime().addShutdownHook(hook);
    oldHandler = Thread.getDefaultUncaughtExceptionHandler();
    Thread.setDefaultUncaughtExceptionHandler(this::fail);
    handle("HUP", HANGUP, "ended: the terminal has gone");
    handle("INT", INTERRUPT, "ended by an interrupt");
    handle("TERM", TERMINATE, "ended by a request to terminate");
  }

  private void handle(String signal, int code, String sentence) {
    Object old = Signals.register(signal, () -> end(code, sentence));
    handlers.add(new SignalHandler(signal, old));
  }

  /**
   * Gives the terminal back, for at most a second: one that takes nothing must not keep the process
   * alive. Also the shutdown hook, for an exit that nobody announced; hooks have no order, so an
   * ending that has something to say does not wait for them.
   */
  void restore() {
    Thread restorer = new Thread(terminal::close, "symposium-give-back");
    restorer.setDaemon(true);
    restorer.start();
    // A thread that was interrupted, such as one that is being ended, waits all the same: the
    // sentence must not be printed on a screen that is about to vanish.
    Uninterruptibles.joinUninterruptibly(restorer, PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
  }

  private void print(String sentence) {
    if (sentence.isEmpty()) {
      return;
    }
    environment.errors().println("symposium: " + sentence);
    if (environment.log() != null) {
      environment.errors().println("Log: " + environment.log());
    }
    environment.errors().flush();
  }

  /** Lets the first ending finish; false if it is stuck. */
  private boolean awaitFarewell() {
    return Uninterruptibles.awaitUninterruptibly(
        farewell, 2 * PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
  }
}
