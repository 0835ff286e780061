package dev.symposium.app.ui.view;

import dev.symposium.app.ui.model.Past;
import dev.symposium.app.ui.model.RunState;
import dev.symposium.app.ui.style.Canvas;
import dev.symposium.app.ui.text.DisplayWidth;
import dev.symposium.app.ui.text.Glyph;
import dev.symposium.app.ui.text.Numbers;
import dev.symposium.problems.observe.LogLine;
import dev.symposium.themes.Role;
import java.time.Duration;
import java.util.List;

/**
 * Where in the kept time somebody is who looks back, with what was found, broken and changed
 * meanwhile; and how much of it is kept. Stateless.
 */
final class ScrubberRow {

  private static final int LEAST = 6;
  private static final int ENOUGH = 24;

  private ScrubberRow() {}

  static void draw(RunState run, Canvas row) {
    Past past = run.past();
    String from = Numbers.clock(past.oldest().runTime()) + " ";
    String to = " now " + Numbers.clock(past.newest().runTime());
    int width = row.columns() - DisplayWidth.of(from) - DisplayWidth.of(to);
    String more = "";
    for (String piece : pieces(past)) {
      if (width - DisplayWidth.of(more + piece) >= ENOUGH) {
        more += piece;
      }
    }
    width -= DisplayWidth.of(more);
    if (width >= LEAST) {
      int at = row.put(0, 0, from, Role.DIM);
      bar(run, row.area(at, 0, width, 1));
      at = row.put(at + width, 0, to, Role.DIM);
      row.put(at, 0, more, Role.DIM);
    }
  }

  private static List<String> pieces(Past past) {
    String kept = "   " + Numbers.count(past.snapshots().size()) + " moments";
    String left = past.leftOut() == 0 ? "" : ", " + Numbers.count(past.leftOut()) + " thinned out";
    return List.of(kept + left, "   ! wrong  b broken  c changed");
  }

  private static void bar(RunState run, Canvas bar) {
    bar.horizontal(0, 0, bar.columns(), Glyph.HORIZONTAL, Role.RULE);
    for (LogLine mark : run.past().marks()) {
      int column = column(mark.at(), run.past(), bar.columns());
      if (column >= 0 && !bar.textAt(column, 0).equals("!")) {
        bar.put(column, 0, sign(mark), role(mark));
      }
    }
    int here = column(run.snapshot().runTime(), run.past(), bar.columns());
    bar.put(Math.max(0, here), 0, Glyph.BAR, Role.SELECTION);
  }

  private static int column(Duration time, Past past, int columns) {
    Duration from = past.oldest().runTime();
    double span = (double) Math.max(1, past.newest().runTime().minus(from).toNanos());
    double share = time.minus(from).toNanos() / span;
    return share < 0 || share > 1 ? -1 : (int) Math.round(share * (columns - 1));
  }

  private static String sign(LogLine mark) {
    return switch (mark.kind()) {
      case VERDICT -> "!";
      case BREAK -> "b";
      default -> "c";
    };
  }

  private static Role role(LogLine mark) {
    return switch (mark.kind()) {
      case VERDICT -> Role.VERDICT_BAD;
      case BREAK -> Role.VERDICT_WARN;
      default -> Role.ACCENT;
    };
  }
}
