/** Runs without a screen: the same snapshots as text, JSON lines and CSV. */
package dev.symposium.app.headless;
