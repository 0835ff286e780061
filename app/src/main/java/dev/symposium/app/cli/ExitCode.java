package dev.symposium.app.cli;

/** The codes that the program ends with; those of signals are the JVM's own. */
public final class ExitCode {

  /** All went as asked; a standing deadlock that nobody expected otherwise is all right. */
  public static final int OK = 0;

  /** An expectation was violated. */
  public static final int VIOLATED = 1;

  /** Something on the command line or in a file is wrong; nothing was started. */
  public static final int USAGE = 2;

  /** An error of the program itself. */
  public static final int INTERNAL = 70;

  /** The terminal went away. */
  public static final int HANGUP = 129;

  /** Ctrl-C. */
  public static final int INTERRUPTED = 130;

  /** Asked to end. */
  public static final int TERMINATED = 143;

  private ExitCode() {}
}
