package dev.symposium.app.cli;

import dev.symposium.problems.schedule.BadTrace;
import dev.symposium.problems.schedule.Divergence;
import dev.symposium.problems.schedule.Stepper;
import dev.symposium.problems.schedule.Trace;
import dev.symposium.problems.schedule.TraceReader;
import dev.symposium.problems.spi.BadValue;
import dev.symposium.problems.spi.Catalog;
import dev.symposium.problems.sync.controlled.Crew;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Traces in files, and what can be wrong with them in one sentence each. Immutable. */
final class TraceFile {

  static final String ENDING = ".trace";

  /** How a trace begins. */
  private static final String TITLE = "symposium-trace";

  private static final int MOST_BYTES = 1 << 24;

  private final String file;
  private final List<String> lines;

  private TraceFile(String file, List<String> lines) {
    this.file = file;
    this.lines = lines;
  }

  /** Whether a file is a trace by its name, or by its first line; false if it cannot be read. */
  static boolean isOne(String file) {
    if (file.toLowerCase(Locale.ROOT).endsWith(ENDING)) {
      return true;
    }
    try {
      return begins(Path.of(file));
    } catch (IOException | InvalidPathException e) {
      return false; // whoever takes it for something else says what is wrong with it
    }
  }

  private static boolean begins(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return new String(in.readNBytes(TITLE.length()), StandardCharsets.UTF_8).equals(TITLE);
    }
  }

  /** Reads all of it, without understanding it yet. */
  static TraceFile read(String file) throws UsageError {
    try {
      Path path = Path.of(file);
      if (Files.isDirectory(path)) {
        throw new UsageError(file + " is a folder; give a file that was written by :save F.trace");
      }
      try (InputStream in = Files.newInputStream(path)) {
        return new TraceFile(file, text(file, in).lines().toList());
      }
    } catch (NoSuchFileException | InvalidPathException e) {
      throw new UsageError("there is no file " + file);
    } catch (IOException e) {
      throw new UsageError(file + " cannot be read; check who may read it");
    }
  }

  private static String text(String file, InputStream in) throws IOException, UsageError {
    byte[] bytes = in.readNBytes(MOST_BYTES + 1);
    if (bytes.length > MOST_BYTES) {
      throw new UsageError(file + " is larger than a trace may be; at most 16 MiB");
    }
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /** What stands in it. */
  Trace trace(Catalog catalog) throws UsageError {
    try {
      return TraceReader.read(catalog, lines);
    } catch (BadTrace bad) {
      throw wrong(bad);
    }
  }

  /** The run, played again from the beginning, and compared with what stands in the file. */
  Stepper again(Trace trace, Crew crew) throws UsageError {
    try {
      return Stepper.of(trace, crew);
    } catch (BadTrace bad) {
      throw wrong(bad);
    } catch (BadValue bad) {
      throw new UsageError(file + ": " + bad.getMessage());
    } catch (Divergence diverges) {
      int line = TraceReader.lineOf(lines, diverges.at());
      throw new UsageError(
          file
              + ", line "
              + line
              + ": the run does not go on as it stands here: "
              + lines.get(line - 1)
              + " (move "
              + (diverges.at() + 1)
              + ")");
    }
  }

  private UsageError wrong(BadTrace bad) {
    return new UsageError(file + ", " + bad.getMessage());
  }

  /** Writes a trace; nothing but a trace is ever written over. */
  static void write(String file, Trace trace) throws UsageError {
    try {
      Path path = Path.of(file);
      if (Files.isDirectory(path)) {
        throw new UsageError(file + " is a folder; give a file");
      } else if (Files.exists(path) && !begins(path)) {
        throw new UsageError(file + " is there and is no trace; choose another name");
      }
      Files.write(path, trace.lines());
    } catch (IOException | InvalidPathException e) {
      throw new UsageError(file + " cannot be written; check the folder and who may write there");
    } catch (BadValue e) {
      throw new IllegalStateException("it was one before", e);
    }
  }
}
