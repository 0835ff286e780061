package dev.symposium.app.config;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.Optional;

/**
 * The file that internal errors are written to, with what a developer needs. Thread-safe; where the
 * file cannot be written, errors are not kept.
 */
public final class ErrorLog {

  private final Optional<Path> file;
  private final Clock clock;

  /**
   * A log that is opened when something is written.
   *
   * @param file empty to keep nothing
   */
  public ErrorLog(Optional<Path> file, Clock clock) {
    this.file = file;
    this.clock = clock;
  }

  /** Appends an error; says where, if that could be done. */
  public synchronized Optional<Path> record(Thread thread, Throwable thrown) {
    if (file.isEmpty()) {
      return file;
    }
    try {
      Files.createDirectories(file.get().toAbsolutePath().getParent());
      try (var writer =
          new PrintWriter(
              Files.newBufferedWriter(
                  file.get(),
                  StandardCharsets.UTF_8,
                  StandardOpenOption.CREATE,
                  StandardOpenOption.APPEND))) {
        writer.println(clock.instant() + " in thread " + thread.getName());
        thrown.printStackTrace(writer);
      }
      return file;
    } catch (IOException | SecurityException e) {
      return Optional.empty(); // the error itself is told on the screen anyway
    }
  }

  /** Where errors go, if anywhere. */
  public Optional<Path> file() {
    return file;
  }
}
