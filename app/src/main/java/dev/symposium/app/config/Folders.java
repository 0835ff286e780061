package dev.symposium.app.config;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Where the program's files go, by the XDG base directory rules: a relative path in a variable does
 * not count. Immutable; nothing is created.
 *
 * @param state for the log and the history of commands; empty where there is no place
 */
public record Folders(Optional<Path> state) {

  private static final String PROGRAM = "symposium";

  /** The places that an environment names. */
  public static Folders of(Map<String, String> environment) {
    Optional<Path> home = absolute(environment.get("HOME"));
    return new Folders(
        absolute(environment.get("XDG_STATE_HOME"))
            .or(() -> home.map(at -> at.resolve(".local").resolve("state")))
            .map(at -> at.resolve(PROGRAM)));
  }

  private static Optional<Path> absolute(String path) {
    try {
      return Optional.ofNullable(path).map(Path::of).filter(Path::isAbsolute);
    } catch (InvalidPathException e) {
      return Optional.empty(); // no path at all is as good as none
    }
  }

  /** The log of internal errors. */
  public Optional<Path> log() {
    return state.map(at -> at.resolve("symposium.log"));
  }

  /** The commands typed before. */
  public Optional<Path> history() {
    return state.map(at -> at.resolve("history"));
  }

  /** Which challenges were done. */
  public Optional<Path> challenges() {
    return state.map(at -> at.resolve("challenges"));
  }

  /** Is there once the hint of the first start has been shown. */
  public Optional<Path> hintSeen() {
    return state.map(at -> at.resolve("hint-seen"));
  }
}
