package dev.symposium.problems.observe;

/**
 * Something that must always hold, and whether it has. Immutable.
 *
 * @param name short, such as {@code one owner per fork}
 * @param held whether it has held since the run began, whichever solution played
 * @param holdsNow whether it has held since the present solution began
 * @param checks how often it was checked
 * @param detail where it broke first; empty if it held
 */
public record InvariantState(
    String name, boolean held, boolean holdsNow, long checks, String detail) {}
