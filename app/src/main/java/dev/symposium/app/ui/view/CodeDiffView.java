package dev.symposium.app.ui.view;

import dev.symposium.app.ui.model.CodeDiff;
import dev.symposium.app.ui.model.CodeDiff.Line;
import dev.symposium.app.ui.model.CodePages;
import dev.symposium.app.ui.style.Canvas;
import dev.symposium.app.ui.text.Glyph;
import dev.symposium.app.ui.text.Texts;
import dev.symposium.app.ui.view.CodeLines.Numbered;
import dev.symposium.themes.Role;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A faulty solution and its cure: side by side where there is room, else in one. Stateless. */
final class CodeDiffView {

  private static final int TWO = 100;

  private CodeDiffView() {}

  static void draw(CodeDiff diff, Screen screen, Canvas canvas) {
    int top = CodePages.top(screen.run(), screen.model().stage().code(), screen.who());
    Canvas body = canvas.area(0, 0, canvas.columns(), canvas.rows() - 1);
    if (canvas.columns() >= TWO) {
      sideBySide(diff, rowOf(diff, top), body);
    } else {
      List<Numbered> lines = diff.unified().stream().map(l -> line(l.sign(), l.line())).toList();
      CodeWindow.of(lines, top, top, body.rows(), body.columns()).put(lines, body);
    }
    String legend =
        diff.rows().stream().allMatch(CodeDiff.Row::same)
            ? "the same class, built otherwise: what it is given makes the difference"
            : "- only in " + diff.before() + "   + only in " + diff.after();
    String shown = Texts.shorten(legend, canvas.columns() - 1, canvas.glyphs());
    canvas.put(1, canvas.rows() - 1, shown, Role.DIM);
  }

  /** The row with the line that stands at the top where they stand below each other. */
  private static int rowOf(CodeDiff diff, int top) {
    Line wanted = diff.unified().get(Math.min(top, diff.unified().size() - 1)).line();
    for (int i = 0; i < diff.rows().size(); i++) {
      CodeDiff.Row row = diff.rows().get(i);
      if (Stream.of(row.before(), row.after()).flatMap(Optional::stream).anyMatch(wanted::equals)) {
        return i;
      }
    }
    return 0;
  }

  private static void sideBySide(CodeDiff diff, int top, Canvas canvas) {
    int half = (canvas.columns() - 1) / 2;
    int row = 0;
    for (CodeDiff.Row both : diff.rows().subList(top, diff.rows().size())) {
      Optional<Numbered> left = both.before().map(l -> line(both.same() ? ' ' : '-', l));
      Optional<Numbered> right = both.after().map(l -> line(both.same() ? ' ' : '+', l));
      int rows = Math.max(rows(left, half), rows(right, half));
      if (row + rows > canvas.rows()) {
        break;
      }
      int at = row;
      left.ifPresent(l -> CodeLines.put(l, 0, canvas.area(0, at, half, rows)));
      right.ifPresent(l -> CodeLines.put(l, 0, canvas.area(half + 1, at, half, rows)));
      row += rows;
    }
    canvas.vertical(half, 0, row, Glyph.VERTICAL, Role.RULE);
  }

  private static int rows(Optional<Numbered> line, int columns) {
    return line.map(l -> CodeLines.rows(l, columns)).orElse(1);
  }

  private static Numbered line(char sign, Line line) {
    Syntax.Line text = Syntax.java(List.of(line.text())).get(0);
    Optional<Role> all =
        switch (sign) {
          case '-' -> Optional.of(Role.VERDICT_BAD);
          case '+' -> Optional.of(Role.VERDICT_GOOD);
          default -> Optional.empty();
        };
    return new Numbered(line.number(), sign == ' ' ? "" : String.valueOf(sign), text, "", all);
  }
}
