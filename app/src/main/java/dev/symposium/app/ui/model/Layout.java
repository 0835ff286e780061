package dev.symposium.app.ui.model;

/** Which of the four arrangements a size gets. */
public enum Layout {
  /** Too small for anything but a page that says so. */
  NONE,
  /** The scene alone, dials in two rows, one footer row. */
  SMALL,
  /** The scene with a short table of threads beside it. */
  STANDARD,
  /** Scene, threads and log side by side. */
  WIDE;

  /** The least size that shows anything. */
  public static final Size LEAST = new Size(60, 16);

  /** The arrangement for a size. */
  public static Layout of(Size size) {
    if (size.holds(110, 30)) {
      return WIDE;
    }
    if (size.holds(80, 24)) {
      return STANDARD;
    }
    return size.holds(LEAST.columns(), LEAST.rows()) ? SMALL : NONE;
  }
}
