package dev.symposium.problems.observe;

/**
 * Units that an actor still holds although the round in which it took them has ended. Immutable.
 *
 * @param resource its number
 * @param units how many
 * @param sinceNanos run clock at which that round ended
 * @param failed whether that round ended without a finished operation
 */
public record LeftOver(int resource, int units, long sinceNanos, boolean failed) {}
