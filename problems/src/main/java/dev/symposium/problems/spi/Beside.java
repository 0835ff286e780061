package dev.symposium.problems.spi;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Reads text files that lie beside classes, in the jar or in a folder. Stateless. */
final class Beside {

  private Beside() {}

  /** The lines of a file; empty if it is not there. */
  static Optional<List<String>> lines(Class<?> home, String file) {
    try (InputStream text = home.getResourceAsStream(file)) {
      return text == null
          ? Optional.empty()
          : Optional.of(new String(text.readAllBytes(), StandardCharsets.UTF_8).lines().toList());
    } catch (IOException e) {
      throw new UncheckedIOException("the program's own file " + file + " cannot be read", e);
    }
  }
}
