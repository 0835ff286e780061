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

  /**
   * A row: one of those that tell of an action, or a heading where {@code action} is empty.
   *
   * @param keys empty but on the first row of an action
   * @param disabled whether it cannot be done now
   */
  private record Line(Optional<Action> action, String keys, String text, boolean disabled) {}

  static void draw(UiModel model, ListState list, Canvas canvas) {
    List<Action> actions = HelpLines.of(list, model);
    canvas.put(1, 0, "KEYS", Role.ACCENT);
    canvas.put(6, 0, "Enter runs the line   / finds   esc back" + Filters.heading(list), Role.DIM);
    if (actions.isEmpty()) {
      canvas.put(1, 1, "no key matches: Esc shows all", Role.DIM);
      return;
    }
    Action marked = actions.get(list.at(actions.size()));
    List<Line> lines = lines(actions, list.filter().isEmpty(), model, canvas.columns());
    int last = 0;
    for (int i = 0; i < lines.size(); i++) {
      last = lines.get(i).action().equals(Optional.of(marked)) ? i : last;
    }
    ListWindow window = ListWindow.around(last, lines.size(), canvas.rows() - 1);
    for (int i = window.first(); i < window.last(); i++) {
      boolean isMarked = lines.get(i).action().equals(Optional.of(marked));
      line(lines.get(i), isMarked, 1 + i - window.first(), canvas);
    }
  }

  private static List<Line> lines(
      List<Action> actions, boolean headings, UiModel model, int columns) {
    List<Line> lines = new ArrayList<>();
    Action.Section section = null;
    for (Action action : actions) {
      if (headings && action.section() != section) {
        section = action.section();
        lines.add(new Line(Optional.empty(), "", section.title(), false));
      }
      lines.addAll(lines(action, model, columns));
    }
    return lines;
  }

  private static List<Line> lines(Action action, UiModel model, int columns) {
    Optional<String> whyNot = action.whyNot().apply(model);
    String about = action.about() + whyNot.map(why -> "  (" + why + ")").orElse("");
    List<Line> lines = new ArrayList<>();
    for (String text : Texts.wrap(about, columns - 3 - KEYS)) {
      String keys = lines.isEmpty() ? action.label() : "";
      lines.add(new Line(Optional.of(action), keys, text, whyNot.isPresent()));
    }
    return lines;
  }

  private static void line(Line line, boolean marked, int row, Canvas canvas) {
    if (line.action().isEmpty()) {
      canvas.put(1, row, line.text(), Role.STRONG);
      return;
    }
    Style ground = canvas.palette().style(Role.SELECTION);
    if (marked) {
      canvas.fillRow(row, Role.SELECTION);
      if (!line.keys().isEmpty()) {
        canvas.put(1, row, Glyph.MARK, Role.SELECTION);
      }
    }
    Style key = canvas.palette().style(Role.KEY_HINT);
    Style text = canvas.palette().style(line.disabled() ? Role.DIM : Role.TEXT);
    String keys = Texts.left(line.keys(), KEYS, canvas.glyphs());
    canvas.put(3, row, keys, marked ? key.on(ground) : key);
    canvas.put(3 + KEYS, row, line.text(), marked ? text.on(ground) : text);
  }
}
