/**
 * Challenges as a person meets them: found by name, told in words, with what was done before.
 *
 * <p>Judging and searching is done by {@code problems.schedule}.
 */
package dev.symposium.app.challenge;
