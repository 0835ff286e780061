package dev.symposium.app.ui.view;

import dev.symposium.app.ui.keymap.Action;
import dev.symposium.app.ui.keymap.ActionId;
import dev.symposium.app.ui.keymap.Actions;
import dev.symposium.app.ui.model.RunState;
import dev.symposium.app.ui.model.UiModel;
import dev.symposium.app.ui.style.Canvas;
import dev.symposium.app.ui.text.DisplayWidth;
import dev.symposium.themes.Role;
import java.util.ArrayList;
import java.util.List;

/** Six keys at most, from the table of actions; {@code ?} is the last to go. Stateless. */
final class FooterRow {

  private static final int MOST = 6;

  private FooterRow() {}

  static void draw(UiModel model, Canvas canvas) {
    List<Action> hints = new ArrayList<>(Actions.footer(model, MOST));
    while (hints.size() > 1 && width(hints, model) - 1 > canvas.columns()) {
      hints.remove(hints.size() - 2);
    }
    int at = 1;
    for (Action hint : hints) {
      at = canvas.put(at, 0, hint.label(), Role.KEY_HINT);
      at = canvas.put(at, 0, " " + title(hint, model), Role.DIM) + 2;
    }
  }

  private static int width(List<Action> hints, UiModel model) {
    return hints.stream()
        .mapToInt(h -> DisplayWidth.of(h.label()) + DisplayWidth.of(title(h, model)) + 3)
        .sum();
  }

  /** What depends on the state: the same key pauses and goes on. */
  private static String title(Action hint, UiModel model) {
    if (hint.id() == ActionId.PAUSE && model.run().map(r -> r.isPaused()).orElse(false)) {
      return "go on";
    }
    if (hint.id() == ActionId.BREAK_NOW && model.run().isPresent()) {
      RunState run = model.run().get();
      return run.problem().breakWords(run.solution()).now();
    }
    return hint.id() == ActionId.BACK && !model.showsRun() ? "leave" : hint.title();
  }
}
