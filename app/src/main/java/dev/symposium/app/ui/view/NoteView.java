package dev.symposium.app.ui.view;

import dev.symposium.app.ui.style.Canvas;
import dev.symposium.app.ui.text.DisplayWidth;
import dev.symposium.app.ui.text.Texts;
import dev.symposium.themes.Role;
import java.util.List;

/** A sentence, wrapped where there are rows for it. */
record NoteView(String text) implements PartView {

  private static final int LEAST_WIDTH = 20;

  @Override
  public int minWidth() {
    return Math.min(LEAST_WIDTH, bestWidth());
  }

  @Override
  public int bestWidth() {
    return DisplayWidth.of(text) + 1;
  }

  @Override
  public int least(int width) {
    return text.isEmpty() ? 0 : 1;
  }

  @Override
  public int best(int width) {
    return text.isEmpty() ? 0 : Texts.wrap(text, Math.max(1, width - 1)).size();
  }

  @Override
  public void draw(Canvas canvas) {
    boolean fits = DisplayWidth.of(text) < canvas.columns(); // then its blanks stay as they are
    if (fits || canvas.rows() < best(canvas.columns())) {
      canvas.put(1, 0, Texts.shorten(text, canvas.columns() - 1, canvas.glyphs()), Role.NOTICE);
      return;
    }
    List<String> lines = Texts.wrap(text, Math.max(1, canvas.columns() - 1));
    for (int i = 0; i < lines.size(); i++) {
      canvas.put(1, i, lines.get(i), Role.NOTICE);
    }
  }
}
