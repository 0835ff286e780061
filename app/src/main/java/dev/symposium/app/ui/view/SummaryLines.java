package dev.symposium.app.ui.view;

import dev.symposium.app.ui.style.Canvas;
import dev.symposium.app.ui.text.Numbers;
import dev.symposium.app.ui.text.Texts;
import dev.symposium.problems.observe.InvariantState;
import dev.symposium.problems.observe.Snapshot;
import dev.symposium.problems.observe.WaitStats;
import dev.symposium.themes.Role;
import java.util.ArrayList;
import java.util.List;

/** What holds for all threads, below their table; and how to read the picture. Stateless. */
final class SummaryLines {

  /**
   * A line.
   *
   * @param role how it looks
   */
  record Line(String text, Role role) {}

  private SummaryLines() {}

  static void draw(Screen screen, Canvas canvas) {
    List<Line> lines = of(screen);
    List<String> read =
        screen.model().howToRead()
            ? Texts.wrap(screen.run().problem().howToRead(), canvas.columns() - 2)
            : List.of();
    for (int i = 0; i < lines.size(); i++) {
      String text = Texts.shorten(lines.get(i).text(), canvas.columns() - 1, canvas.glyphs());
      canvas.put(1, i, text, lines.get(i).role());
    }
    int first = canvas.rows() - read.size();
    if (first > lines.size()) {
      for (int i = 0; i < read.size(); i++) {
        canvas.put(1, first + i, read.get(i), Role.DIM);
      }
    }
  }

  static List<Line> of(Screen screen) {
    Snapshot snapshot = screen.run().snapshot();
    List<Line> lines = new ArrayList<>();
    lines.add(new Line(longestNow(snapshot.totals().waits(), snapshot), Role.TEXT));
    String many = screen.run().problem().operation().many();
    String rate = Numbers.rate(snapshot.totals().perSecond());
    lines.add(
        new Line(
            many + " " + Numbers.count(snapshot.totals().operations()) + "   " + rate, Role.TEXT));
    lines.add(invariants(snapshot));
    if (screen.showsShares()) {
      lines.add(new Line("fast: shares of last second", Role.ACCENT));
    }
    if (snapshot.events().dropped() > 0) {
      long dropped = snapshot.events().dropped();
      String what = Numbers.count(dropped) + (dropped == 1 ? " event" : " events");
      lines.add(new Line(what + " dropped from the log", Role.VERDICT_WARN));
    }
    return lines;
  }

  private static String longestNow(WaitStats waits, Snapshot snapshot) {
    String who = snapshot.totals().longestWaiter();
    return who.isEmpty()
        ? "nobody waits now"
        : "longest wait now " + Numbers.age(waits.current()) + " " + who;
  }

  private static Line invariants(Snapshot snapshot) {
    List<InvariantState> broken = snapshot.invariants().stream().filter(i -> !i.held()).toList();
    if (broken.isEmpty()) {
      return new Line("must always hold: held", Role.TEXT);
    }
    return new Line("BROKEN: " + broken.get(0).name(), Role.VERDICT_BAD);
  }
}
