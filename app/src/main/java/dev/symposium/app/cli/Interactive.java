package dev.symposium.app.cli;

/** The program on a full screen. */
@FunctionalInterface
public interface Interactive {

  /**
   * Opens the screen and stays until the person leaves.
   *
   * @return the exit code
   */
  int open(Opening opening);
}
