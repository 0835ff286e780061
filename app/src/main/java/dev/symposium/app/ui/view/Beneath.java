package dev.symposium.app.ui.view;

import dev.symposium.app.ui.command.Complaint;
import dev.symposium.app.ui.command.Completions;
import dev.symposium.app.ui.model.KnobBook;
import dev.symposium.app.ui.model.Overlay;
import dev.symposium.app.ui.model.RunState;
import dev.symposium.app.ui.model.UiModel;
import dev.symposium.app.ui.style.Canvas;
import dev.symposium.app.ui.text.DisplayWidth;
import dev.symposium.app.ui.text.Texts;
import dev.symposium.app.ui.widget.FieldLine;
import dev.symposium.themes.Role;
import java.util.List;

/**
 * What is said beneath a field: what is wrong with it, or what may come. A sentence that does not
 * fit beside its carets is told whole above the field, and the nearest legal value stays beside
 * them. Immutable.
 *
 * @param text one sentence
 * @param brief how it ends: the nearest legal value; may be empty
 * @param role how it looks
 * @param from first column of the carets
 * @param to the column behind them; the same as {@code from} if there are none
 */
record Beneath(String text, String brief, Role role, int from, int to) {

  static Beneath of(UiModel model, int columns) {
    if (model.overlay() instanceof Overlay.CommandLine line) {
      return line.complaint()
          .map(wrong -> complaint(wrong, line, columns))
          .orElseGet(() -> hint(next(line)));
    }
    if (model.overlay() instanceof Overlay.Value value) {
      return value.error().isEmpty()
          ? hint(range(value, model))
          : new Beneath(value.error(), "", Role.ERROR, 0, 0);
    }
    if (model.stepping().isPresent() && model.overlay() instanceof Overlay.None) {
      return hint("finds the next step with this; Enter: done, n N: the next, Esc: forgets it");
    }
    return hint("keeps only lines with this; Enter: done, Esc: all lines again");
  }

  private static Beneath hint(String text) {
    return new Beneath(text, "", Role.DIM, 0, 0);
  }

  private static String next(Overlay.CommandLine line) {
    String next = line.offer().map(Completions::hint).orElse("");
    return next.isEmpty() ? "Tab: what may come  up: the last line  Esc: back" : next;
  }

  private static Beneath complaint(Complaint wrong, Overlay.CommandLine line, int columns) {
    String text = line.field().text();
    int start = FieldLine.start(columns, Prompt.COMMAND, text, line.field().cursor());
    int from = Math.min(wrong.from(), text.length());
    int column = Math.max(0, start + DisplayWidth.of(text.substring(0, from)));
    int carets = DisplayWidth.of(text.substring(from, Math.max(from, end(wrong, text))));
    return new Beneath(
        wrong.sentence(), wrong.help(), Role.ERROR, column, column + Math.max(1, carets));
  }

  private static int end(Complaint wrong, String text) {
    return Math.min(wrong.to(), text.length());
  }

  private static String range(Overlay.Value value, UiModel model) {
    return model.run().map(run -> range(value, run)).orElse("");
  }

  private static String range(Overlay.Value value, RunState run) {
    String now = "  now " + run.inForce(value.target()).orElse("--");
    return KnobBook.find(run.problem(), value.target().knob())
        .map(knob -> (knob.range(run.snapshot().slowness()) + " " + knob.unit()).strip() + now)
        .orElse("");
  }

  /** Draws it in one row, or of a long sentence what is needed most. */
  void draw(Canvas row) {
    row.put(from, 0, "^".repeat(to - from), role);
    String shown = fits(text, row.columns()) ? text : brief;
    if (fits(shown, row.columns())) {
      row.put(column(shown, row.columns()), 0, shown, role);
    }
  }

  /** The rows that it takes above the field, if it is too long for the one beneath. */
  List<String> above(int columns) {
    return fits(text, columns) ? List.of() : Texts.wrap(text, columns - 2);
  }

  private boolean fits(String sentence, int columns) {
    return column(sentence, columns) >= 0;
  }

  /** Where it stands: behind the carets, before them where room is short; -1 for nowhere. */
  private int column(String sentence, int columns) {
    int width = DisplayWidth.of(sentence);
    int behind = from == to ? 1 : to + 1;
    if (behind + width <= columns) {
      return behind;
    }
    return width <= from - 2 ? from - 1 - width : -1;
  }
}
