package dev.symposium.app.ui.view;

import dev.symposium.app.ui.keymap.Action;
import dev.symposium.app.ui.keymap.HelpLines;
import dev.symposium.app.ui.model.ListState;
import dev.symposium.app.ui.model.UiModel;
import dev.symposium.app.ui.style.Canvas;
import dev.symposium.app.ui.style.Style;
import dev.symposium.app.ui.text.Glyph;
import dev.symposium.app.ui.text.Texts;
import dev.symposium.app.ui.widget.ListWindow;
import dev.symposium.themes.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The keys, the ten one needs first. Enter runs the marked line. Stateless. */
final class HelpView {

  private static final int KEYS = 11;

  private HelpView() {}

  /** A line: an action, or a heading where {@code action} is empty. */
  private record Line(Optional<Action> action, String heading) {}

  static void draw(UiModel model, ListState list, Canvas canvas) {
    List<Action> actions = HelpLines.of(list);
    canvas.put(1, 0, "KEYS", Role.ACCENT);
    canvas.put(6, 0, "Enter runs the line   / finds   esc back" + Filters.heading(list), Role.DIM);
    if (actions.isEmpty()) {
      canvas.put(1, 1, "no key matches: Esc shows all", Role.DIM);
      return;
    }
    int marked = list.at(actions.size());
    List<Line> lines = withHeadings(actions, list.filter().isEmpty());
    int markedLine = lines.indexOf(new Line(Optional.of(actions.get(marked)), ""));
    ListWindow window = ListWindow.around(markedLine, lines.size(), canvas.rows() - 1);
    for (int i = window.first(); i < window.last(); i++) {
      line(lines.get(i), i == markedLine, 1 + i - window.first(), model, canvas);
    }
  }

  private static List<Line> withHeadings(List<Action> actions, boolean headings) {
    List<Line> lines = new ArrayList<>();
    Action.Section section = null;
    for (Action action : actions) {
      if (headings && action.section() != section) {
        section = action.section();
        lines.add(new Line(Optional.empty(), section.title()));
      }
      lines.add(new Line(Optional.of(action), ""));
    }
    return lines;
  }

  private static void line(Line line, boolean marked, int row, UiModel model, Canvas canvas) {
    if (line.action().isEmpty()) {
      canvas.put(1, row, line.heading(), Role.STRONG);
      return;
    }
    Action action = line.action().get();
    Style ground = canvas.palette().style(Role.SELECTION);
    if (marked) {
      canvas.fillRow(row, Role.SELECTION);
      canvas.put(1, row, Glyph.MARK, Role.SELECTION);
    }
    Optional<String> whyNot = action.whyNot().apply(model);
    String about = action.about() + whyNot.map(why -> "  (" + why + ")").orElse("");
    Style key = canvas.palette().style(Role.KEY_HINT);
    Style text = canvas.palette().style(whyNot.isEmpty() ? Role.TEXT : Role.DIM);
    canvas.put(
        3, row, Texts.left(action.label(), KEYS, canvas.glyphs()), marked ? key.on(ground) : key);
    canvas.put(
        3 + KEYS,
        row,
        Texts.shorten(about, canvas.columns() - 3 - KEYS, canvas.glyphs()),
        marked ? text.on(ground) : text);
  }
}
