package dev.symposium.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Texts that are compared with what is kept in {@code src/test/resources/golden}, and reviewed as a
 * diff when they change: {@code mvn test -Dsymposium.golden=write} writes them anew.
 */
public final class Golden {

  private static final Path FOLDER = Path.of("src", "test", "resources", "golden");

  private Golden() {}

  /** Compares, or writes. */
  public static void check(String name, String actual) {
    Path file = FOLDER.resolve(name);
    String text = actual.endsWith("\n") ? actual : actual + "\n";
    try {
      if ("write".equals(System.getProperty("symposium.golden"))) {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text, StandardCharsets.UTF_8);
      }
      assertThat(text).as(name).isEqualTo(Files.readString(file, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("the golden " + file + " cannot be used", e);
    }
  }
}
