package dev.symposium.app.term;

/**
 * What a terminal can do, as far as the program cares. Immutable.
 *
 * @param type the value of {@code TERM}
 * @param depth how many colours may be used
 * @param unicode whether characters beyond ASCII may be sent
 * @param synchronizedUpdate whether frames are put between the marks of DEC mode 2026
 * @param alternateScreen whether the terminal has a second screen that leaves the first one as is
 * @param bracketedPaste whether pasted text may be asked for in brackets
 */
public record Capabilities(
    String type,
    ColorDepth depth,
    boolean unicode,
    boolean synchronizedUpdate,
    boolean alternateScreen,
    boolean bracketedPaste) {}
