package dev.symposium.app.ui.view;

import dev.symposium.app.ui.style.Canvas;
import dev.symposium.app.ui.text.Glyph;
import dev.symposium.themes.Role;
import java.util.HashMap;
import java.util.Map;

/**
 * Lines through cells. Which glyph a cell has follows from the sides on which lines leave it, so
 * lines may meet and cross as they like. Made by one thread, and drawn by it.
 */
final class Wires {

  private static final int NORTH = 1;
  private static final int EAST = 2;
  private static final int SOUTH = 4;
  private static final int WEST = 8;

  /** By the sides that are open. */
  private static final Glyph[] GLYPHS = {
    Glyph.HORIZONTAL,
    Glyph.VERTICAL,
    Glyph.HORIZONTAL,
    Glyph.BOTTOM_LEFT,
    Glyph.VERTICAL,
    Glyph.VERTICAL,
    Glyph.TOP_LEFT,
    Glyph.TEE_RIGHT,
    Glyph.HORIZONTAL,
    Glyph.BOTTOM_RIGHT,
    Glyph.HORIZONTAL,
    Glyph.TEE_UP,
    Glyph.TOP_RIGHT,
    Glyph.TEE_LEFT,
    Glyph.TEE_DOWN,
    Glyph.CROSS
  };

  /** A cell. */
  record At(int x, int y) {}

  private record Head(Glyph glyph, Role role) {}

  private final Map<At, Integer> sides = new HashMap<>();
  private final Map<At, Role> roles = new HashMap<>();
  private final Map<At, Head> heads = new HashMap<>();

  /** From left to right, both ends included. */
  void across(int fromX, int toX, int y, Role role) {
    for (int x = fromX; x < toX; x++) {
      open(x, y, EAST, role);
      open(x + 1, y, WEST, role);
    }
  }

  /** From top to bottom, both ends included. */
  void down(int x, int fromY, int toY, Role role) {
    for (int y = fromY; y < toY; y++) {
      open(x, y, SOUTH, role);
      open(x, y + 1, NORTH, role);
    }
  }

  /** The end of a line that points to something. */
  void head(int x, int y, Glyph arrow, Role role) {
    heads.put(new At(x, y), new Head(arrow, role));
  }

  private void open(int x, int y, int side, Role role) {
    At at = new At(x, y);
    sides.merge(at, side, (a, b) -> a | b);
    roles.put(at, role);
  }

  /** Whether a line or its end is there. */
  boolean isAt(int x, int y) {
    At at = new At(x, y);
    return sides.containsKey(at) || heads.containsKey(at);
  }

  void draw(Canvas canvas) {
    sides.forEach((at, open) -> canvas.put(at.x(), at.y(), GLYPHS[open], roles.get(at)));
    heads.forEach((at, head) -> canvas.put(at.x(), at.y(), head.glyph(), head.role()));
  }
}
