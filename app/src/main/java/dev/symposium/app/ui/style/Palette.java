package dev.symposium.app.ui.style;

import com.googlecode.lanterna.TextCharacter;
import dev.symposium.app.term.ColorDepth;
import dev.symposium.themes.Look;
import dev.symposium.themes.Role;
import dev.symposium.themes.Theme;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/**
 * A theme at the depth of one terminal: a {@link Style} for every {@link Role}, and the cells made
 * of them so far. Belongs to the one thread that draws.
 */
public final class Palette {

  private static final int FIRST_NOT_KEPT = 0x10000;

  private final Map<Role, Style> styles = new EnumMap<>(Role.class);
  private final Map<Style, Map<Integer, TextCharacter>> cells = new HashMap<>();

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

  /**
   * A cell of one code point; the same object for the same question, so that frames cost little.
   */
  TextCharacter cell(int codePoint, Style style) {
    if (codePoint >= FIRST_NOT_KEPT) {
      return style.cell(codePoint);
    }
    return cells
        .computeIfAbsent(style, any -> new HashMap<>())
        .computeIfAbsent(codePoint, style::cell);
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
