package dev.symposium.problems.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Rows under headings, printed in columns. Not thread-safe. */
public final class Table {

  private static final String GAP = "  ";
  private static final List<String> HEAD = List.of("what", "ours", "theirs", "ratio", "aim", "so");

  private final List<List<String>> lines = new ArrayList<>();

  /** An empty table. */
  public Table() {
    lines.add(HEAD);
  }

  /** A heading for the rows that come. */
  public void heading(String text) {
    lines.add(List.of(text));
  }

  /** One more row. */
  public void add(Row row) {
    lines.add(List.of(row.what(), row.ours(), row.theirs(), row.ratio(), row.aim(), row.judged()));
  }

  /** All of it, each line ended by a line feed. */
  public String text() {
    int[] widths = new int[HEAD.size()];
    lines.stream().filter(line -> line.size() > 1).forEach(line -> widen(widths, line));
    StringBuilder text = new StringBuilder();
    for (List<String> line : lines) {
      text.append(line.size() > 1 ? row(line, widths) : "\n" + line.get(0)).append('\n');
    }
    return text.toString();
  }

  private static void widen(int[] widths, List<String> line) {
    Arrays.setAll(widths, i -> Math.max(widths[i], line.get(i).length()));
  }

  private static String row(List<String> line, int[] widths) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      String blanks = " ".repeat(widths[i] - line.get(i).length());
      boolean number = i > 0 && i < 4;
      text.append(number ? blanks + line.get(i) : line.get(i) + blanks).append(GAP);
    }
    return text.toString().stripTrailing();
  }
}
