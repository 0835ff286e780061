package dev.symposium.app.ui.keymap;

import dev.symposium.app.ui.model.ListState;
import dev.symposium.app.ui.model.Overlay;
import dev.symposium.app.ui.model.UiModel;

/** What has the keys. */
public enum Where {
  /** The list of problems. */
  GALLERY,
  /** A problem that runs. */
  STAGE,
  /** A moment of the past of a problem that runs. */
  PAST,
  /** A run that is scheduled by hand. */
  STEPS,
  /** The list of solutions. */
  SOLUTIONS,
  /** The list of all knobs. */
  KNOBS,
  /** The list of keys. */
  HELP,
  /** What there is to know about one thread, one line of the log, or a word. */
  CARD,
  /** The filter of a list, being typed. */
  FILTER,
  /** A value, being typed. */
  VALUE,
  /** A command, being typed. */
  COMMAND;

  /** What has the keys in a model. */
  public static Where of(UiModel model) {
    Overlay overlay = model.overlay();
    if (overlay instanceof Overlay.Help help) {
      return list(help.list(), HELP);
    }
    if (overlay instanceof Overlay.Solutions solutions) {
      return list(solutions.list(), SOLUTIONS);
    }
    if (overlay instanceof Overlay.Knobs knobs) {
      return list(knobs.list(), KNOBS);
    }
    if (overlay instanceof Overlay.Card
        || overlay instanceof Overlay.Line
        || overlay instanceof Overlay.Word) {
      return CARD;
    }
    if (overlay instanceof Overlay.Value) {
      return VALUE;
    }
    return overlay instanceof Overlay.CommandLine ? COMMAND : below(model);
  }

  /** What has the keys when nothing lies over the screen. */
  public static Where below(UiModel model) {
    if (model.stepping().isPresent()) {
      return list(model.stepping().get().lanes().list(), STEPS);
    }
    return model.showsRun()
        ? list(model.stage().list(), model.run().orElseThrow().looksBack() ? PAST : STAGE)
        : list(model.gallery(), GALLERY);
  }

  /** Whether a run is to be seen and nothing lies over it, now or as it was. */
  public boolean isStage() {
    return this == STAGE || this == PAST || this == STEPS;
  }

  /** Whether letters are typed into a field here. */
  public boolean isField() {
    return this == FILTER || this == VALUE || this == COMMAND;
  }

  private static Where list(ListState list, Where where) {
    return list.typing() ? FILTER : where;
  }
}
