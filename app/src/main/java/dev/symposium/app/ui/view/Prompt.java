package dev.symposium.app.ui.view;

import dev.symposium.app.ui.command.Completions;
import dev.symposium.app.ui.command.Completions.Candidate;
import dev.symposium.app.ui.model.ListState;
import dev.symposium.app.ui.model.Overlay;
import dev.symposium.app.ui.model.TextField;
import dev.symposium.app.ui.model.UiModel;
import dev.symposium.app.ui.style.Canvas;
import dev.symposium.app.ui.text.Texts;
import dev.symposium.app.ui.widget.FieldLine;
import dev.symposium.app.ui.widget.ListWindow;
import dev.symposium.themes.Role;
import java.util.List;

/**
 * What is being typed, in one row, and below it what is wrong with it or what may come; what Tab
 * offers, and what is too long for one row, stands above. Stateless.
 */
final class Prompt {

  static final String COMMAND = " :";
  private static final int MOST_OFFERED = 8;
  private static final int CANDIDATE = 18;

  private Prompt() {}

  /** Draws on two rows. */
  static void draw(UiModel model, Canvas canvas) {
    Overlay overlay = model.overlay();
    if (overlay instanceof Overlay.CommandLine line) {
      field(COMMAND, line.field(), canvas);
    } else if (overlay instanceof Overlay.Value value) {
      String whom = value.target().actor().map(name -> " for " + name).orElse("");
      field(" " + value.target().knob() + whom + " = ", value.field(), canvas);
    } else {
      ListState list = Filters.typed(model);
      field(" /", list.filter(), canvas);
    }
    Beneath.of(model, canvas.columns()).draw(canvas.area(0, 1, canvas.columns(), 1));
  }

  private static void field(String prompt, TextField field, Canvas canvas) {
    FieldLine.draw(canvas, 0, prompt, field.text(), field.cursor());
  }

  /** What has no room beneath, over the lower rows of what is above the dials. */
  static void drawAbove(UiModel model, Canvas body) {
    List<String> lines = Beneath.of(model, body.columns()).above(body.columns());
    LinesOver.draw(lines, Beneath.of(model, body.columns()).role(), body);
    if (model.overlay() instanceof Overlay.CommandLine line) {
      offer(line, body.area(0, 0, body.columns(), Math.max(0, body.rows() - lines.size())));
    }
  }

  private static void offer(Overlay.CommandLine line, Canvas body) {
    List<Candidate> candidates = line.offer().map(Completions::candidates).orElse(List.of());
    ListWindow window =
        ListWindow.around(
            Math.max(0, line.shown()), candidates.size(), Math.min(MOST_OFFERED, body.rows()));
    int top = body.rows() - window.rows();
    for (int i = window.first(); i < window.last(); i++) {
      candidate(candidates.get(i), i == line.shown(), top + i - window.first(), body);
    }
  }

  private static void candidate(Candidate candidate, boolean shown, int row, Canvas body) {
    Role ground = shown ? Role.SELECTION : Role.FIELD;
    body.fillRow(row, ground);
    body.put(2, row, Texts.left(candidate.text(), CANDIDATE, body.glyphs()), ground);
    int at = 2 + CANDIDATE + 2;
    body.put(at, row, Texts.shorten(candidate.about(), body.columns() - at, body.glyphs()), ground);
  }
}
