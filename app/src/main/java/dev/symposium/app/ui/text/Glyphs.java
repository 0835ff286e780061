package dev.symposium.app.ui.text;

/** The set of glyphs that a terminal can show. Immutable. */
public enum Glyphs {
  /** Lines, blocks and arrows. */
  UNICODE,
  /** Nothing beyond ASCII. */
  ASCII;

  private static final Glyph[] LEVELS = {
    Glyph.LEVEL_1, Glyph.LEVEL_2, Glyph.LEVEL_3, Glyph.LEVEL_4,
    Glyph.LEVEL_5, Glyph.LEVEL_6, Glyph.LEVEL_7, Glyph.LEVEL_8
  };

  /** The set for a terminal that shows more than ASCII, or does not. */
  public static Glyphs of(boolean unicode) {
    return unicode ? UNICODE : ASCII;
  }

  /** The glyph as this set draws it; one column. */
  public String of(Glyph glyph) {
    return this == UNICODE ? glyph.unicode() : glyph.ascii();
  }

  /** The glyph so many times; none for a negative number. */
  public String repeat(Glyph glyph, int times) {
    return of(glyph).repeat(Math.max(0, times));
  }

  /** A column of a small chart: blank for 0 or less, the highest for 1 or more. */
  public String level(double share) {
    if (!(share > 0)) {
      return " ";
    }
    int level = (int) Math.ceil(Math.min(1.0, share) * LEVELS.length);
    return of(LEVELS[level - 1]);
  }

  /** A bar of {@code columns}, filled to the share (0 to 1). */
  public String bar(double share, int columns) {
    int filled = (int) Math.round(Math.max(0, Math.min(1, share)) * columns);
    return repeat(Glyph.BAR, filled) + repeat(Glyph.BAR_REST, columns - filled);
  }
}
