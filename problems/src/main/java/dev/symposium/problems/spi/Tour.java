package dev.symposium.problems.spi;

import java.time.Duration;
import java.util.List;

/**
 * A tour through a problem that plays itself: what is said, what is done, what is waited for, in
 * order. Immutable. Every caption can be read aloud; what a tour does to the run its captions say.
 *
 * @param acts one after the other; none if there is no tour
 */
public record Tour(List<Act> acts) {

  /** There is none. */
  public static final Tour NONE = new Tour(List.of());

  /** So long at most is a caption: two rows of 80 columns, and some breath. */
  public static final int LONGEST_CAPTION = 150;

  /** Copies the list. */
  public Tour {
    acts = List.copyOf(acts);
  }

  /** One thing after another. */
  public sealed interface Act {
    /** One or two sentences. */
    String caption();
  }

  /** Something is said, for as long as it takes to read it aloud. */
  public record Say(String caption) implements Act {}

  /**
   * Something is done, and then said.
   *
   * @param command as it would be typed
   */
  public record Do(String caption, String command) implements Act {}

  /**
   * Something is waited for.
   *
   * @param sign what shows that it is there
   * @param most on the run clock, then it is helped
   * @param help done when it has not come by itself
   */
  public record Await(String caption, Sign sign, Duration most, Do help) implements Act {}

  /** What can be waited for; each counts from the beginning of the act that waits. */
  public enum Sign {
    /** As many rounds as there are actors. */
    ROUNDS,
    /** A fault stands. */
    STANDS,
    /** What stands was broken, woken or taken back, or is so no longer. */
    BROKEN,
    /**
     * The solution that was asked for runs, and has finished as many rounds as there are actors.
     */
    CURED
  }
}
