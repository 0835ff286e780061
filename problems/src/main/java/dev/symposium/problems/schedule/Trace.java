package dev.symposium.problems.schedule;

import dev.symposium.problems.spi.BadValue;
import dev.symposium.problems.sync.controlled.Crew;
import java.util.List;

/**
 * A run written down: with what it began, who said who goes next, all moves, and the hash of what
 * happened, by which whoever plays it again knows that it is the same run. Immutable.
 *
 * @param scheduler in words: {@code random 7}
 * @param moves in order
 * @param steps how many steps they make
 * @param hash of all that happened
 */
public record Trace(
    Configuration configuration, String scheduler, List<Move> moves, long steps, long hash) {

  /** Copies the list. */
  public Trace {
    moves = List.copyOf(moves);
  }

  /** What a run has come to so far; only while it is held. */
  public static Trace of(Play play, String scheduler) {
    return new Trace(
        play.configuration(), scheduler, play.moves(), play.run().steps(), play.run().eventHash());
  }

  /** As text, line by line; {@link TraceReader} reads it again. */
  public List<String> lines() throws BadValue {
    return new TraceWriter(this).lines();
  }

  /**
   * Plays it again; the run then stands where this one stood, and can go on.
   *
   * @throws Divergence if a move is not possible
   * @throws BadTrace if something else happened by the same moves
   */
  public Play replay(Crew crew) throws BadValue, BadTrace {
    Play play = new Play(configuration, Play.Proofs.EVERY_STEP, crew);
    boolean same = false;
    try {
      play.replay(moves);
      compare(play);
      same = true;
      return play;
    } finally {
      if (!same) {
        play.close();
      }
    }
  }

  /** Refuses a run that has come to something else. */
  void compare(Play play) throws BadValue, BadTrace {
    if (play.run().eventHash() != hash || play.run().steps() != steps) {
      throw new BadTrace(
          lines().size(),
          "after the same moves something else has happened here: "
              + Long.toHexString(play.run().eventHash())
              + " after "
              + play.run().steps()
              + " steps");
    }
  }
}
