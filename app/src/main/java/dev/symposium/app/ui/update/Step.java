package dev.symposium.app.ui.update;

import dev.symposium.app.ui.model.Effect;
import dev.symposium.app.ui.model.UiModel;
import java.util.List;

/**
 * What came of a message. Immutable.
 *
 * @param model the next one
 * @param effects to be done, in order
 */
public record Step(UiModel model, List<Effect> effects) {

  /** Copies the list. */
  public Step {
    effects = List.copyOf(effects);
  }
}
