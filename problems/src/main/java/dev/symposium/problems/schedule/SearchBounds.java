package dev.symposium.problems.schedule;

import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/**
 * How long to search.
 *
 * @param states how many different ones are looked at exhaustively
 * @param runs how many are made by chance where that was not enough
 * @param nanos how long, on that clock
 * @param clock a monotone one, in nanoseconds
 * @param isCancelled asked now and then; any thread may make it true
 */
public record SearchBounds(
    long states, long runs, long nanos, LongSupplier clock, BooleanSupplier isCancelled) {

  /** Enough for every challenge of the catalogue. */
  public static final long STATES = 60_000;

  /** Enough to stumble over most faults. */
  public static final long RUNS = 2_000;

  /** So many states, whatever time that takes. */
  public static SearchBounds states(long states) {
    return new SearchBounds(states, RUNS, Long.MAX_VALUE, () -> 0, () -> false);
  }
}
