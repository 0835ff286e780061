package dev.symposium.problems.observe;

import java.time.Duration;

/**
 * How long an actor, or everybody, has waited; waits in progress are counted in. Run clock.
 * Immutable.
 *
 * @param count waits that ended, and those in progress
 * @param p50 half waited at most this
 * @param p95 95 % waited at most this
 * @param p99 99 % waited at most this
 * @param longest the longest ever
 * @param current how long the present wait has lasted; zero if it does not wait
 */
public record WaitStats(
    long count, Duration p50, Duration p95, Duration p99, Duration longest, Duration current) {

  /** Nobody has waited yet. */
  public static final WaitStats NONE =
      new WaitStats(0, Duration.ZERO, Duration.ZERO, Duration.ZERO, Duration.ZERO, Duration.ZERO);
}
