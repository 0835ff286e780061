package dev.symposium.app.ui.view;

import dev.symposium.app.ui.style.Canvas;
import dev.symposium.app.ui.text.DisplayWidth;
import dev.symposium.app.ui.text.Glyph;
import dev.symposium.app.ui.text.Texts;
import dev.symposium.problems.observe.ActorView;
import dev.symposium.problems.spi.Scene.Row;
import dev.symposium.problems.spi.Scene.Table;
import dev.symposium.themes.Role;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A row for each actor: with its second line, in one line, in several columns, or counted by what
 * they do.
 */
record ActorRowsView(Table table, Screen screen) implements PartView {

  private static final int NAME = 4;
  private static final int NARROW = 12;
  private static final int CELL = 8;
  private static final int BAR = 8;

  @Override
  public int minWidth() {
    return 17 + cellsWidth();
  }

  @Override
  public int bestWidth() {
    int widest = DisplayWidth.of(table.title());
    for (Row row : table.rows()) {
      int first = nameWidth() + 1 + DisplayWidth.of(text(row)) + cellsWidth();
      int bar = row.of() > 0 ? 2 + Math.min(BAR, row.of()) : 0;
      int second = 3 + DisplayWidth.of(row.below()) + bar;
      widest = Math.max(widest, Math.max(first, second));
    }
    return Math.max(minWidth(), widest + 2);
  }

  private int cellsWidth() {
    return table.headings().size() * (CELL + 1);
  }

  private int nameWidth() {
    return table.rows().stream().mapToInt(row -> DisplayWidth.of(row.actor())).reduce(2, Math::max);
  }

  @Override
  public int least(int width) {
    return Math.min(3, 1 + Math.max(1, table.rows().size()));
  }

  @Override
  public int best(int width) {
    return 1 + Math.max(1, lines());
  }

  private int lines() {
    return table.rows().stream().mapToInt(row -> row.below().isEmpty() ? 1 : 2).sum();
  }

  @Override
  public void draw(Canvas canvas) {
    heading(canvas);
    int size = table.rows().size();
    int room = canvas.rows() - 1;
    int columns = Math.max(1, canvas.columns() / (nameWidth() + NARROW));
    if (size == 0) {
      canvas.put(1, 1, "none", Role.DIM);
    } else if (lines() <= room) {
      rows(true, canvas);
    } else if (size <= room) {
      rows(false, canvas);
    } else if ((size + columns - 1) / columns <= room) {
      several((size + room - 1) / room, canvas);
    } else {
      counts(canvas);
    }
  }

  private void heading(Canvas canvas) {
    canvas.put(
        1, 0, Texts.shorten(table.title(), canvas.columns() - 1, canvas.glyphs()), Role.ACCENT);
    for (int i = 0; i < table.headings().size(); i++) {
      String text = Texts.right(table.headings().get(i), CELL, canvas.glyphs());
      canvas.put(cellAt(i, canvas), 0, text, Role.ACCENT);
    }
  }

  private int cellAt(int i, Canvas canvas) {
    return canvas.columns() - (table.headings().size() - i) * (CELL + 1);
  }

  private void rows(boolean both, Canvas canvas) {
    int at = 1;
    for (Row row : table.rows()) {
      first(row, canvas.area(0, at++, canvas.columns(), 1));
      if (both && !row.below().isEmpty()) {
        second(row, canvas.area(0, at++, canvas.columns(), 1));
      }
    }
  }

  private void first(Row row, Canvas line) {
    name(row, line);
    int room = line.columns() - cellsWidth() - nameWidth() - 2;
    String text = Texts.shorten(text(row), room, line.glyphs());
    line.put(nameWidth() + 2, 0, text, role(row));
    for (int i = 0; i < Math.min(row.cells().size(), table.headings().size()); i++) {
      String cell = Texts.right(row.cells().get(i), CELL, line.glyphs());
      line.put(cellAt(i, line), 0, cell, Role.TEXT);
    }
  }

  private void name(Row row, Canvas line) {
    boolean marked = screen.isMarked(row.actor());
    if (marked) {
      line.put(0, 0, Glyph.MARK, Role.SELECTION);
    }
    line.put(1, 0, row.actor(), marked ? Role.SELECTION : Role.TEXT);
  }

  private static void second(Row row, Canvas line) {
    int at = line.put(NAME, 0, row.below(), Role.DIM) + 2;
    int bar = Math.min(Math.min(BAR, row.of()), line.columns() - at);
    if (bar > 1) {
      double share = row.done() / (double) Math.max(1, row.of());
      line.put(at, 0, line.glyphs().bar(share, bar), Role.BAR);
    }
  }

  private void several(int columns, Canvas canvas) {
    int perColumn = (table.rows().size() + columns - 1) / columns;
    int width = canvas.columns() / columns;
    for (int i = 0; i < table.rows().size(); i++) {
      Row row = table.rows().get(i);
      Canvas line = canvas.area(i / perColumn * width, 1 + i % perColumn, width, 1);
      name(row, line);
      int room = width - nameWidth() - 3;
      line.put(nameWidth() + 2, 0, Texts.shorten(text(row), room, line.glyphs()), role(row));
    }
  }

  private void counts(Canvas canvas) {
    Map<String, Long> byWord =
        table.rows().stream()
            .collect(Collectors.groupingBy(this::word, TreeMap::new, Collectors.counting()));
    List<Map.Entry<String, Long>> sorted =
        byWord.entrySet().stream()
            .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
            .toList();
    int room = canvas.rows() - 1;
    for (int i = 0; i < Math.min(room, sorted.size()); i++) {
      String text = sorted.get(i).getValue() + " " + sorted.get(i).getKey();
      canvas.put(1, 1 + i, Texts.shorten(text, canvas.columns() - 1, canvas.glyphs()), Role.TEXT);
    }
  }

  /** What it does without how long, so that those who do the same are counted together. */
  private String word(Row row) {
    return actor(row)
        .map(a -> a.crashed() ? a.fate() : a.isWaiting() ? a.life().word() : a.doing())
        .orElse("gone");
  }

  private String text(Row row) {
    Optional<ActorView> actor = actor(row);
    if (actor.isEmpty()) {
      return row.text();
    }
    ActorView a = actor.get();
    if (screen.isFast(a) || a.frozen() || a.crashed()) {
      return ActorWords.word(a, screen);
    }
    String age = ActorWords.age(a, screen);
    return row.text().isEmpty()
        ? ActorWords.word(a, screen) + (age.isEmpty() ? "" : " " + age)
        : row.text();
  }

  private Role role(Row row) {
    return actor(row).map(a -> ActorWords.role(a, screen)).orElse(Role.GHOST);
  }

  private Optional<ActorView> actor(Row row) {
    return screen.run().snapshot().actor(row.actor());
  }
}
