package dev.symposium.problems.observe;

/**
 * An actor that is to join or to leave as soon as the rules allow. Immutable.
 *
 * @param role such as {@code philosopher}
 * @param name the actor's name
 * @param seat its position within the role
 * @param joins true if it joins, false if it leaves
 * @param why what it waits for: {@code joins when Kant and Plato finish}
 */
public record Pending(String role, String name, int seat, boolean joins, String why) {}
