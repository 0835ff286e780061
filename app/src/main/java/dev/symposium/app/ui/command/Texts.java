package dev.symposium.app.ui.command;

import dev.symposium.problems.spi.BadValue;
import dev.symposium.problems.spi.Durations;
import java.time.Duration;
import java.util.Locale;

/** Plain durations on the run clock, read and written. Stateless. */
final class Texts {

  private Texts() {}

  static String duration(Duration duration) {
    return Durations.format((double) duration.toNanos());
  }

  /** A point or a span of the run clock as people read it: {@code 3.21 s}. */
  static String seconds(Duration duration) {
    return String.format(Locale.ROOT, "%.2f s", duration.toNanos() / 1e9);
  }

  /** Reads a word as one plain duration. */
  static Duration duration(String what, Word word) throws Wrong {
    String typed = word.text();
    String nearest = typed.matches("[0-9]+(\\.[0-9]+)?") ? typed + "s" : "2s";
    try {
      return Duration.ofNanos(Durations.parsePlain(what, typed, nearest));
    } catch (BadValue bad) {
      throw new Wrong(Complaint.value(bad, word.from(), word.to()));
    }
  }
}
