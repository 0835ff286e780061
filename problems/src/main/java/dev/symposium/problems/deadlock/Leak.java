package dev.symposium.problems.deadlock;

import dev.symposium.problems.deadlock.Words.Sentences;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Units of one shared object that were not given back when the round ended in which they were
 * taken. Immutable.
 *
 * @param resource its name
 * @param total permits in all; 1 for what is single
 * @param lost how many of them
 * @param name who lost the latest
 * @param end how that round ended
 * @param atNanos run clock at which it did
 */
public record Leak(String resource, int total, int lost, String name, End end, long atNanos) {

  private static final long MINUTE = 60;

  /** How the round ended. */
  public enum End {
    /** With a finished operation. */
    FINISHED("was done"),
    /** Without one. */
    FAILED("failed"),
    /** By an error that nobody handled. */
    DIED("died"),
    /** By the person watching. */
    CRASHED("crashed");

    private final String verb;

    End(String verb) {
      this.verb = verb;
    }
  }

  /** In words: {@code LEAK: 2 of 3 permits are lost for good}. */
  public Sentences words() {
    return words("at " + clock(atNanos));
  }

  /** The same, told when in other words: {@code at step 48}. */
  public Sentences words(String when) {
    String start = name + " " + end.verb + " " + when + " and never gave back.";
    return new Sentences(
        Fit.first(Words.HEADLINE, headlines()),
        Fit.first(Words.REASON, Stream.of(start + " " + rest(), start)));
  }

  private Stream<String> headlines() {
    String end = lost == 1 ? " is lost for good" : " are lost for good";
    if (total == 1) {
      return Stream.of("LEAK: " + Fit.only(resource) + end, "LEAK: one thing" + end);
    }
    String all = lost >= total ? "all " + total : lost + " of " + total;
    return Stream.of("LEAK: " + all + " permits" + end);
  }

  private String rest() {
    int works = total - lost;
    return switch (Math.max(0, works)) {
      case 0 -> total == 1 ? "Who wants it waits for ever." : "None is left: all wait for ever.";
      case 1 -> "One permit still works.";
      default -> works + " permits still work.";
    };
  }

  /** Minutes and seconds of the run clock: {@code 0:48}. */
  static String clock(long nanos) {
    long seconds = nanos / 1_000_000_000L;
    return String.format(Locale.ROOT, "%d:%02d", seconds / MINUTE, seconds % MINUTE);
  }
}
