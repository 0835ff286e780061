package dev.symposium.app.ui.model;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import dev.symposium.problems.spi.Solution;
import dev.symposium.problems.spi.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What changes from one solution to another, line by line, from where their classes begin.
 * Immutable.
 *
 * @param before id of the one that can fail
 * @param after id of the one that cannot
 * @param rows in order; what is changed stands beside what it became
 */
public record CodeDiff(String before, String after, List<Row> rows) {

  /** Copies the list. */
  public CodeDiff {
    rows = List.copyOf(rows);
  }

  /**
   * Two lines side by side; one of them may be missing.
   *
   * @param same whether nothing changes
   */
  public record Row(Optional<Line> before, Optional<Line> after, boolean same) {}

  /**
   * A line of a file.
   *
   * @param number from 1
   */
  public record Line(int number, String text) {}

  /**
   * A line where both stand below each other.
   *
   * @param sign blank for one that stays, minus for one that goes, plus for one that comes
   */
  public record Unified(char sign, Line line) {}

  /** Compares two files (Myers's algorithm, 1986). */
  static CodeDiff of(Solution before, Source from, Solution after, Source to) {
    int fromStart = from.declaration() - 1;
    int toStart = to.declaration() - 1;
    List<String> left = from.lines().subList(fromStart, from.lines().size());
    List<String> right = to.lines().subList(toStart, to.lines().size());
    List<Row> rows = new ArrayList<>();
    int l = 0;
    int r = 0;
    for (AbstractDelta<String> delta : DiffUtils.diff(left, right).getDeltas()) {
      for (; l < delta.getSource().getPosition(); l++, r++) {
        rows.add(row(line(left, l, fromStart), line(right, r, toStart), true));
      }
      int goes = l + delta.getSource().size();
      int comes = r + delta.getTarget().size();
      while (l < goes || r < comes) {
        Optional<Line> gone = l < goes ? line(left, l++, fromStart) : Optional.empty();
        Optional<Line> come = r < comes ? line(right, r++, toStart) : Optional.empty();
        rows.add(row(gone, come, false));
      }
    }
    for (; l < left.size(); l++, r++) {
      rows.add(row(line(left, l, fromStart), line(right, r, toStart), true));
    }
    return new CodeDiff(before.id(), after.id(), rows);
  }

  private static Row row(Optional<Line> left, Optional<Line> right, boolean same) {
    return new Row(left, right, same);
  }

  private static Optional<Line> line(List<String> lines, int at, int start) {
    return Optional.of(new Line(start + at + 1, lines.get(at)));
  }

  /** Below each other: first all of a place that goes, then all that comes. */
  public List<Unified> unified() {
    List<Unified> lines = new ArrayList<>();
    List<Unified> coming = new ArrayList<>();
    for (Row row : rows) {
      if (row.same()) {
        lines.addAll(coming);
        coming.clear();
        lines.add(new Unified(' ', row.before().orElseThrow()));
      } else {
        row.before().ifPresent(line -> lines.add(new Unified('-', line)));
        row.after().ifPresent(line -> coming.add(new Unified('+', line)));
      }
    }
    lines.addAll(coming);
    return lines;
  }
}
