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

/**
 * Places one below the other, as permits of a pool: framed boxes with what is said of each beside
 * it; one line each; several to a line; or counts with a bar.
 */
record SlotColumnView(Slots slots) implements PartView {

  static final String LOST = "~ lost ~";
  static final String FREE = "free";
  private static final int BOX = 18;
  private static final int TIGHT_BOX = 12;
  private static final int SMALL_BOX = 11;

  @Override
  public int minWidth() {
    return Math.max(BOX + 1, Math.min(34, DisplayWidth.of(title()) + 1));
  }

  @Override
  public int bestWidth() {
    return Math.max(minWidth(), BOX + 1 + (beside() == 0 ? 0 : beside() + 2));
  }

  private int beside() {
    return slots.cells().stream().mapToInt(c -> c.beside().length()).max().orElse(0);
  }

  /** Narrower where what is said beside it would be cut. */
  private int box(Canvas canvas) {
    return BOX + 3 + beside() > canvas.columns() ? TIGHT_BOX : BOX;
  }

  @Override
  public int least(int width) {
    return 2 + Math.min(1, slots.remarks().size());
  }

  @Override
  public int best(int width) {
    return 1 + Math.max(1, 2 * places() + 1) + slots.remarks().size();
  }

  private String title() {
    return slots.title() + (slots.word().isEmpty() ? "" : "  " + slots.word());
  }

  private int places() {
    return slots.cells().size() + slots.free();
  }

  @Override
  public void draw(Canvas canvas) {
    canvas.put(1, 0, Texts.shorten(title(), canvas.columns() - 1, canvas.glyphs()), Role.ACCENT);
    int room = canvas.rows() - 1 - slots.remarks().size();
    int perRow = Math.max(1, (canvas.columns() - 1) / (SMALL_BOX + 1));
    int row = 1;
    if (places() == 0) {
      canvas.put(1, row++, "none", Role.DIM);
    } else if (2 * places() + 1 <= room) {
      row = boxes(canvas);
    } else if (places() <= room) {
      row = lines(canvas);
    } else if ((places() + perRow - 1) / perRow <= room) {
      row = small(perRow, canvas);
    } else {
      row = counts(canvas);
    }
    for (int i = 0; i < slots.remarks().size(); i++) {
      String remark = slots.remarks().get(i);
      canvas.put(
          1, row + i, Texts.shorten(remark, canvas.columns() - 1, canvas.glyphs()), Role.TEXT);
    }
  }

  /** All places from the top: those taken, then the free ones. */
  private List<Cell> all() {
    List<Cell> all = new ArrayList<>(slots.cells());
    for (int i = 0; i < slots.free(); i++) {
      all.add(Cell.of(""));
    }
    return all;
  }

  private int boxes(Canvas canvas) {
    List<Cell> all = all();
    int box = box(canvas);
    int regular = all.size() - slots.overhang();
    for (int i = 0; i <= all.size(); i++) {
      Glyph edge = i > regular ? Glyph.DOUBLE_HORIZONTAL : Glyph.HORIZONTAL;
      canvas.horizontal(2, 1 + 2 * i, box - 2, edge, Role.RULE);
      Glyph left = i == 0 ? Glyph.TOP_LEFT : i == all.size() ? Glyph.BOTTOM_LEFT : Glyph.TEE_RIGHT;
      Glyph right =
          i == 0 ? Glyph.TOP_RIGHT : i == all.size() ? Glyph.BOTTOM_RIGHT : Glyph.TEE_LEFT;
      canvas.put(1, 1 + 2 * i, left, Role.RULE);
      canvas.put(box, 1 + 2 * i, right, Role.RULE);
    }
    for (int i = 0; i < all.size(); i++) {
      int row = 2 + 2 * i;
      canvas.put(1, row, Glyph.VERTICAL, Role.RULE);
      canvas.put(3, row, label(all.get(i), box - 4, canvas), role(all.get(i)));
      canvas.put(box, row, Glyph.VERTICAL, Role.RULE);
      beside(all.get(i), row, canvas);
    }
    return 2 * all.size() + 2;
  }

  private int lines(Canvas canvas) {
    List<Cell> all = all();
    int box = box(canvas);
    int regular = all.size() - slots.overhang();
    for (int i = 0; i < all.size(); i++) {
      canvas.put(1, 1 + i, i < regular ? "[" : "#", Role.RULE);
      canvas.put(3, 1 + i, label(all.get(i), box - 4, canvas), role(all.get(i)));
      canvas.put(box, 1 + i, i < regular ? "]" : "#", Role.RULE);
      beside(all.get(i), 1 + i, canvas);
    }
    return 1 + all.size();
  }

  private void beside(Cell cell, int row, Canvas canvas) {
    int box = box(canvas);
    int room = canvas.columns() - box - 3;
    canvas.put(box + 3, row, Texts.shorten(cell.beside(), room, canvas.glyphs()), Role.DIM);
  }

  private int small(int perRow, Canvas canvas) {
    List<Cell> all = all();
    int regular = all.size() - slots.overhang();
    for (int i = 0; i < all.size(); i++) {
      int at = 1 + i % perRow * (SMALL_BOX + 1);
      int row = 1 + i / perRow;
      canvas.put(at, row, i < regular ? "[" : "#", Role.RULE);
      canvas.put(at + 1, row, label(all.get(i), SMALL_BOX - 2, canvas), role(all.get(i)));
      canvas.put(at + SMALL_BOX - 1, row, i < regular ? "]" : "#", Role.RULE);
    }
    return 1 + (all.size() + perRow - 1) / perRow;
  }

  private int counts(Canvas canvas) {
    long lost = slots.cells().stream().filter(Cell::lost).count();
    String text =
        (slots.cells().size() - lost)
            + " in use, "
            + slots.free()
            + " free, "
            + lost
            + " lost"
            + (slots.overhang() > 0 ? ", " + slots.overhang() + " too many" : "");
    int at =
        canvas.put(1, 1, Texts.shorten(text, canvas.columns() - 1, canvas.glyphs()), Role.TEXT);
    int bar = Math.min(24, canvas.columns() - at - 3);
    if (bar >= 6) {
      double share = slots.cells().size() / (double) Math.max(1, places());
      canvas.put(at + 2, 1, canvas.glyphs().bar(share, bar), Role.BAR);
    }
    return 2;
  }

  private static String label(Cell cell, int width, Canvas canvas) {
    String text = cell.lost() ? LOST : cell.text().isEmpty() ? FREE : cell.text();
    return Texts.left(text, width, canvas.glyphs());
  }

  private static Role role(Cell cell) {
    return cell.lost() ? Role.VERDICT_BAD : cell.text().isEmpty() ? Role.FREE : Role.HELD;
  }
}
