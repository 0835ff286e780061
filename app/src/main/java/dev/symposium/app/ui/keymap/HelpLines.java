package dev.symposium.app.ui.keymap;

import com.google.common.collect.Sets;
import dev.symposium.app.ui.model.ListState;
import dev.symposium.app.ui.model.UiModel;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** The lines of the help: every action that speaks for itself, the ten one needs first. */
public final class HelpLines {

  private static final List<Action> LINES =
      Actions.all().stream()
          .filter(a -> !a.label().isEmpty())
          .sorted(Comparator.comparing(Action::section))
          .toList();

  /** What is never possible in a recording. */
  private static final Set<ActionId> OF_A_LIVE_RUN =
      Sets.immutableEnumSet(
          ActionId.MAKE_IT_FAIL,
          ActionId.BREAK_NOW,
          ActionId.FREEZE,
          ActionId.CRASH,
          ActionId.STEP_MODE,
          ActionId.PRESET_BEFORE);

  private HelpLines() {}

  /** The lines of what there is to do in this session now, or those of them that match. */
  public static List<Action> of(ListState list, UiModel model) {
    boolean steps = model.stepping().isPresent();
    return of(list).stream()
        .filter(a -> steps ? a.isFor(Where.STEPS) : a.section() != Action.Section.STEPS)
        .sorted(Comparator.comparing(a -> a.section() != Action.Section.STEPS))
        .filter(a -> !model.prefs().replay() || !OF_A_LIVE_RUN.contains(a.id()))
        .toList();
  }

  /** All lines, or those that match. */
  public static List<Action> of(ListState list) {
    return LINES.stream()
        .filter(a -> list.matches(a.label() + " " + a.title() + " " + a.about()))
        .toList();
  }
}
