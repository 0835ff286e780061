package dev.symposium.app.term;

/**
 * What the person asked for on the command line.
 *
 * @param color whether colours are wanted
 * @param ascii whether nothing beyond ASCII is wanted
 */
public record TerminalWishes(ColorWish color, boolean ascii) {

  /** Nothing was asked for. */
  public static final TerminalWishes NONE = new TerminalWishes(ColorWish.AUTO, false);
}
