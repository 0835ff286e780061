package dev.symposium.app.ui.model;

/**
 * Where somebody looks among the lanes of step mode. Immutable.
 *
 * @param list the marked row, and what is searched for; beyond the last row while the newest is
 *     followed
 * @param zoom whether the lanes have all the room
 */
public record LaneLook(ListState list, boolean zoom) {

  /** At the newest step, whatever comes. */
  public static final LaneLook NEWEST =
      new LaneLook(new ListState(Integer.MAX_VALUE, TextField.EMPTY, false), false);

  /** Another row, or another search. */
  public LaneLook withList(ListState other) {
    return new LaneLook(other, zoom);
  }

  /** At a row of so many; at the last one the newest is followed. */
  public LaneLook at(int row, int rows) {
    return withList(list.withCursor(row >= rows - 1 ? Integer.MAX_VALUE : Math.max(0, row)));
  }

  /** All the room, or a part of it. */
  public LaneLook zoomed(boolean on) {
    return new LaneLook(list, on);
  }
}
