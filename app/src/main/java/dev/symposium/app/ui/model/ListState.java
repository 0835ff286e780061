package dev.symposium.app.ui.model;

import java.util.Locale;

/**
 * Where somebody is in a list, and what it is narrowed to. Immutable.
 *
 * @param cursor the marked line of those that match, from 0; may be beyond a list that has shrunk
 * @param filter lines without this are left out, ignoring case
 * @param typing whether letters go into the filter
 */
public record ListState(int cursor, TextField filter, boolean typing) {

  /** At the top, nothing left out. */
  public static final ListState TOP = new ListState(0, TextField.EMPTY, false);

  /** The marked line, within a list of {@code size}. */
  public int at(int size) {
    return Math.max(0, Math.min(cursor, size - 1));
  }

  /** Another line marked; kept within the list. */
  public ListState move(int by, int size) {
    long to = (long) at(size) + by;
    return withCursor((int) Math.max(0, Math.min(to, size - 1L)));
  }

  /** The line after or before, from the end to the beginning. */
  public ListState cycle(int by, int size) {
    return size == 0 ? this : withCursor(Math.floorMod(at(size) + by, size));
  }

  /** Another line marked. */
  public ListState withCursor(int line) {
    return new ListState(line, filter, typing);
  }

  /** Another filter, from the top. */
  public ListState withFilter(TextField text) {
    return new ListState(filter.text().equals(text.text()) ? cursor : 0, text, typing);
  }

  /** Letters go into the filter, or do not. */
  public ListState withTyping(boolean on) {
    return new ListState(cursor, filter, on);
  }

  /** Whether a line stays. */
  public boolean matches(String line) {
    return filter.isEmpty()
        || line.toLowerCase(Locale.ROOT).contains(filter.text().strip().toLowerCase(Locale.ROOT));
  }
}
