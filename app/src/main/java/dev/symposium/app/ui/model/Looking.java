package dev.symposium.app.ui.model;

/** What is looked at, and so has to be asked for. Stateless. */
public final class Looking {

  private Looking() {}

  /** Whether anything on the screen tells where the threads stand now, and so has them asked. */
  public static boolean atLines(UiModel model) {
    return model.showsRun()
        && !model.run().orElseThrow().looksBack()
        && (model.overlay() instanceof Overlay.Card || atCode(model) || atWhy(model));
  }

  /** Whether the texts of the code are needed and nobody has asked for them. */
  public static boolean forWantOfABook(UiModel model) {
    return model.showsRun()
        && (model.overlay() instanceof Overlay.Card || atCode(model))
        && !model.run().orElseThrow().reading().book().isAsked();
  }

  private static boolean atCode(UiModel model) {
    return model.overlay() instanceof Overlay.None
        && model.stage().shows(Panel.CODE, model.layout());
  }

  private static boolean atWhy(UiModel model) {
    return model.overlay() instanceof Overlay.None
        && model.stage().shows(Panel.WHY, model.layout());
  }
}
