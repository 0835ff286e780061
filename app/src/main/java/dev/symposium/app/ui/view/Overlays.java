package dev.symposium.app.ui.view;

import dev.symposium.app.ui.model.Overlay;
import dev.symposium.app.ui.style.Canvas;

/** What lies over the panels of the stage. Stateless. */
final class Overlays {

  private Overlays() {}

  /** Draws it; whether there was anything. */
  static boolean draw(Screen screen, Canvas body) {
    Overlay overlay = screen.model().overlay();
    Overlay below = overlay instanceof Overlay.Value value ? value.from() : overlay;
    if (below instanceof Overlay.Help help) {
      HelpView.draw(screen.model(), help.list(), body);
    } else if (below instanceof Overlay.Solutions solutions) {
      SolutionsView.draw(screen, solutions, body);
    } else if (below instanceof Overlay.Knobs knobs) {
      KnobsView.draw(screen, knobs.list(), body);
    } else if (below instanceof Overlay.Card card) {
      CardView.draw(screen, card.actor(), body);
    } else if (below instanceof Overlay.Line line) {
      LineCard.draw(line.line(), body);
    } else if (below instanceof Overlay.Word word) {
      WordView.draw(word.term(), body);
    } else {
      return false;
    }
    return true;
  }
}
