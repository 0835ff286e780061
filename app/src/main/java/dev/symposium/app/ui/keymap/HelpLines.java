package dev.symposium.app.ui.keymap;

import com.google.common.collect.Sets;
import dev.symposium.app.ui.model.ListState;
import dev.symposium.app.ui.model.Prefs;
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
          ActionId.PRESET_BEFORE);

  private HelpLines() {}

  /** The lines of what there is to do in this session, or those of them that match. */
  public static List<Action> of(ListState list, Prefs prefs) {
    return of(list).stream()
        .filter(a -> !prefs.replay() || !OF_A_LIVE_RUN.contains(a.id()))
        .toList();
  }

  /** All lines, or those that match. */
  public static List<Action> of(ListState list) {
    return LINES.stream()
        .filter(a -> list.matches(a.label() + " " + a.title() + " " + a.about()))
        .toList();
  }
}
