/**
 * The terminal: its port (size, keys, frames, modes, capabilities), the restore guard, and the only
 * code that knows a tty.
 */
package dev.symposium.app.term;
