package dev.symposium.app.ui.model;

/**
 * What somebody who schedules by hand tries to reach. Immutable.
 *
 * @param text one line
 * @param progress how far it is: a few words at the right of that line; may be empty
 */
public record StepGoal(String text, String progress) {}
