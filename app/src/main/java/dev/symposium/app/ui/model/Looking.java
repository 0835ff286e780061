package dev.symposium.app.ui.model;

/** What is looked at, and so has to be asked for. Stateless. */
public final class Looking {

  private Looking() {}

  /** Whether anything on the screen tells where the threads stand. */
  public static boolean atLines(UiModel model) {
    return model.showsRun() && model.overlay() instanceof Overlay.Card;
  }
}
