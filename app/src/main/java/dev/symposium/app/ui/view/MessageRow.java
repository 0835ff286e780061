package dev.symposium.app.ui.view;

import dev.symposium.app.ui.model.Notice;
import dev.symposium.app.ui.model.UiModel;
import dev.symposium.app.ui.style.Canvas;
import dev.symposium.app.ui.text.Texts;
import dev.symposium.themes.Role;
import java.util.Optional;

/** The row for what was last said. Stateless. */
final class MessageRow {

  private MessageRow() {}

  /** What was said, and how it looks. */
  private record Said(String text, Role role) {}

  /** Whether there is anything to say: only then a small screen gives its footer for it. */
  static boolean isNeeded(UiModel model) {
    return said(model).isPresent();
  }

  static void draw(UiModel model, Canvas canvas) {
    said(model)
        .ifPresent(
            s -> {
              String text = Texts.shorten(s.text(), canvas.columns() - 1, canvas.glyphs());
              canvas.put(1, 0, text, s.role());
            });
  }

  private static Optional<Said> said(UiModel model) {
    Optional<Notice> notice = model.notice();
    if (notice.isPresent()) {
      Role role = notice.get().isError() ? Role.ERROR : Role.NOTICE;
      return Optional.of(new Said(notice.get().text(), role));
    }
    String run = model.showsRun() ? model.run().orElseThrow().snapshot().notice() : "";
    if (!run.isEmpty()) {
      return Optional.of(new Said(run, Role.NOTICE));
    }
    if (!model.opening().isEmpty()) {
      return Optional.of(new Said("opens " + model.opening() + " ...", Role.NOTICE));
    }
    return model.firstHint()
        ? Optional.of(
            new Said("Here for the first time? ? shows the ten keys you need.", Role.NOTICE))
        : Optional.empty();
  }
}
