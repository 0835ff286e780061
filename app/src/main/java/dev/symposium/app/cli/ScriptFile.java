package dev.symposium.app.cli;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** The text of a script, and the name that complaints call it by. */
record ScriptFile(String name, String text) {

  private static final int MOST_BYTES = 1 << 20;

  /** Reads a file, or standard input for {@code -}; waits for either. */
  static ScriptFile read(String file, InputStream in) throws UsageError {
    try {
      if (file.equals("-")) {
        // a bare file stream asks for its length first, which a pipe has not on JDK 17
        return new ScriptFile(
            "standard input", text("standard input", new BufferedInputStream(in)));
      }
      Path path = Path.of(file);
      if (Files.isDirectory(path)) {
        throw new UsageError(
            "--script: " + file + " is a folder; give a file, or - for standard input");
      }
      try (InputStream bytes = Files.newInputStream(path)) {
        return new ScriptFile(path.getFileName().toString(), text(file, bytes));
      }
    } catch (NoSuchFileException | InvalidPathException e) {
      throw new UsageError(
          "--script: there is no file " + file + "; give a file, or - for standard input");
    } catch (IOException e) {
      throw new UsageError("--script: " + file + " cannot be read; check who may read it");
    }
  }

  private static String text(String name, InputStream in) throws IOException, UsageError {
    byte[] bytes = in.readNBytes(MOST_BYTES + 1);
    if (bytes.length > MOST_BYTES) {
      throw new UsageError("--script: " + name + " is larger than a script may be; at most 1 MiB");
    }
    String text = new String(bytes, StandardCharsets.UTF_8);
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }
}
