package dev.symposium.app.ui.view;

import dev.symposium.app.ui.keymap.Where;
import dev.symposium.app.ui.model.UiModel;
import dev.symposium.app.ui.style.Canvas;

/**
 * The lowest rows of every screen: what is typed, what was said, the keys. They stay as many as
 * they are, so that nothing above them moves; what is too long for them goes over what is above.
 * Stateless.
 */
final class Below {

  private Below() {}

  /** Draws on one row or two; a field always has two. */
  static void draw(UiModel model, Canvas canvas) {
    int columns = canvas.columns();
    int said = MessageRow.rows(model, columns);
    boolean tells = said > 0 && said <= canvas.rows();
    if (Where.of(model).isField()) {
      Prompt.draw(model, canvas);
    } else if (tells) {
      MessageRow.draw(model, canvas);
      if (said < canvas.rows()) {
        FooterRow.drawKeys(model, canvas.area(0, 1, columns, 1));
      }
    } else if (canvas.rows() == 1) {
      FooterRow.draw(model, canvas);
    } else {
      FooterRow.drawTwoRows(model, canvas);
    }
  }

  /** Draws what has no room in so many rows over the lower rows of what is above. */
  static void drawAbove(UiModel model, int rows, Canvas body) {
    if (Where.of(model).isField()) {
      Prompt.drawAbove(model, body);
    } else {
      MessageRow.drawAbove(model, rows, body);
    }
  }
}
