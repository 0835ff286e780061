package dev.symposium.app.ui.view;

import dev.symposium.app.ui.model.Layout;
import dev.symposium.app.ui.model.Overlay;
import dev.symposium.app.ui.model.UiModel;
import dev.symposium.app.ui.style.Canvas;

/** The one function from a model to cells. Stateless and pure but for the canvas. */
public final class View {

  private View() {}

  /** Draws a model on a canvas of the model's size. */
  public static void draw(UiModel model, Canvas canvas) {
    if (model.layout() == Layout.NONE) {
      TooSmallView.draw(model, canvas);
    } else if (model.stepping().isPresent()) {
      StepView.draw(model, model.stepping().get(), canvas);
    } else if (model.showsRun()) {
      StageView.draw(model, model.run().orElseThrow().seen(), canvas);
    } else if (model.overlay() instanceof Overlay.Help help) {
      GalleryView.drawHelp(model, help, canvas);
    } else {
      GalleryView.draw(model, canvas);
    }
  }
}
