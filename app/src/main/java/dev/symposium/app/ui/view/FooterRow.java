package dev.symposium.app.ui.view;

import dev.symposium.app.ui.keymap.Action;
import dev.symposium.app.ui.keymap.ActionId;
import dev.symposium.app.ui.keymap.Actions;
import dev.symposium.app.ui.model.RunState;
import dev.symposium.app.ui.model.UiModel;
import dev.symposium.app.ui.style.Canvas;
import dev.symposium.app.ui.text.DisplayWidth;
import dev.symposium.problems.observe.Verdict;
import dev.symposium.themes.Role;
import java.util.ArrayList;
import java.util.List;

/**
 * Six keys at most, from the table of actions, and above them, where there is room, what can be
 * done now. Command line, way back and {@code ?} are the last to go. Stateless.
 */
final class FooterRow {

  private static final int MOST = 6;

  private FooterRow() {}

  /** In one row. */
  static void draw(UiModel model, Canvas canvas) {
    row(Actions.footer(model, MOST), model, canvas);
  }

  /** In two rows: what can be done now, and the keys that are always the same. */
  static void drawTwoRows(UiModel model, Canvas canvas) {
    row(Actions.deeds(model), model, canvas.area(0, 0, canvas.columns(), 1));
    drawKeys(model, canvas.area(0, 1, canvas.columns(), 1));
  }

  /** The lower one of two rows. */
  static void drawKeys(UiModel model, Canvas canvas) {
    row(Actions.keys(model), model, canvas);
  }

  private static void row(List<Action> wanted, UiModel model, Canvas canvas) {
    List<Action> hints = new ArrayList<>(wanted);
    while (hints.size() > 1 && width(hints, model) - 1 > canvas.columns()) {
      hints.remove(leastWanted(hints));
    }
    int at = 1;
    for (Action hint : hints) {
      at = canvas.put(at, 0, hint.label(), Role.KEY_HINT);
      at = canvas.put(at, 0, " " + title(hint, model), Role.DIM) + 2;
    }
  }

  /** The last of those that may go; if none may, the first of the others. */
  private static int leastWanted(List<Action> hints) {
    for (int i = hints.size() - 1; i >= 0; i--) {
      if (!Actions.isAlwaysThere(hints.get(i))) {
        return i;
      }
    }
    return 0;
  }

  private static int width(List<Action> hints, UiModel model) {
    return hints.stream()
        .mapToInt(h -> DisplayWidth.of(h.label()) + DisplayWidth.of(title(h, model)) + 3)
        .sum();
  }

  /** What depends on the state: the same key pauses and goes on. */
  private static String title(Action hint, UiModel model) {
    if (hint.id() == ActionId.PAUSE && model.run().map(r -> r.isPaused()).orElse(false)) {
      return "resume";
    }
    if (hint.id() == ActionId.BREAK_NOW && model.run().isPresent()) {
      return breakNow(model.run().get());
    }
    boolean leaves = !model.showsRun() && model.stepping().isEmpty();
    return hint.id() == ActionId.BACK && leaves ? "leave" : hint.title();
  }

  /** As what stands is broken; else as it usually is under this solution. */
  private static String breakNow(RunState run) {
    String does =
        run.snapshot().standing().stream()
            .filter(v -> v.kind().isBreakable())
            .map(Verdict::breaksBy)
            .filter(verb -> !verb.isEmpty())
            .findFirst()
            .orElse("");
    return switch (does) {
      case "wakes" -> "wake one now";
      case "takes back" -> "take it back now";
      case "breaks" -> "break it now";
      default -> run.problem().breakWords(run.solution()).now();
    };
  }
}
