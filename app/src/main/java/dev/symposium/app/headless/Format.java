package dev.symposium.app.headless;

import dev.symposium.problems.spi.Problem;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How a run without a screen tells what it sees. */
public enum Format {
  /** For people. */
  TEXT,
  /** One JSON object a line. */
  JSON,
  /** A row per actor and snapshot. */
  CSV;

  /** As typed. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The format of that name, ignoring case. */
  public static Optional<Format> of(String word) {
    return Arrays.stream(values()).filter(f -> f.word().equalsIgnoreCase(word)).findFirst();
  }

  /** All names. */
  public static List<String> words() {
    return Arrays.stream(values()).map(Format::word).toList();
  }

  Report report(Sink sink, Problem problem) {
    return switch (this) {
      case TEXT -> new TextReport(sink, problem);
      case JSON -> new JsonReport(sink);
      case CSV -> new CsvReport(sink);
    };
  }
}
