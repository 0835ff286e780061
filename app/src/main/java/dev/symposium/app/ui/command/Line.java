package dev.symposium.app.ui.command;

import java.time.Duration;
import java.util.Optional;

/**
 * One line of a script, or one command typed. Immutable.
 *
 * @param at when it is due on the run clock; empty for as soon as those before are done
 * @param action what it asks for
 */
public record Line(Optional<Duration> at, Action action) {}
