package dev.symposium.app.demo;

import java.time.Duration;

/**
 * How long a caption stays. Immutable.
 *
 * @param share of the time that reading it aloud takes
 */
public record Pace(double share) {

  /** For a class that listens: 170 words a minute, and a breath. */
  public static final Pace ALOUD = new Pace(1);

  /** For a narration that is printed. */
  public static final Pace PRINTED = new Pace(0.15);

  private static final double NANOS_A_WORD = 60e9 / 170;
  private static final double BREATH_NANOS = 0.6e9;

  /** How long this one stays. */
  Duration toRead(String caption) {
    int words = caption.split(" ").length;
    return Duration.ofNanos(Math.round((words * NANOS_A_WORD + BREATH_NANOS) * share));
  }
}
