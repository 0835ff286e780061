package dev.symposium.app.ui.model;

import java.time.Duration;

/**
 * A sentence in the message row. Immutable.
 *
 * @param text one sentence
 * @param isError whether something was refused
 * @param until when it goes, session clock
 */
public record Notice(String text, boolean isError, Duration until) {}
