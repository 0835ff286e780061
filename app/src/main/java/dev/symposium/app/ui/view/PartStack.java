package dev.symposium.app.ui.view;

import dev.symposium.app.ui.style.Canvas;
import java.util.ArrayList;
import java.util.List;

/**
 * Parts one below the other, in the order of their weight: each gets its least as long as there is
 * room, then the first ones grow, then blank rows come between them. Immutable.
 */
record PartStack(List<PartView> parts) {

  int least(int width) {
    return parts.stream().mapToInt(part -> part.least(width)).sum();
  }

  int best(int width) {
    return parts.stream().mapToInt(part -> part.best(width)).sum() + Math.max(0, parts.size() - 1);
  }

  void draw(Canvas canvas) {
    int width = canvas.columns();
    List<PartView> shown = shown(width, canvas.rows());
    int[] heights = shown.stream().mapToInt(part -> part.least(width)).toArray();
    int rest = canvas.rows() - java.util.Arrays.stream(heights).sum();
    for (int i = 0; i < heights.length && rest > 0; i++) {
      int more = Math.min(rest, shown.get(i).best(width) - heights[i]);
      heights[i] += Math.max(0, more);
      rest -= Math.max(0, more);
    }
    int row = 0;
    for (int i = 0; i < heights.length; i++) {
      shown.get(i).draw(canvas.area(0, row, width, Math.min(heights[i], canvas.rows() - row)));
      row += heights[i];
      if (rest > 0 && heights[i] > 0) {
        row++;
        rest--;
      }
    }
  }

  /** The first always; the others if their least still fits. */
  private List<PartView> shown(int width, int rows) {
    List<PartView> shown = new ArrayList<>();
    int taken = 0;
    for (PartView part : parts) {
      int least = part.least(width);
      if (shown.isEmpty() || taken + least <= rows) {
        shown.add(part);
        taken += least;
      }
    }
    return shown;
  }
}
