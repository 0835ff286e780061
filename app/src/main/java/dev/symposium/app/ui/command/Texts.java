package dev.symposium.app.ui.command;

import dev.symposium.problems.spi.BadValue;
import dev.symposium.problems.spi.Durations;
import java.time.Duration;

/** Plain durations on the run clock, read and written. Stateless. */
final class Texts {

  private Texts() {}

  static String duration(Duration duration) {
    return Durations.format((double) duration.toNanos());
  }

  /** Reads the words from {@code word} on as one plain duration. */
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
