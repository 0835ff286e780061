package dev.symposium.app.ui.view;

import dev.symposium.app.ui.style.Canvas;
import dev.symposium.app.ui.text.DisplayWidth;
import dev.symposium.app.ui.text.Glyph;
import dev.symposium.app.ui.text.Texts;
import dev.symposium.themes.Role;
import java.util.ArrayList;
import java.util.List;

/**
 * What is wrong, and why, placed in as few rows as it takes: each on rows of its own, or, where
 * that is too many, one behind the other. Immutable once placed.
 */
final class HeadFlow {

  private static final String CLAUSE = "; ";

  private final int columns;
  private final int beside;
  private final List<Piece> pieces = new ArrayList<>();
  private int row;
  private int column = 1;

  private record Piece(int row, int column, String text, Role role) {}

  private HeadFlow(int columns, int beside) {
    this.columns = columns;
    this.beside = beside;
  }

  /**
   * Places it.
   *
   * @param beside columns of the first row that are taken
   * @param most rows it should take; of a text that does not stay the last clauses go for that
   */
  static HeadFlow of(VerdictText text, int beside, int most, int columns) {
    List<String> first = Texts.wrap(text.first(), columns - 1 - beside);
    List<String> second = Texts.wrap(text.second(), columns - 1);
    if (first.size() + second.size() <= most) {
      HeadFlow apart = new HeadFlow(columns, beside);
      apart.rows(first, text.role());
      apart.rows(second, Role.TEXT);
      return apart;
    }
    String rest = text.second();
    HeadFlow flow = flow(text, rest, beside, columns);
    while (!text.stays() && flow.height() > most && rest.contains(CLAUSE)) {
      rest = rest.substring(0, rest.lastIndexOf(CLAUSE)) + ".";
      flow = flow(text, rest, beside, columns);
    }
    return flow;
  }

  private static HeadFlow flow(VerdictText text, String second, int beside, int columns) {
    HeadFlow flow = new HeadFlow(columns, beside);
    boolean ends = text.first().isEmpty() || text.first().endsWith(".");
    flow.words(text.first() + (ends ? "" : "."), text.role());
    flow.words(second, Role.TEXT);
    return flow;
  }

  private void rows(List<String> lines, Role role) {
    for (String line : lines) {
      pieces.add(new Piece(row, 1, line, role));
      row++;
    }
  }

  private void words(String text, Role role) {
    for (String word : text.strip().split("\\s+", -1)) {
      int width = DisplayWidth.of(word);
      if (column > 1 && column + width > columns - (row == 0 ? beside : 0)) {
        row++;
        column = 1;
      }
      pieces.add(new Piece(row, column, word, role));
      column += width + 1;
    }
  }

  /** How many rows it takes. */
  int height() {
    return pieces.isEmpty() ? 0 : pieces.get(pieces.size() - 1).row() + 1;
  }

  /** Draws as many rows as there are; a sign says that something was left out. */
  void draw(int most, Canvas canvas) {
    for (Piece piece : pieces) {
      if (piece.row() < most) {
        canvas.put(piece.column(), piece.row(), piece.text(), piece.role());
      }
    }
    if (height() > most) {
      canvas.put(columns - 1 - (most == 1 ? beside : 0), most - 1, Glyph.CUT, Role.DIM);
    }
  }
}
