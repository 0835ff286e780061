package dev.symposium.app.cli;

import dev.symposium.app.config.ErrorLog;
import dev.symposium.app.config.Folders;
import dev.symposium.app.config.Settings;
import dev.symposium.app.term.TerminalPort;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What the screen is opened with. Immutable; all of it was checked.
 *
 * @param run what to open at once; empty for the gallery
 * @param tap stands between the screen and its terminal
 * @param replay whether what is opened was recorded
 * @param note a sentence that is told once it is open; may be empty
 */
public record Opening(
    Surroundings surroundings,
    Settings settings,
    Folders folders,
    ErrorLog log,
    Optional<RunRequest> run,
    UnaryOperator<TerminalPort> tap,
    boolean replay,
    String note) {}
