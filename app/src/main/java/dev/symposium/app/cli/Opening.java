package dev.symposium.app.cli;

import dev.symposium.app.config.ErrorLog;
import dev.symposium.app.config.Folders;
import dev.symposium.app.config.Settings;
import java.util.Optional;

/**
 * What the screen is opened with. Immutable; all of it was checked.
 *
 * @param run what to open at once; empty for the gallery
 */
public record Opening(
    Surroundings surroundings,
    Settings settings,
    Folders folders,
    ErrorLog log,
    Optional<RunRequest> run) {}
