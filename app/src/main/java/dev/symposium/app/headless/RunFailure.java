package dev.symposium.app.headless;

/** The simulation itself has failed: an error of the program, not of what was asked for. */
public final class RunFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  RunFailure(String message) {
    super(message);
  }

  /** It failed because of something that it said. */
  public RunFailure(String message, Throwable cause) {
    super(message, cause);
  }
}
