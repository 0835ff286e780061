package dev.symposium.app.session;

import dev.symposium.app.term.TerminalPort;
import dev.symposium.app.ui.model.Prefs;
import dev.symposium.app.ui.style.Palette;
import dev.symposium.app.ui.text.Glyphs;
import dev.symposium.problems.engine.Simulations;
import dev.symposium.problems.spi.Catalog;
import java.util.List;
import java.util.concurrent.ThreadFactory;
import java.util.function.LongSupplier;

/**
 * What a session is made of. Immutable; all of it comes from outside, so that a test can give
 * something else.
 *
 * @param port the terminal, not started yet; the session does not close it
 * @param palette how roles look there
 * @param glyphs what it can show
 * @param catalog the problems there are
 * @param simulations opens runs
 * @param nanos the clock, such as {@link System#nanoTime}
 * @param seeds for runs that the person opens
 * @param threads makes the session's threads
 * @param prefs what stays the same
 * @param memory what is remembered beyond the session
 * @param history command lines of earlier sessions, oldest first
 * @param leaveAfterFirstFrame for measuring the start: leaves with 0 when one frame was sent
 */
public record SessionParts(
    TerminalPort port,
    Palette palette,
    Glyphs glyphs,
    Catalog catalog,
    Simulations simulations,
    LongSupplier nanos,
    LongSupplier seeds,
    ThreadFactory threads,
    Prefs prefs,
    Memory memory,
    List<String> history,
    boolean leaveAfterFirstFrame) {

  /** Copies the list. */
  public SessionParts {
    history = List.copyOf(history);
  }
}
