package dev.symposium.app.ui.style;

import dev.symposium.app.term.ColorDepth;
import dev.symposium.themes.Look;
import dev.symposium.themes.Role;
import dev.symposium.themes.Theme;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/**
 * A theme at the depth of one terminal: a {@link Style} for every {@link Role}, and the {@link Ink}
 * of each style used so far. Belongs to the one thread that draws.
 */
public final class Palette {

  private final Map<Role, Style> styles = new EnumMap<>(Role.class);
  private final Map<Style, Ink> inks = new HashMap<>();

  private Palette() {}

  /** The palette of a theme at a depth. */
  public static Palette of(Theme theme, ColorDepth depth) {
    Palette palette = new Palette();
    for (Role role : Role.values()) {
      palette.styles.put(role, style(theme.look(role), depth));
    }
    return palette;
  }

  /** How a role looks. */
  public Style style(Role role) {
    return styles.get(role);
  }

  /** What writes in a style; the same object for the same style, so that frames cost little. */
  Ink ink(Style style) {
    Ink ink = inks.get(style);
    if (ink == null) {
      ink = new Ink(style);
      inks.put(style, ink);
    }
    return ink;
  }

  private static Style style(Look look, ColorDepth depth) {
    return new Style(
        Colours.at(depth, look.foreground(), look.foreground16()),
        Colours.at(depth, look.background(), look.background16()),
        look.bold(),
        look.reverse() && depth == ColorDepth.NONE,
        look.underline());
  }
}
