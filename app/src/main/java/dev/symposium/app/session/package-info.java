/**
 * One person's world: terminal, screen and the one run that is kept. Nothing is shared between
 * sessions; the same class serves the local tty and a channel from afar.
 */
package dev.symposium.app.session;
