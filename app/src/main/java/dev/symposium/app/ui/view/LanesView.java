package dev.symposium.app.ui.view;

import dev.symposium.app.ui.style.Canvas;
import dev.symposium.app.ui.text.DisplayWidth;
import dev.symposium.app.ui.text.Glyph;
import dev.symposium.app.ui.text.Texts;
import dev.symposium.problems.observe.ActorView;
import dev.symposium.problems.spi.Scene.Lane;
import dev.symposium.problems.spi.Scene.Lane.Where;
import dev.symposium.problems.spi.Scene.Lanes;
import dev.symposium.themes.Role;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Bars towards a line: a row each, in several columns if need be; else how many are where, and who
 * is furthest behind.
 */
record LanesView(Lanes lanes, Screen screen) implements PartView {

  private static final int NAME = 7;
  private static final int BEHIND = 24;
  private static final int SMALL_BEHIND = 7;
  private static final int LEAST_BAR = 8;
  private static final int COLUMN = NAME + LEAST_BAR + SMALL_BEHIND + 3;

  @Override
  public int minWidth() {
    return COLUMN;
  }

  @Override
  public int bestWidth() {
    return 200;
  }

  @Override
  public int least(int width) {
    return Math.min(4, 1 + lanes.lanes().size());
  }

  @Override
  public int best(int width) {
    return 3 + lanes.lanes().size();
  }

  @Override
  public void draw(Canvas canvas) {
    int size = lanes.lanes().size();
    int room = canvas.rows() - 1;
    int columns = Math.max(1, canvas.columns() / COLUMN);
    if (size <= room) {
      single(canvas);
    } else if ((size + columns - 1) / columns <= room) {
      several((size + room - 1) / room, room, canvas);
    } else {
      counts(canvas);
    }
  }

  private void single(Canvas canvas) {
    int behind = canvas.columns() >= NAME + 24 + BEHIND ? BEHIND : SMALL_BEHIND;
    int bar = Math.max(0, canvas.columns() - NAME - behind - 2);
    int line = 1 + NAME + bar;
    boolean start = canvas.rows() >= best(canvas.columns()) - 1;
    heading(line + behind, canvas);
    int first = start ? 2 : 1;
    if (start) {
      canvas.put(1 + NAME, 1, Texts.shorten("start", bar, canvas.glyphs()), Role.DIM);
      canvas.put(line, 1, Glyph.VERTICAL, Role.STRONG);
    }
    for (int i = 0; i < lanes.lanes().size(); i++) {
      lane(lanes.lanes().get(i), bar, canvas.area(0, first + i, canvas.columns(), 1));
    }
    int end = first + lanes.lanes().size();
    if (start && end < canvas.rows()) {
      canvas.put(line, end, Glyph.VERTICAL, Role.STRONG);
    }
  }

  private void heading(int end, Canvas canvas) {
    int at = canvas.put(1, 0, lanes.title(), Role.ACCENT);
    String gate = Texts.shorten(lanes.gate(), canvas.columns() - at - 2, canvas.glyphs());
    int right = Math.min(canvas.columns(), end);
    canvas.put(Math.max(at + 2, right - DisplayWidth.of(gate)), 0, gate, Role.ACCENT);
  }

  private void several(int columns, int rows, Canvas canvas) {
    heading(canvas.columns(), canvas);
    int width = canvas.columns() / columns;
    int bar = Math.max(1, width - NAME - SMALL_BEHIND - 3);
    for (int i = 0; i < lanes.lanes().size(); i++) {
      Canvas line = canvas.area(i / rows * width, 1 + i % rows, width - 1, 1);
      lane(lanes.lanes().get(i), bar, line);
    }
  }

  private void lane(Lane lane, int bar, Canvas line) {
    boolean marked = screen.isMarked(lane.actor());
    if (marked) {
      line.put(0, 0, Glyph.MARK, Role.SELECTION);
    }
    String name = Texts.left(lane.actor(), NAME - 1, line.glyphs());
    line.put(1, 0, name, marked ? Role.SELECTION : Role.TEXT);
    int filled = lane.where() == Where.COMING ? covered(lane, bar) : bar;
    if (lane.where() != Where.NOBODY) {
      line.horizontal(1 + NAME, 0, filled, Glyph.BAR, Role.BAR);
      line.horizontal(1 + NAME + filled, 0, bar - filled, Glyph.BAR_REST, Role.BAR_REST);
    }
    line.put(1 + NAME + bar, 0, lane.where() == Where.BEYOND ? ">" : "|", Role.STRONG);
    int at = 2 + NAME + bar;
    String word = word(lane.where());
    int end = line.put(at, 0, word, roleOf(lane));
    String more = more(lane);
    boolean wide = line.columns() - at > SMALL_BEHIND;
    int gap = !wide && word.isEmpty() ? 0 : Math.max(1, SMALL_BEHIND - word.length());
    int room = line.columns() - end - gap;
    if (room >= Math.min(8, DisplayWidth.of(more))) {
      line.put(end + gap, 0, Texts.shorten(more, room, line.glyphs()), roleOf(lane));
    }
  }

  /** Never quite full before it is there. */
  private static int covered(Lane lane, int bar) {
    return Math.min(Math.max(0, bar - 1), (int) Math.round(lane.done() * bar));
  }

  private static String word(Where where) {
    return switch (where) {
      case COMING -> "";
      case HERE -> "here";
      case BEYOND -> "beyond";
      case NOBODY -> "nobody";
    };
  }

  private String more(Lane lane) {
    if (lane.where() == Where.NOBODY) {
      return lane.text().replaceFirst("^nobody ", "");
    }
    if (!lane.text().isEmpty()) {
      return lane.text();
    }
    Optional<ActorView> actor = screen.run().snapshot().actor(lane.actor());
    return actor.map(this::doing).orElse("");
  }

  private String doing(ActorView actor) {
    String age = ActorWords.age(actor, screen);
    return ActorWords.word(actor, screen) + (age.isEmpty() ? "" : " " + age + " s");
  }

  private Role roleOf(Lane lane) {
    if (lane.where() == Where.NOBODY || lane.where() == Where.BEYOND) {
      return Role.VERDICT_BAD;
    }
    Optional<ActorView> actor = screen.run().snapshot().actor(lane.actor());
    return actor.map(a -> ActorWords.role(a, screen)).orElse(Role.TEXT);
  }

  private void counts(Canvas canvas) {
    heading(canvas.columns(), canvas);
    int row = 1;
    for (Where where : Where.values()) {
      long count = lanes.lanes().stream().filter(l -> l.where() == where).count();
      if (count > 0 && row < canvas.rows()) {
        String word = where == Where.COMING ? "on the way" : word(where);
        String text = Texts.left(word, 11, canvas.glyphs()) + count;
        int at = canvas.put(1, row, text, Role.TEXT);
        double share = count / (double) lanes.lanes().size();
        int bar = Math.min(24, canvas.columns() - at - 3);
        canvas.put(Math.max(at, 17) + 1, row, canvas.glyphs().bar(share, bar), Role.BAR);
        row++;
      }
    }
    last(row, canvas);
  }

  private void last(int from, Canvas canvas) {
    List<Lane> behind =
        lanes.lanes().stream()
            .filter(lane -> lane.where() == Where.COMING)
            .sorted(Comparator.comparingDouble(Lane::done))
            .toList();
    if (!behind.isEmpty() && from < canvas.rows()) {
      canvas.put(1, from, "furthest behind", Role.ACCENT);
      for (int i = 0; i < Math.min(behind.size(), canvas.rows() - from - 1); i++) {
        int bar = Math.max(1, canvas.columns() - NAME - SMALL_BEHIND - 3);
        lane(behind.get(i), bar, canvas.area(0, from + 1 + i, canvas.columns(), 1));
      }
    }
  }
}
