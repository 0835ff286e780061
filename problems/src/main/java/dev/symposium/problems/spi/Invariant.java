package dev.symposium.problems.spi;

/**
 * Something that must always hold. Immutable.
 *
 * @param name short, such as {@code one owner per fork}
 * @param meaning one sentence
 */
public record Invariant(String name, String meaning) {}
