package dev.symposium.app.ui.widget;

import dev.symposium.themes.Role;
import java.util.function.Function;

/**
 * A column of a {@link Table}. Immutable.
 *
 * @param title its heading
 * @param width in cells, without the blank behind it
 * @param right whether its cells end at the same place, as numbers do
 * @param text of a line
 * @param role of a line
 * @param <T> what a line is made from
 */
public record Column<T>(
    String title, int width, boolean right, Function<T, String> text, Function<T, Role> role) {

  /** Words. */
  public static <T> Column<T> left(
      String title, int width, Function<T, String> text, Function<T, Role> role) {
    return new Column<>(title, width, false, text, role);
  }

  /** Numbers. */
  public static <T> Column<T> right(String title, int width, Function<T, String> text) {
    return new Column<>(title, width, true, text, any -> Role.TEXT);
  }
}
