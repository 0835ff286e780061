package dev.symposium.app.ui.view;

import dev.symposium.app.ui.style.Canvas;
import dev.symposium.app.ui.text.DisplayWidth;
import dev.symposium.app.ui.text.Glyph;
import dev.symposium.app.ui.text.Texts;
import dev.symposium.problems.observe.History;
import dev.symposium.themes.Role;
import java.util.List;

/**
 * Did my last change help? Four figures over the last half minute one above the other, or the two
 * most telling ones in little room; what was turned stands as a mark through all of them.
 * Stateless.
 */
final class ChartsView {

  private static final int SCALE = 5;

  /** Columns left of the pictures: words, scale, axis. */
  private static final int LEFT = 1 + Chart.TEXT + SCALE + 1;

  private static final int LEAST_PICTURE = 12;
  private static final int ROOM_FOR_FOUR = 76;
  private static final int MOST_ROWS = 7;

  /** Rows of rate, use, waits and fairness that each has in any case; the rest goes in turn. */
  private static final int[] FOUR = {2, 2, 3, 3};

  private static final int[] TWO = {2, 2};
  private static final String NOTHING_YET =
      "turn a dial (arrows, + -) or take another solution (s), and see here what it did";
  private static final String NO_CHANGE = "turn a dial (+ -) or press s, and see it here";

  private ChartsView() {}

  static void draw(Screen screen, Canvas canvas) {
    RunCurves curves = new RunCurves(screen);
    if (curves.isEmpty()) {
      String text = "the curves begin with the first second: " + ToDo.of(screen, NOTHING_YET);
      List<String> lines = Texts.wrap(text, canvas.columns() - 2);
      for (int i = 0; i < lines.size(); i++) {
        canvas.put(1, i, lines.get(i), Role.DIM);
      }
      return;
    }
    int first = lastChange(screen, curves, canvas);
    Canvas rest = canvas.area(0, first, canvas.columns(), canvas.rows() - first);
    boolean four = canvas.columns() >= ROOM_FOR_FOUR && rest.rows() - 2 >= sum(FOUR);
    if (four) {
      List<Chart> all = List.of(curves.rate(), curves.use(), curves.waits(), curves.fairness());
      charts(all, heights(FOUR, rest.rows() - 2), curves, rest);
    } else {
      few(curves, rest);
    }
  }

  /** What a column stands for, for the heading. */
  static String scale(Screen screen, int columns) {
    return axis(screen, columns).scale();
  }

  private static TimeAxis axis(Screen screen, int columns) {
    return TimeAxis.of(columns - LEFT, History.SPAN, Sight.of(screen.run()).until());
  }

  /** The rows that it takes. */
  private static int lastChange(Screen screen, RunCurves curves, Canvas canvas) {
    List<String> parts = curves.lastChange();
    if (parts.isEmpty()) {
      String text = "nothing turned in the last 30 s: " + ToDo.of(screen, NO_CHANGE);
      canvas.put(1, 0, Texts.shorten(text, canvas.columns() - 1, canvas.glyphs()), Role.DIM);
      return 1;
    }
    int at = canvas.put(1, 0, parts.get(0), Role.ACCENT) + 1;
    int row = 0;
    for (String part : parts.subList(1, parts.size())) {
      boolean fits = at + DisplayWidth.of(part) <= canvas.columns();
      if (!fits && (row > 0 || canvas.columns() >= ROOM_FOR_FOUR)) {
        break;
      }
      if (!fits) {
        row++;
        at = 3;
      }
      at = canvas.put(at, row, part, Role.STRONG) + 2;
    }
    return row + 1;
  }

  /** The two that tell most, the others in a line of words. */
  private static void few(RunCurves curves, Canvas canvas) {
    List<Chart> two = List.of(curves.rate(), curves.waits());
    boolean more = canvas.rows() > sum(TWO) + 3;
    if (more) {
      String others = curves.use().brief() + "   " + curves.fairness().brief();
      int row = canvas.rows() - 1;
      canvas.put(1, row, Texts.shorten(others, canvas.columns() - 1, canvas.glyphs()), Role.TEXT);
    }
    Canvas rest = canvas.area(0, 0, canvas.columns(), canvas.rows() - (more ? 1 : 0));
    if (rest.columns() < LEFT + LEAST_PICTURE || rest.rows() < sum(TWO)) {
      words(List.of(curves.rate(), curves.waits(), curves.use(), curves.fairness()), canvas);
    } else {
      charts(two, heights(TWO, rest.rows() - 2), curves, rest);
    }
  }

  private static void words(List<Chart> charts, Canvas canvas) {
    for (int i = 0; i < charts.size(); i++) {
      String text = Texts.left(charts.get(i).brief(), canvas.columns() - 1, canvas.glyphs());
      canvas.put(1, i, text, Role.TEXT);
    }
  }

  private static int sum(int[] rows) {
    return java.util.Arrays.stream(rows).sum();
  }

  private static int[] heights(int[] least, int rows) {
    int[] heights = least.clone();
    for (int i = 0, rest = rows - sum(least); rest > 0 && i < least.length * MOST_ROWS; i++) {
      if (heights[i % least.length] < MOST_ROWS) {
        heights[i % least.length]++;
        rest--;
      }
    }
    return heights;
  }

  private static void charts(List<Chart> charts, int[] heights, RunCurves curves, Canvas canvas) {
    TimeAxis axis = TimeAxis.of(canvas.columns() - LEFT, History.SPAN, curves.until());
    int row = 0;
    for (int i = 0; i < charts.size(); i++) {
      Canvas part = canvas.area(0, row, canvas.columns(), heights[i]);
      beside(charts.get(i), part);
      picture(charts.get(i), axis, curves, part);
      row += heights[i];
    }
    curves.cursor().ifPresent(at -> cursor(axis.columnOf(at), charts, heights, canvas));
    axis.labels(canvas, LEFT, row, ChangeMark.labels(curves.marks()));
    axis.draw(canvas, LEFT, row + 1);
  }

  /** Where somebody looks back to. */
  private static void cursor(int column, List<Chart> charts, int[] heights, Canvas canvas) {
    int rows = java.util.Arrays.stream(heights, 0, charts.size()).sum();
    if (column >= 0) {
      canvas.vertical(LEFT + column, 0, rows, Glyph.VERTICAL, Role.SELECTION);
    }
  }

  private static void beside(Chart chart, Canvas part) {
    List<String> words = chart.words().apply(part.rows());
    for (int i = 0; i < Math.min(part.rows(), words.size()); i++) {
      String text = Texts.shorten(words.get(i), Chart.TEXT, part.glyphs());
      part.put(1, i, text, i == 0 ? Role.STRONG : Role.TEXT);
    }
    int floor = part.rows() - 1;
    for (int i = 0; i <= floor; i++) {
      part.put(LEFT - 1, i, i == floor ? Glyph.BOTTOM_LEFT : Glyph.VERTICAL, Role.RULE);
    }
    part.putRight(LEFT - 1, 0, chart.scale(), Role.DIM);
    part.putRight(LEFT - 1, floor, "0", Role.DIM);
  }

  private static void picture(Chart chart, TimeAxis axis, RunCurves curves, Canvas part) {
    part.horizontal(LEFT, part.rows() - 1, axis.width(), Glyph.HORIZONTAL, Role.RULE);
    for (int i = 0; i < axis.width(); i++) {
      column(chart.share(axis, i, curves.newest()), LEFT + i, part);
    }
    for (ChangeMark mark : curves.marks()) {
      int column = axis.columnOf(mark.at());
      if (column >= 0 && column < axis.width()) {
        mark(mark, LEFT + column, part);
      }
    }
  }

  /** The lowest row stands on the axis: what is there at all shows. */
  private static void column(double share, int at, Canvas part) {
    int rows = part.rows();
    for (int k = 0; k < rows; k++) {
      double rest = share * rows - k;
      if (rest > 0) {
        String level = rest >= 1 ? part.glyphs().of(Glyph.BAR) : part.glyphs().level(rest);
        part.put(at, rows - 1 - k, level, Role.BAR);
      }
    }
  }

  /** Through the whole height: what is right of it was lived after it. */
  private static void mark(ChangeMark mark, int at, Canvas part) {
    Glyph line = mark.anew() ? Glyph.VERTICAL : Glyph.DASHED_VERTICAL;
    part.vertical(at, 0, part.rows(), line, Role.ACCENT);
    part.put(at, 0, mark.letter(), Role.ACCENT);
  }
}
