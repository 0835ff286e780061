package dev.symposium.app.ui.view;

import dev.symposium.app.ui.command.Complaint;
import dev.symposium.app.ui.command.Completions;
import dev.symposium.app.ui.command.Completions.Candidate;
import dev.symposium.app.ui.model.KnobBook;
import dev.symposium.app.ui.model.ListState;
import dev.symposium.app.ui.model.Overlay;
import dev.symposium.app.ui.model.UiModel;
import dev.symposium.app.ui.style.Canvas;
import dev.symposium.app.ui.text.DisplayWidth;
import dev.symposium.app.ui.text.Texts;
import dev.symposium.app.ui.widget.FieldLine;
import dev.symposium.app.ui.widget.ListWindow;
import dev.symposium.themes.Role;
import java.util.List;
import java.util.Optional;

/**
 * What is being typed, in one row, and below it what is wrong with it or what may come; what Tab
 * offers stands above. Stateless.
 */
final class Prompt {

  private static final int MOST_OFFERED = 8;
  private static final int CANDIDATE = 18;

  private Prompt() {}

  /** Draws on two rows. */
  static void draw(UiModel model, Canvas canvas) {
    Overlay overlay = model.overlay();
    if (overlay instanceof Overlay.CommandLine line) {
      int start = FieldLine.draw(canvas, 0, " :", line.field().text(), line.field().cursor());
      belowCommand(line, start, canvas);
    } else if (overlay instanceof Overlay.Value value) {
      value(value, model, canvas);
    } else {
      ListState list = Filters.typed(model);
      FieldLine.draw(canvas, 0, " /", list.filter().text(), list.filter().cursor());
      hint("keeps only lines with this; Enter: done, Esc: all lines again", canvas);
    }
  }

  private static void belowCommand(Overlay.CommandLine line, int start, Canvas canvas) {
    if (line.complaint().isPresent()) {
      complaint(line.complaint().get(), line.field().text(), start, canvas);
    } else {
      String next = line.offer().map(Completions::hint).orElse("");
      hint(next.isEmpty() ? "Tab: what may come  up: the last line  Esc: back" : next, canvas);
    }
  }

  /** Carets under the wrong part, the sentence behind them, or before them where room is short. */
  private static void complaint(Complaint wrong, String text, int start, Canvas canvas) {
    int from = Math.min(wrong.from(), text.length());
    int column = Math.max(0, start + DisplayWidth.of(text.substring(0, from)));
    int carets =
        Math.max(1, DisplayWidth.of(text.substring(from, Math.min(wrong.to(), text.length()))));
    canvas.put(column, 1, "^".repeat(carets), Role.ERROR);
    int behind = canvas.columns() - column - carets - 1;
    String sentence = wrong.sentence();
    int width = DisplayWidth.of(sentence);
    if (width <= behind || behind >= column - 1) {
      canvas.put(
          column + carets + 1, 1, Texts.shorten(sentence, behind, canvas.glyphs()), Role.ERROR);
    } else {
      String shown = Texts.shorten(sentence, column - 1, canvas.glyphs());
      canvas.put(column - 1 - DisplayWidth.of(shown), 1, shown, Role.ERROR);
    }
  }

  private static void value(Overlay.Value value, UiModel model, Canvas canvas) {
    String whom = value.target().actor().map(name -> " for " + name).orElse("");
    String prompt = " " + value.target().knob() + whom + " = ";
    FieldLine.draw(canvas, 0, prompt, value.field().text(), value.field().cursor());
    if (value.error().isEmpty()) {
      hint(range(value, model), canvas);
    } else {
      String error = Texts.shorten(value.error(), canvas.columns() - 1, canvas.glyphs());
      canvas.put(1, 1, error, Role.ERROR);
    }
  }

  private static String range(Overlay.Value value, UiModel model) {
    return model
        .run()
        .flatMap(
            run ->
                KnobBook.find(run.problem(), value.target().knob())
                    .map(
                        knob ->
                            knob.range(run.snapshot().slowness())
                                + " "
                                + knob.unit()
                                + (knob.unit().isEmpty() ? "" : " ")
                                + " now "
                                + run.inForce(value.target()).orElse("--")))
        .orElse("");
  }

  private static void hint(String text, Canvas canvas) {
    canvas.put(1, 1, Texts.shorten(text, canvas.columns() - 1, canvas.glyphs()), Role.DIM);
  }

  /** What Tab offers, over the lower rows of what is above the dials. */
  static void drawOffer(UiModel model, Canvas body) {
    if (!(model.overlay() instanceof Overlay.CommandLine line)) {
      return;
    }
    Optional<Completions> offer = line.offer();
    List<Candidate> candidates = offer.map(Completions::candidates).orElse(List.of());
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
