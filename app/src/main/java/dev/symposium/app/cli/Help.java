package dev.symposium.app.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The page behind {@code --help}, and the lines that are taken from it. Stateless. */
final class Help {

  private Help() {}

  /** Twenty lines, examples first. */
  static String text() {
    try (InputStream page = Help.class.getResourceAsStream("help.txt")) {
      if (page == null) {
        throw new IllegalStateException("the program's own page of help is missing");
      }
      return new String(page.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("the program's own page of help cannot be read", e);
    }
  }

  /** What to type, below a list. */
  static String howToStart() {
    return """

        Start one in a terminal:      symposium run PROBLEM
        Run one without a screen:     symposium run PROBLEM --headless --for 10s
        All flags:                    symposium --help""";
  }

  static String version() {
    String version = Help.class.getPackage().getImplementationVersion();
    return "symposium "
        + (version == null ? "unpackaged" : version)
        + " on Java "
        + Runtime.version();
  }
}
