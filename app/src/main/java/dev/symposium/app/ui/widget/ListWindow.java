package dev.symposium.app.ui.widget;

/**
 * Which lines of a list are to be seen. Immutable.
 *
 * @param first the first one
 * @param last the one after the last
 */
public record ListWindow(int first, int last) {

  /** The lines round the marked one, as many as there is room for. */
  public static ListWindow around(int marked, int size, int rows) {
    int room = Math.max(0, Math.min(rows, size));
    int first = Math.max(0, Math.min(marked - room / 2, size - room));
    return new ListWindow(first, first + room);
  }

  /** How many lines there are to see. */
  public int rows() {
    return last - first;
  }
}
