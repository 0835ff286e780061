package dev.symposium.themes;

/**
 * How one role looks: colours for terminals of many colours, an explicit choice for those of
 * sixteen, and attributes that stay when there is no colour at all.
 *
 * @param foreground 0xRRGGBB, or {@link #OWN} for the terminal's own
 * @param background 0xRRGGBB, or {@link #OWN} for the ground of the theme
 * @param foreground16 0-15 in the order of ANSI (8-15 are the bright ones), or {@link #OWN}
 * @param background16 0-15, or {@link #OWN} for the ground of the theme
 * @param bold brighter or thicker letters, at every depth
 * @param reverse foreground and background swapped, only where there is no colour: there it stands
 *     for the background
 * @param underline a line below, at every depth
 */
public record Look(
    int foreground,
    int background,
    int foreground16,
    int background16,
    boolean bold,
    boolean reverse,
    boolean underline) {

  /** No colour of the role's: the ground's, or the terminal's. */
  public static final int OWN = -1;

  /** Checks the ranges. */
  public Look {
    checkRange(foreground, 0xFFFFFF);
    checkRange(background, 0xFFFFFF);
    checkRange(foreground16, 15);
    checkRange(background16, 15);
  }

  private static void checkRange(int colour, int max) {
    if (colour < OWN || colour > max) {
      throw new IllegalArgumentException("not a colour: " + colour);
    }
  }
}
