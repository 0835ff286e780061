package dev.symposium.problems.schedule;

import dev.symposium.problems.spi.BadValue;
import dev.symposium.problems.spi.Challenge;
import dev.symposium.problems.sync.controlled.Crew;
import java.util.List;
import java.util.Optional;

/**
 * Knows the way from where somebody stands: searches it, and remembers it for those who follow it.
 *
 * <p>Used by one thread; blocks for as long as a search may take.
 */
public final class Guide {

  private final Challenge challenge;
  private final Configuration configuration;
  private final Crew crew;
  private Optional<Way> last = Optional.empty();

  /**
   * Knows no way yet.
   *
   * @param crew plays nothing else while this is asked
   */
  public Guide(Challenge challenge, Configuration configuration, Crew crew) {
    this.challenge = challenge;
    this.configuration = configuration;
    this.crew = crew;
  }

  /** A shortest way that begins with those moves; empty if none was found within the bounds. */
  public Optional<Way> from(List<Move> moves, SearchBounds bounds) throws BadValue {
    if (last.filter(way -> isOn(way, moves)).isEmpty()) {
      last = new Search(challenge, configuration, crew, bounds).from(moves);
    }
    return last;
  }

  private static boolean isOn(Way way, List<Move> moves) {
    return moves.size() < way.moves().size() && way.moves().subList(0, moves.size()).equals(moves);
  }
}
