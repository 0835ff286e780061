package dev.symposium.app.ui.view;

import dev.symposium.app.glossary.Entry;
import dev.symposium.app.glossary.Glossary;
import dev.symposium.app.ui.style.Canvas;
import dev.symposium.app.ui.text.Texts;
import dev.symposium.themes.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a word of the field means, and where to see it. Stateless. */
final class WordView {

  private static final int WIDEST = 76;

  private WordView() {}

  static void draw(String term, Canvas canvas) {
    int at = canvas.put(1, 0, "WORD " + term, Role.ACCENT);
    canvas.put(at, 0, "  up, down: another   esc back", Role.DIM);
    Optional<Entry> entry = Glossary.find(term);
    List<String> lines = entry.map(WordView::lines).orElse(List.of());
    int y = 2;
    for (String line : lines) {
      for (String row : Texts.wrap(line, Math.min(WIDEST, canvas.columns() - 4))) {
        canvas.put(2, y++, row, Role.TEXT);
      }
      y++;
    }
  }

  private static List<String> lines(Entry entry) {
    List<String> lines = new ArrayList<>();
    lines.add(entry.meaning());
    if (!entry.forms().isEmpty()) {
      lines.add("Also: " + String.join(", ", entry.forms()) + ".");
    }
    lines.add("To see it: " + entry.command() + ", view " + entry.view() + ".");
    return lines;
  }
}
