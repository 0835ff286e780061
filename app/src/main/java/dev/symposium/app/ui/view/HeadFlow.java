package dev.symposium.app.ui.view;

import dev.symposium.app.ui.style.Canvas;
import dev.symposium.app.ui.text.DisplayWidth;
import dev.symposium.app.ui.text.Glyph;
import dev.symposium.app.ui.text.Texts;
import dev.symposium.themes.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
   * Draws the fullest of some forms that fits in so many rows; of a single one that does not and
   * does not stay the last clauses go, and of the last form what has no room.
   *
   * @return how many rows it takes, at least two
   */
  static int draw(List<VerdictText> forms, int most, Canvas canvas) {
    int columns = canvas.columns();
    Optional<VerdictText> apart =
        forms.stream().filter(text -> apart(text, columns).height() <= most).findFirst();
    VerdictText last = forms.get(forms.size() - 1);
    VerdictText text =
        apart
            .or(() -> forms.stream().filter(t -> flow(t, columns).height() <= most).findFirst())
            .orElse(last);
    HeadFlow flow = apart.isPresent() ? apart(text, columns) : shedding(text, most, columns);
    flow.draw(most, canvas);
    canvas.putRight(columns, 0, text.right(), text.role());
    return Math.max(2, Math.min(flow.height(), most));
  }

  /** Columns at the end of the first row that are not for words, a blank included. */
  private static int beside(VerdictText text) {
    return text.right().isEmpty() ? 0 : DisplayWidth.of(text.right()) + 1;
  }

  /** Both on rows of their own. */
  private static HeadFlow apart(VerdictText text, int columns) {
    HeadFlow apart = new HeadFlow(columns, beside(text));
    apart.rows(Texts.wrap(text.first(), columns - 1 - apart.beside), text.role());
    apart.rows(Texts.wrap(text.second(), columns - 1), Role.TEXT);
    return apart;
  }

  private static HeadFlow flow(VerdictText text, int columns) {
    return flow(text, text.second(), beside(text), columns);
  }

  private static HeadFlow shedding(VerdictText text, int most, int columns) {
    String rest = text.second();
    HeadFlow flow = flow(text, columns);
    while (!text.stays() && flow.height() > most && rest.contains(CLAUSE)) {
      rest = rest.substring(0, rest.lastIndexOf(CLAUSE)) + ".";
      flow = flow(text, rest, beside(text), columns);
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
  private void draw(int most, Canvas canvas) {
    boolean cut = height() > most;
    int end = columns - (most == 1 ? beside : 0);
    for (Piece piece : pieces) {
      boolean last = cut && piece.row() == most - 1;
      int room = (last ? end - 2 : piece.row() == 0 ? columns - beside : columns) - piece.column();
      if (piece.row() < most) {
        canvas.put(piece.column(), piece.row(), Texts.cut(piece.text(), room), piece.role());
      }
    }
    if (cut) {
      canvas.put(end - 1, most - 1, Glyph.CUT, Role.DIM);
    }
  }
}
