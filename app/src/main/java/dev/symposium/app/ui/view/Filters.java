package dev.symposium.app.ui.view;

import dev.symposium.app.ui.model.ListState;
import dev.symposium.app.ui.model.Overlay;
import dev.symposium.app.ui.model.UiModel;

/** Which list has the keys, and the filter it is narrowed by. Stateless. */
final class Filters {

  private Filters() {}

  /** The list whose filter is typed into. */
  static ListState typed(UiModel model) {
    Overlay overlay = model.overlay();
    if (overlay instanceof Overlay.Help help) {
      return help.list();
    }
    if (overlay instanceof Overlay.Solutions solutions) {
      return solutions.list();
    }
    if (overlay instanceof Overlay.Knobs knobs) {
      return knobs.list();
    }
    if (model.overlay() instanceof Overlay.None && model.stepping().isPresent()) {
      return model.stepping().get().lanes().list();
    }
    return model.showsRun() ? model.stage().list() : model.gallery();
  }

  /** What a heading says of a filter; empty without one. */
  static String heading(ListState list) {
    return list.filter().isEmpty() ? "" : "  with \"" + list.filter().text() + "\"";
  }
}
