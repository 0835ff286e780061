package dev.symposium.app.ui.view;

import dev.symposium.themes.Role;

/**
 * The lines under the title. Immutable.
 *
 * @param first what is wrong, or that all is well
 * @param right at the end of the first line: the countdown; may be empty
 * @param second why, in one sentence
 * @param role how the first line looks
 * @param stays whether it stays for a while, so that the scene may give a row for it
 */
record VerdictText(String first, String right, String second, Role role, boolean stays) {}
