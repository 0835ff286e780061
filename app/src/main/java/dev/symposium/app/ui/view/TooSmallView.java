package dev.symposium.app.ui.view;

import dev.symposium.app.ui.model.Layout;
import dev.symposium.app.ui.model.Size;
import dev.symposium.app.ui.model.UiModel;
import dev.symposium.app.ui.style.Canvas;
import dev.symposium.app.ui.text.Texts;
import dev.symposium.themes.Role;
import java.util.List;

/** The page for a window that is too small: what it has, what it needs. Stateless. */
final class TooSmallView {

  private TooSmallView() {}

  static void draw(UiModel model, Canvas canvas) {
    Size has = model.size();
    Size needs = Layout.LEAST;
    List<String> lines =
        Texts.wrap(
            "too small: have "
                + has.columns()
                + "x"
                + has.rows()
                + ", need "
                + needs.columns()
                + "x"
                + needs.rows()
                + "; q "
                + (model.showsRun() || model.stepping().isPresent() ? "back" : "leaves"),
            canvas.columns());
    for (int i = 0; i < lines.size(); i++) {
      canvas.put(0, i, lines.get(i), Role.TEXT);
    }
  }
}
