package dev.symposium.app.ui.model;

/**
 * A size in cells. Immutable.
 *
 * @param columns at least 1
 * @param rows at least 1
 */
public record Size(int columns, int rows) {

  /** The size that everything is designed for first. */
  public static final Size STANDARD = new Size(80, 24);

  /** Whether both sides are at least as long. */
  public boolean holds(int leastColumns, int leastRows) {
    return columns >= leastColumns && rows >= leastRows;
  }
}
