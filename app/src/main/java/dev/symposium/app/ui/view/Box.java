package dev.symposium.app.ui.view;

import java.util.List;
import java.util.Optional;

/**
 * A rectangle of cells. Immutable.
 *
 * @param x its left column
 * @param y its top row
 */
record Box(int x, int y, int width, int height) {

  private static final int SEARCH_COLUMNS = 16;
  private static final int SEARCH_ROWS = 8;

  /** A point in double coordinates, so that the middle between two cells has a name. */
  record Point(int twiceX, int twiceY) {}

  int right() {
    return x + width;
  }

  int bottom() {
    return y + height;
  }

  boolean overlaps(Box other) {
    return x < other.right() && other.x < right() && y < other.bottom() && other.y < bottom();
  }

  boolean contains(Box other) {
    return x <= other.x && y <= other.y && right() >= other.right() && bottom() >= other.bottom();
  }

  /** The middle between the nearest points of two boxes. */
  Point meets(Box other) {
    return new Point(
        between(x, right(), other.x, other.right()), between(y, bottom(), other.y, other.bottom()));
  }

  /** The sum of the two inner ends, whether the spans lie apart or overlap. */
  private static int between(int from, int to, int otherFrom, int otherTo) {
    return Math.max(from, otherFrom) + Math.min(to, otherTo) - 1;
  }

  /**
   * A free box of one row as near to a point as can be, with a blank on either side if possible.
   */
  static Optional<Box> nearestFree(Point to, int width, Box field, List<Box> taken) {
    for (int margin = 1; margin >= 0; margin--) {
      Optional<Box> found = nearestFree(to, width, margin, field, taken);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private static Optional<Box> nearestFree(
      Point to, int width, int margin, Box field, List<Box> taken) {
    Box best = null;
    int least = Integer.MAX_VALUE;
    int midX = (to.twiceX() - width + 1) / 2;
    int midY = to.twiceY() / 2;
    for (int y = midY - SEARCH_ROWS; y <= midY + SEARCH_ROWS; y++) {
      for (int x = midX - SEARCH_COLUMNS; x <= midX + SEARCH_COLUMNS; x++) {
        int cost = Math.abs(2 * x + width - 1 - to.twiceX()) + 3 * Math.abs(2 * y - to.twiceY());
        if (cost < least && isFree(new Box(x, y, width, 1), margin, field, taken)) {
          best = new Box(x, y, width, 1);
          least = cost;
        }
      }
    }
    return Optional.ofNullable(best);
  }

  private static boolean isFree(Box box, int margin, Box field, List<Box> taken) {
    Box padded = new Box(box.x - margin, box.y, box.width + 2 * margin, 1);
    return field.contains(box) && taken.stream().noneMatch(padded::overlaps);
  }
}
