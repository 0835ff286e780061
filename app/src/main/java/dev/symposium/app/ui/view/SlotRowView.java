package dev.symposium.app.ui.view;

import dev.symposium.app.ui.style.Canvas;
import dev.symposium.app.ui.text.DisplayWidth;
import dev.symposium.app.ui.text.Glyph;
import dev.symposium.app.ui.text.Texts;
import dev.symposium.problems.spi.Scene.Cell;
import dev.symposium.problems.spi.Scene.Slots;
import dev.symposium.themes.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Places in rows, as those of a buffer, newest first: framed places with arrows into them and out
 * of them, in as many rows as need be; or a bar with the newest and the oldest.
 */
record SlotRowView(Slots slots) implements PartView {

  private static final int ARROW = 8;
  private static final int SHORT_ARROW = 4;
  private static final String UNTOLD = "..";

  @Override
  public int minWidth() {
    return Math.max(16, Math.min(26, DisplayWidth.of(title())) + 1);
  }

  @Override
  public int bestWidth() {
    int inOneRow = all().size() * (cellWidth() + 1) + 1 + 2 * ARROW;
    int remarks = slots.remarks().stream().mapToInt(DisplayWidth::of).max().orElse(0);
    return Math.max(minWidth(), Math.min(Math.max(inOneRow, remarks + 1), 60));
  }

  @Override
  public int least(int width) {
    return 2 + Math.min(1, slots.remarks().size());
  }

  @Override
  public int best(int width) {
    int grid = gridRows(width);
    return 1 + (grid > MOST_GRID ? 1 : 2 * grid + 1 + caption()) + slots.remarks().size();
  }

  private static final int MOST_GRID = 64;

  private String title() {
    return slots.title() + (slots.word().isEmpty() ? "" : "  " + slots.word());
  }

  /** All places: empty ones, a sign for those of which nothing is told, then newest to oldest. */
  private List<String> all() {
    List<String> all = new ArrayList<>();
    int told = slots.cells().size();
    for (int i = 0; i < slots.free(); i++) {
      all.add("");
    }
    if (slots.depth() > told) {
      all.add(UNTOLD);
    }
    slots.cells().forEach(cell -> all.add(cell.text()));
    return all;
  }

  private int cellWidth() {
    return slots.cells().stream().map(Cell::text).mapToInt(DisplayWidth::of).reduce(2, Math::max);
  }

  private int arrow(int width) {
    int whole = all().size() * (cellWidth() + 1) + 1;
    return whole + 2 * ARROW <= width ? ARROW : SHORT_ARROW;
  }

  private int perRow(int width) {
    return (width - 2 * arrow(width) - 1) / (cellWidth() + 1);
  }

  private int gridRows(int width) {
    int perRow = perRow(width);
    return perRow < 1 ? Integer.MAX_VALUE / 4 : (all().size() + perRow - 1) / perRow;
  }

  private int caption() {
    return slots.cells().size() > 1 ? 1 : 0;
  }

  @Override
  public void draw(Canvas canvas) {
    String title = Texts.shorten(title(), canvas.columns(), canvas.glyphs());
    int shift = Math.max(0, (canvas.columns() - DisplayWidth.of(title)) / 2);
    canvas.put(shift, 0, title, Role.ACCENT);
    int room = canvas.rows() - 1 - slots.remarks().size();
    int grid = gridRows(canvas.columns());
    int row;
    if (grid <= MOST_GRID && 2 * grid + 1 <= room && grid > 0) {
      row = grid(grid, canvas);
      if (2 * grid + 1 + caption() <= room) {
        row += caption(row, canvas);
      }
    } else {
      row = bar(canvas);
    }
    for (int i = 0; i < slots.remarks().size(); i++) {
      String remark = slots.remarks().get(i);
      canvas.put(0, row + i, Texts.center(remark, canvas.columns(), canvas.glyphs()), Role.TEXT);
    }
  }

  private int grid(int rows, Canvas canvas) {
    List<String> all = all();
    int arrow = arrow(canvas.columns());
    int perRow = Math.min(all.size(), perRow(canvas.columns()));
    int width = perRow * (cellWidth() + 1) + 1;
    int left = Math.max(arrow, (canvas.columns() - width) / 2);
    for (int i = 0; i < all.size(); i++) {
      int at = left + i % perRow * (cellWidth() + 1);
      cell(all.get(i), i, at, 1 + 2 * (i / perRow), canvas);
    }
    int lastWidth = (all.size() - 1) % perRow + 1;
    arrow(left - arrow, 2, arrow, canvas);
    arrow(left + lastWidth * (cellWidth() + 1) + 1, 2 * rows, arrow, canvas);
    return 2 * rows + 2;
  }

  /** A place with the frame on all sides; neighbours draw the same edge. */
  private void cell(String text, int index, int at, int row, Canvas canvas) {
    boolean over = index < slots.overhang();
    boolean wasOver = index > 0 && index == slots.overhang();
    int width = cellWidth();
    Glyph edge = over ? Glyph.DOUBLE_HORIZONTAL : Glyph.HORIZONTAL;
    canvas.horizontal(at + 1, row, width, edge, Role.RULE);
    canvas.horizontal(at + 1, row + 2, width, edge, Role.RULE);
    for (int corner : new int[] {at, at + width + 1}) {
      canvas.put(corner, row, Glyph.CROSS, Role.RULE);
      canvas.put(corner, row + 2, Glyph.CROSS, Role.RULE);
    }
    canvas.put(at, row + 1, wasOver ? Glyph.BAR : Glyph.VERTICAL, Role.RULE);
    canvas.put(at + width + 1, row + 1, Glyph.VERTICAL, Role.RULE);
    canvas.put(at + 1, row + 1, Texts.right(text, width, canvas.glyphs()), Role.HELD);
  }

  private static void arrow(int at, int row, int length, Canvas canvas) {
    canvas.horizontal(at + 1, row, length - 3, Glyph.HORIZONTAL, Role.RULE);
    canvas.put(at + length - 2, row, Glyph.ARROW_RIGHT, Role.RULE);
  }

  private int caption(int row, Canvas canvas) {
    if (caption() == 0) {
      return 0;
    }
    canvas.put(
        0, row, Texts.center("newest ... oldest", canvas.columns(), canvas.glyphs()), Role.DIM);
    return 1;
  }

  /** The newest and the oldest, with the overhang if there is room for it, which the title has. */
  private String ends(int width) {
    if (slots.cells().isEmpty()) {
      return "empty";
    }
    String newest = slots.cells().get(0).text();
    String oldest = slots.cells().get(slots.cells().size() - 1).text();
    String whole = "newest " + newest + ", oldest " + oldest;
    String over = slots.overhang() > 0 ? ", " + slots.overhang() + " too many" : "";
    return Stream.of(whole + over, whole)
        .filter(text -> DisplayWidth.of(text) <= width)
        .findFirst()
        .orElse(newest + " ... " + oldest);
  }

  private int bar(Canvas canvas) {
    int all = Math.max(1, Math.max(slots.capacity(), slots.depth() + slots.free()));
    String text = ends(canvas.columns() - 1);
    int bar = Math.max(0, Math.min(30, canvas.columns() - DisplayWidth.of(text) - 3));
    double share = slots.depth() / (double) all;
    int at = 1;
    if (bar >= 4) {
      at = canvas.put(1, 1, canvas.glyphs().bar(share, bar), Role.BAR) + 1;
    }
    canvas.put(at, 1, Texts.shorten(text, canvas.columns() - at, canvas.glyphs()), Role.HELD);
    return 2;
  }
}
