package dev.symposium.app.ui.view;

import dev.symposium.app.ui.style.Canvas;
import java.util.List;

/** Parts side by side where their least widths allow it, else one below the other. */
record BesideView(List<PartView> parts) implements PartView {

  private static final int GAP = 2;

  @Override
  public int minWidth() {
    return parts.stream().mapToInt(PartView::minWidth).max().orElse(0);
  }

  @Override
  public int bestWidth() {
    return parts.stream().mapToInt(PartView::bestWidth).sum() + GAP * (parts.size() - 1);
  }

  private boolean fits(int width) {
    int needed = parts.stream().mapToInt(PartView::minWidth).sum() + GAP * (parts.size() - 1);
    return needed <= width;
  }

  @Override
  public int least(int width) {
    return fits(width) ? highest(width, false) : new PartStack(parts).least(width);
  }

  @Override
  public int best(int width) {
    return fits(width) ? highest(width, true) : new PartStack(parts).best(width);
  }

  private int highest(int width, boolean best) {
    int[] widths = widths(width);
    int highest = 0;
    for (int i = 0; i < widths.length; i++) {
      PartView part = parts.get(i);
      highest = Math.max(highest, best ? part.best(widths[i]) : part.least(widths[i]));
    }
    return highest;
  }

  @Override
  public void draw(Canvas canvas) {
    if (!fits(canvas.columns())) {
      new PartStack(parts).draw(canvas);
      return;
    }
    int[] widths = widths(canvas.columns());
    int at = 0;
    for (int i = 0; i < widths.length; i++) {
      parts.get(i).draw(canvas.area(at, 0, widths[i], canvas.rows()));
      at += widths[i] + GAP;
    }
  }

  /** Each its least, then up to its best in turn; what is left is shared out. */
  private int[] widths(int width) {
    int[] widths = parts.stream().mapToInt(PartView::minWidth).toArray();
    int rest = width - GAP * (widths.length - 1) - java.util.Arrays.stream(widths).sum();
    boolean grew = true;
    while (rest > 0 && grew) {
      grew = false;
      for (int i = 0; i < widths.length && rest > 0; i++) {
        if (widths[i] < parts.get(i).bestWidth()) {
          widths[i]++;
          rest--;
          grew = true;
        }
      }
    }
    for (int i = 0; i < widths.length; i++) {
      widths[i] += rest / widths.length;
    }
    return widths;
  }
}
