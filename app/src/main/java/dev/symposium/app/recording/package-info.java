/**
 * Runs in files: saved as they are seen, played back in the same views; and the terminal's frames
 * as a cast. Whoever records never waits for the disk.
 */
package dev.symposium.app.recording;
