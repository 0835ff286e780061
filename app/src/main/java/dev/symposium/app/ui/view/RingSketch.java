package dev.symposium.app.ui.view;

import dev.symposium.app.ui.text.DisplayWidth;
import dev.symposium.app.ui.text.Glyph;
import dev.symposium.app.ui.view.Sketch.Kind;
import dev.symposium.themes.Role;
import java.util.List;
import java.util.Optional;

/**
 * A circle drawn as one: its names and things in turn along the four sides of a rectangle, going
 * with the clock from the upper left corner. Immutable.
 *
 * @param nodes what stands there, in order; an even number, at least four
 * @param columns so many stand above each other in pairs
 * @param wide cells of a column
 * @param gap cells between two columns
 * @param step rows from one that stands at a side to the next
 */
record RingSketch(List<Node> nodes, int columns, int wide, int gap, int step) {

  private static final int LEAST_GAP = 4;
  private static final int MOST_GAP = 8;
  private static final int INSET = 2;

  /** A name, or a thing in brackets. */
  record Node(String text, Kind kind, Role role) {}

  /** The flattest one that fits, as high as there is room; empty if none does. */
  static Optional<RingSketch> of(List<Node> nodes, int width, int height) {
    int wide = nodes.stream().mapToInt(n -> DisplayWidth.of(n.text())).max().orElse(0);
    int most = Math.min(nodes.size() / 2, (width - INSET + LEAST_GAP) / (wide + LEAST_GAP));
    if (most < 2) {
      return Optional.empty();
    }
    int beside = nodes.size() / 2 - most;
    int step = Math.min(beside == 0 ? 4 : 3, (height - 1) / (beside + 1));
    int gap = Math.min(MOST_GAP, (width - INSET - most * wide) / (most - 1));
    return step < 2 ? Optional.empty() : Optional.of(new RingSketch(nodes, most, wide, gap, step));
  }

  int height() {
    return step * (beside() + 1) + 1;
  }

  private int beside() {
    return nodes.size() / 2 - columns;
  }

  void draw(Sketch sketch, int top, List<String> legend) {
    for (int i = 0; i < nodes.size(); i++) {
      Node node = nodes.get(i);
      sketch.put(x(i), top + y(i), node.text(), node.kind(), node.role());
      arrow(sketch, i, (i + 1) % nodes.size(), top);
    }
    int room = (columns - 2) * (wide + gap) + gap - 4;
    int from = INSET + wide + 2;
    if (height() - 2 >= legend.size() && legend.stream().allMatch(line -> line.length() <= room)) {
      for (int i = 0; i < legend.size(); i++) {
        int x = from + (room - DisplayWidth.of(legend.get(i))) / 2;
        int y = top + (height() - legend.size()) / 2 + i;
        sketch.put(x, y, legend.get(i), Kind.WORDS, Role.DIM);
      }
    }
  }

  private void arrow(Sketch sketch, int from, int to, int top) {
    Role role = Role.VERDICT_BAD;
    Wires wires = sketch.wires();
    int y = top + y(from);
    if (y(from) == y(to) && column(from) < column(to)) {
      sketch.arrow(x(from) + width(from) + 1, x(to) - 2, y, role);
    } else if (y(from) == y(to)) {
      wires.across(x(to) + width(to) + 1, x(from) - 2, y, role);
      wires.head(x(to) + width(to) + 1, y, Glyph.ARROW_LEFT, role);
    } else if (y(from) < y(to)) {
      wires.down(middle(from), y + 1, top + y(to) - 1, role);
      wires.head(middle(from), top + y(to) - 1, Glyph.ARROW_DOWN, role);
    } else {
      wires.down(middle(from), top + y(to) + 1, y - 1, role);
      wires.head(middle(from), top + y(to) + 1, Glyph.ARROW_UP, role);
    }
  }

  /** With the clock: the upper side, the right one, the lower one, the left one. */
  private int column(int i) {
    if (i < columns) {
      return i;
    }
    if (i < columns + beside()) {
      return columns - 1;
    }
    int below = i - columns - beside();
    return below < columns ? columns - 1 - below : 0;
  }

  private int y(int i) {
    if (i < columns) {
      return 0;
    }
    if (i < columns + beside()) {
      return step * (i - columns + 1);
    }
    int below = i - columns - beside();
    return below < columns ? step * (beside() + 1) : step * (nodes.size() - i);
  }

  private int middle(int i) {
    return INSET + column(i) * (wide + gap) + wide / 2;
  }

  private int width(int i) {
    return DisplayWidth.of(nodes.get(i).text());
  }

  /** In the middle of its column, so that a line from above meets it. */
  private int x(int i) {
    return middle(i) - width(i) / 2;
  }
}
