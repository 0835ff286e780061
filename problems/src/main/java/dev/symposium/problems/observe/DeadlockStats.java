package dev.symposium.problems.observe;

import java.util.Map;

/**
 * Deadlocks of a run in figures. Immutable.
 *
 * @param proven found and certain
 * @param broken broken so that somebody moved
 * @param failedBreaks breaks after which nobody moved
 * @param standing standing now
 * @param detectMicros from the stamp before the closing wait to the proof, wall clock
 * @param breakMs from the proof to the break, run clock
 * @param recoverMs from the break to the first progress, run clock
 * @param victims how often each actor was chosen
 * @param repeats how often the same circle came again
 * @param mostConsecutiveAborts the most breaks one actor suffered without a round in between
 * @param noCure what is to be said of a cause that breaking does not cure under the present
 *     solution, the latest such; empty before that is clear
 * @param formMs from the first hold of the circle to its closing, run clock; of those of which it
 *     is known to a tenth or to 0.1 ms
 * @param workLostMs how far into its round each victim was when it began the wait it was taken out
 *     of, run clock: that has to be done again
 */
public record DeadlockStats(
    long proven,
    long broken,
    long failedBreaks,
    long standing,
    Figures detectMicros,
    Figures breakMs,
    Figures recoverMs,
    Map<String, Long> victims,
    long repeats,
    long mostConsecutiveAborts,
    String noCure,
    Figures formMs,
    Figures workLostMs) {

  /** Nothing has happened yet. */
  public static final DeadlockStats NONE =
      new DeadlockStats(
          0,
          0,
          0,
          0,
          Figures.NONE,
          Figures.NONE,
          Figures.NONE,
          Map.of(),
          0,
          0,
          "",
          Figures.NONE,
          Figures.NONE);

  /** Copies the map. */
  public DeadlockStats {
    victims = Map.copyOf(victims);
  }

  /** Median and maximum of a series; both 0 while {@code count} is 0. */
  public record Figures(long count, double p50, double max) {
    /** An empty series. */
    public static final Figures NONE = new Figures(0, 0, 0);
  }
}
