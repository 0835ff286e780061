package dev.symposium.app.ui.view;

import dev.symposium.app.ui.style.Canvas;
import dev.symposium.app.ui.text.DisplayWidth;
import dev.symposium.app.ui.text.Glyph;
import dev.symposium.themes.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes numbered lines of a program, what is too long for a row on further rows. Stateless. */
final class CodeLines {

  /** Columns of mark, number and a blank. */
  static final int GUTTER = 5;

  private static final int DEEPER = 4;

  private CodeLines() {}

  /**
   * A line as it is to be written.
   *
   * @param mark before its number: a sign, or blank
   * @param beside what stands at the right end; may be empty
   * @param all the role of all of it, where it is not that of its words
   */
  record Numbered(int number, String mark, Syntax.Line line, String beside, Optional<Role> all) {}

  /** How many rows it takes at a width. */
  static int rows(Numbered line, int columns) {
    return parts(line, columns).size();
  }

  /** Writes it from a row on; the row after it. */
  static int put(Numbered line, int row, Canvas canvas) {
    List<Syntax.Line> parts = parts(line, canvas.columns());
    for (int i = 0; i < parts.size(); i++) {
      boolean more = i + 1 < parts.size();
      if (line.all().filter(Role.SELECTION::equals).isPresent()) {
        canvas.fillRow(row + i, Role.SELECTION);
      }
      if (i == 0) {
        gutter(line, row, canvas);
      }
      int at = text(parts.get(i), indent(line, i), row + i, line.all(), canvas);
      if (more) {
        canvas.put(at, row + i, Glyph.CUT, line.all().orElse(Role.DIM));
      }
    }
    canvas.putRight(canvas.columns(), row, line.beside(), line.all().orElse(Role.ACCENT));
    return row + parts.size();
  }

  private static void gutter(Numbered line, int row, Canvas canvas) {
    Role role = line.all().orElse(Role.DIM);
    canvas.put(0, row, line.mark(), line.all().orElse(Role.ACCENT));
    String number = Integer.toString(line.number());
    canvas.putRight(GUTTER - 1, row, number, role);
  }

  private static int text(
      Syntax.Line part, int indent, int row, Optional<Role> all, Canvas canvas) {
    int at = GUTTER + indent;
    int from = 0;
    for (int i = 1; i <= part.text().length(); i++) {
      boolean ends = i == part.text().length();
      if (ends || part.letters().charAt(i) != part.letters().charAt(from)) {
        Role role = all.orElse(Syntax.role(part.letters().charAt(from)));
        at = canvas.put(at, row, part.text().substring(from, i), role);
        from = i;
      }
    }
    return at;
  }

  /** What goes on further down stands further in. */
  private static int indent(Numbered line, int part) {
    return part == 0 ? 0 : Math.min(blanks(line.line().text()) + DEEPER, 2 * DEEPER);
  }

  private static List<Syntax.Line> parts(Numbered line, int columns) {
    int beside = line.beside().isEmpty() ? 0 : DisplayWidth.of(line.beside()) + 2;
    List<Syntax.Line> parts = new ArrayList<>();
    Syntax.Line rest = line.line();
    int room = Math.max(DEEPER, columns - GUTTER - beside);
    while (rest.text().length() > room) {
      int end = breakAt(rest.text(), room - 1);
      parts.add(rest.part(0, end));
      int next = end + blanks(rest.text().substring(end));
      rest = rest.part(next, rest.text().length());
      room = Math.max(DEEPER, columns - GUTTER - indent(line, 1));
    }
    parts.add(rest);
    return parts;
  }

  /** Behind the last word that fits, or within one that is too long alone. */
  private static int breakAt(String text, int most) {
    int blank = text.lastIndexOf(' ', most);
    return blank > blanks(text) ? blank : Math.max(1, most);
  }

  private static int blanks(String text) {
    return text.length() - text.stripLeading().length();
  }
}
