package dev.symposium.app.ui.view;

import dev.symposium.app.ui.style.Canvas;
import dev.symposium.app.ui.text.DisplayWidth;
import dev.symposium.app.ui.text.Glyph;
import dev.symposium.app.ui.text.Numbers;
import dev.symposium.app.ui.text.Texts;
import dev.symposium.problems.spi.Scene.Mark;
import dev.symposium.problems.spi.Scene.Spark;
import dev.symposium.themes.Role;
import java.util.List;

/**
 * A figure over the last seconds: three rows over an axis with marks below; or one row of levels.
 */
record SparkView(Spark spark) implements PartView {

  private static final int HIGH = 3;
  private static final int AXIS = 7;

  @Override
  public int minWidth() {
    return 24;
  }

  @Override
  public int bestWidth() {
    return 80;
  }

  @Override
  public int least(int width) {
    return 1;
  }

  @Override
  public int best(int width) {
    return 1 + HIGH + (spark.marks().isEmpty() ? 0 : 1);
  }

  private double top() {
    double largest = spark.values().stream().mapToDouble(v -> v).max().orElse(0);
    return Math.max(1, spark.top() > 0 ? Math.max(spark.top(), largest) : largest);
  }

  private String now() {
    List<Double> values = spark.values();
    return values.isEmpty() ? "--" : number(values.get(values.size() - 1)) + unit();
  }

  private String unit() {
    return spark.unit().isEmpty() ? "" : " " + spark.unit();
  }

  private static String number(double value) {
    return value == Math.rint(value)
        ? Numbers.count((long) value)
        : String.valueOf(Math.round(value * 10) / 10.0);
  }

  @Override
  public void draw(Canvas canvas) {
    if (canvas.rows() >= 1 + HIGH && canvas.columns() >= minWidth()) {
      chart(canvas);
    } else {
      line(canvas);
    }
  }

  private void line(Canvas canvas) {
    int at = canvas.put(1, 0, spark.title() + " ", Role.TEXT);
    String end = " now " + now() + ", top " + number(top());
    int width = canvas.columns() - at - DisplayWidth.of(end);
    if (width < 4) {
      canvas.put(
          at, 0, Texts.shorten("now " + now(), canvas.columns() - at, canvas.glyphs()), Role.TEXT);
      return;
    }
    for (int i = 0; i < width; i++) {
      canvas.put(at + i, 0, canvas.glyphs().level(share(i, width)), Role.BAR);
    }
    canvas.put(at + width, 0, end, Role.TEXT);
  }

  private void chart(Canvas canvas) {
    String title = spark.title() + ", last " + Numbers.duration(spark.span());
    int titleEnd =
        canvas.put(1, 0, Texts.shorten(title, canvas.columns() - 1, canvas.glyphs()), Role.TEXT);
    String end = " now " + now();
    int width = canvas.columns() - AXIS - DisplayWidth.of(end) - 1;
    int floor = HIGH;
    for (int row = 1; row <= HIGH; row++) {
      String label = row == 1 ? number(top()) : row == floor ? "0" : "";
      canvas.put(0, row, Texts.right(label, AXIS - 2, canvas.glyphs()), Role.DIM);
      canvas.put(AXIS - 1, row, row == floor ? Glyph.BOTTOM_LEFT : Glyph.VERTICAL, Role.RULE);
    }
    canvas.horizontal(AXIS, floor, width, Glyph.HORIZONTAL, Role.RULE);
    for (int i = 0; i < width; i++) {
      column(i, width, canvas);
    }
    spark.marks().stream()
        .filter(mark -> mark.anew() && isIn(mark))
        .forEach(mark -> anew(mark, width, canvas));
    canvas.put(AXIS + width, floor, end, Role.TEXT);
    if (canvas.rows() > 1 + HIGH) {
      marks(width, 1 + HIGH, AXIS, Glyph.ARROW_UP, canvas);
    } else {
      marks(width, 0, titleEnd + 2, Glyph.ARROW_DOWN, canvas);
    }
  }

  /** Where another solution begins a line parts what was from what is. */
  private void anew(Mark mark, int width, Canvas canvas) {
    int at = AXIS + column(mark, width);
    canvas.vertical(at, 1, HIGH, Glyph.VERTICAL, Role.ACCENT);
    canvas.put(at, 1, "S", Role.ACCENT);
  }

  private int column(Mark mark, int width) {
    double ago = mark.ago().toMillis() / (double) Math.max(1, spark.span().toMillis());
    return (int) Math.round((1 - ago) * (width - 1));
  }

  private boolean isIn(Mark mark) {
    return !mark.ago().isNegative() && mark.ago().compareTo(spark.span()) <= 0;
  }

  /** The lower row stands on the axis: what is there at all shows. */
  private void column(int i, int width, Canvas canvas) {
    double share = share(i, width);
    if (share <= 0) {
      return;
    }
    for (int k = 0; k < HIGH; k++) {
      double rest = share * HIGH - k;
      if (rest > 0) {
        String level = rest >= 1 ? canvas.glyphs().of(Glyph.BAR) : canvas.glyphs().level(rest);
        canvas.put(AXIS + i, HIGH - k, level, Role.BAR);
      }
    }
  }

  /** The largest value of the time that a column is about; -1 if there is none. */
  private double share(int column, int width) {
    int missing = Math.max(0, spark.most() - spark.values().size());
    int from = column * spark.most() / width - missing;
    int until = Math.max(from + 1, (column + 1) * spark.most() / width - missing);
    double most = -1;
    for (int i = Math.max(0, from); i < Math.min(until, spark.values().size()); i++) {
      most = Math.max(most, spark.values().get(i));
    }
    return most / top();
  }

  /**
   * In the row below the axis, or above the chart where there is none. The latest first; one that
   * would run into another is left out.
   */
  private void marks(int width, int row, int least, Glyph arrow, Canvas canvas) {
    int free = canvas.columns();
    for (int i = spark.marks().size() - 1; i >= 0; i--) {
      Mark mark = spark.marks().get(i);
      int at = AXIS + column(mark, width);
      String pointer = canvas.glyphs().of(arrow);
      int length = DisplayWidth.of(pointer + mark.text());
      boolean left = at + length > free && at - length + 1 >= least;
      int from = left ? at - length + 1 : at;
      if (isIn(mark) && from >= least && from + length <= free) {
        canvas.put(from, row, left ? mark.text() + pointer : pointer + mark.text(), Role.ACCENT);
        free = from - 1;
      }
    }
  }
}
