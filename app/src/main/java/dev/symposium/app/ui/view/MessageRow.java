package dev.symposium.app.ui.view;

import dev.symposium.app.ui.model.Notice;
import dev.symposium.app.ui.model.UiModel;
import dev.symposium.app.ui.style.Canvas;
import dev.symposium.app.ui.text.Texts;
import dev.symposium.themes.Role;
import java.util.List;
import java.util.Optional;

/** The row for what was last said; a second one, or rows above, if it is long. Stateless. */
final class MessageRow {

  private MessageRow() {}

  /** What was said, and how it looks. */
  private record Said(String text, Role role) {}

  /** How many rows it takes; none if there is nothing to say. */
  static int rows(UiModel model, int columns) {
    return lines(model, columns).size();
  }

  /** Draws it from the first row on. */
  static void draw(UiModel model, Canvas canvas) {
    List<String> lines = lines(model, canvas.columns());
    for (int i = 0; i < lines.size(); i++) {
      canvas.put(1, i, lines.get(i), said(model).orElseThrow().role());
    }
  }

  /** Draws it over the lower rows of what is above the dials, if it takes more rows than these. */
  static void drawAbove(UiModel model, int rowsBelow, Canvas body) {
    List<String> lines = lines(model, body.columns());
    if (lines.size() > rowsBelow) {
      LinesOver.draw(lines, said(model).orElseThrow().role(), body);
    }
  }

  private static List<String> lines(UiModel model, int columns) {
    return said(model).map(s -> Texts.wrap(s.text(), columns - 2)).orElse(List.of());
  }

  private static Optional<Said> said(UiModel model) {
    Optional<Notice> notice = model.notice().filter(n -> !isOfElsewhere(n, model));
    if (!model.caption().isEmpty()) {
      return Optional.of(new Said(model.caption(), Role.ACCENT));
    }
    if (notice.isPresent()) {
      Role role = notice.get().isError() ? Role.ERROR : Role.NOTICE;
      return Optional.of(new Said(notice.get().text(), role));
    }
    if (!model.opening().isEmpty()) {
      return Optional.of(new Said("opens " + model.opening() + " ...", Role.NOTICE));
    }
    return model.firstHint()
        ? Optional.of(
            new Said("Here for the first time? ? shows the ten keys you need.", Role.NOTICE))
        : Optional.empty();
  }

  /** What the run itself says is told where its present is shown: not to who looks back. */
  private static boolean isOfElsewhere(Notice notice, UiModel model) {
    return model
        .run()
        .filter(r -> !model.showsRun() || r.looksBack())
        .filter(r -> r.past().newest().notice().equals(notice.text()))
        .isPresent();
  }
}
