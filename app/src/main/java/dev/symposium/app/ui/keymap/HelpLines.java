package dev.symposium.app.ui.keymap;

import dev.symposium.app.ui.model.ListState;
import java.util.Comparator;
import java.util.List;

/** The lines of the help: every action that speaks for itself, the ten one needs first. */
public final class HelpLines {

  private static final List<Action> LINES =
      Actions.all().stream()
          .filter(a -> !a.label().isEmpty())
          .sorted(Comparator.comparing(Action::section))
          .toList();

  private HelpLines() {}

  /** All lines, or those that match. */
  public static List<Action> of(ListState list) {
    return LINES.stream()
        .filter(a -> list.matches(a.label() + " " + a.title() + " " + a.about()))
        .toList();
  }
}
