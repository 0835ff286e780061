package dev.symposium.app.challenge;

import dev.symposium.problems.engine.Threads;
import dev.symposium.problems.schedule.Move;
import dev.symposium.problems.schedule.Search;
import dev.symposium.problems.schedule.SearchBounds;
import dev.symposium.problems.schedule.Way;
import dev.symposium.problems.spi.BadValue;
import dev.symposium.problems.sync.controlled.Crew;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Computes the best way that is known. Stateless. */
public final class Best {

  private static final Duration LONGEST = Duration.ofSeconds(60);

  private Best() {}

  /**
   * A shortest way from the beginning; empty if none was found in a minute. Blocks.
   *
   * @param isCancelled any thread may make it true
   */
  public static Optional<Way> of(Posed posed, BooleanSupplier isCancelled) {
    try (Crew crew = crew("search-")) {
      return from(posed, List.of(), crew, isCancelled);
    }
  }

  /** A shortest way that begins with those moves; empty if none was found in a minute. Blocks. */
  public static Optional<Way> from(
      Posed posed, List<Move> moves, Crew crew, BooleanSupplier isCancelled) {
    try {
      return new Search(posed.challenge(), posed.configuration(), crew, bounds(isCancelled))
          .from(moves);
    } catch (BadValue e) {
      throw new IllegalStateException("a challenge with a value that is none: " + posed.id(), e);
    }
  }

  /** As long as anybody wants to wait. */
  static SearchBounds bounds(BooleanSupplier isCancelled) {
    return new SearchBounds(
        SearchBounds.STATES, SearchBounds.RUNS, LONGEST.toNanos(), System::nanoTime, isCancelled);
  }

  /** What runs the actors of one run after the other. */
  public static Crew crew(String names) {
    Threads threads = Threads.find();
    return new Crew(threads.factory(threads.fastest(), names));
  }
}
