package dev.symposium.app.ui.view;

import dev.symposium.app.ui.model.Layout;
import dev.symposium.app.ui.model.Panel;
import dev.symposium.app.ui.model.Stage;
import dev.symposium.app.ui.style.Canvas;
import dev.symposium.app.ui.text.Glyph;
import dev.symposium.app.ui.text.Numbers;
import dev.symposium.app.ui.text.Texts;
import dev.symposium.problems.observe.Snapshot;
import dev.symposium.themes.Role;
import java.util.List;
import java.util.Locale;

/** The views of the stage: side by side where there is room, else one at a time. Stateless. */
final class Panels {

  private static final int LEAST_TABLE = 30;
  private static final int USUAL_TABLE = 35;

  /** Rows below the table that leave one blank. */
  private static final int ROOMY = 9;

  private static final int RING_SHARE = 46;
  private static final int SCENE_SHARE = 49;

  private static final int LEAST_FOR_BAND = 28;
  private static final int LEAST_BAND = 10;
  private static final int MOST_BAND = 17;

  private Panels() {}

  static void draw(Screen screen, Canvas body) {
    Layout layout = screen.model().layout();
    Stage stage = screen.model().stage();
    if (layout == Layout.WIDE && !stage.zoom()) {
      sideBySide(screen, body);
    } else if (stage.panel() == Panel.SCENE) {
      scene(screen, body, layout == Layout.STANDARD && !stage.zoom());
    } else {
      panel(stage.panel(), screen, body);
    }
  }

  /** Any but the scene, under its heading. */
  private static void panel(Panel panel, Screen screen, Canvas canvas) {
    Canvas body = below(canvas);
    switch (panel) {
      case SCENE -> throw new IllegalArgumentException("the scene has a place of its own");
      case THREADS -> {
        heading(panel, threadsHeading(screen), screen, canvas);
        threads(screen, body);
      }
      case GRAPH -> {
        heading(panel, "  who waits for what, and who has it", screen, canvas);
        GraphView.draw(screen, body);
      }
      case WHY -> {
        boolean more = WhyView.draw(screen, body);
        heading(panel, WhyView.heading(screen, more), screen, canvas);
      }
      case TIMELINE -> {
        heading(panel, timelineHeading(screen, body), screen, canvas);
        TimelineView.draw(screen, body);
      }
      case CHARTS -> {
        heading(panel, chartsHeading(screen, body), screen, canvas);
        ChartsView.draw(screen, body);
      }
      case LOG -> {
        heading(panel, logHeading(screen), screen, canvas);
        LogView.draw(screen, body);
      }
      case CODE -> {
        heading(panel, CodeView.heading(screen), screen, canvas);
        CodeView.draw(screen, body);
      }
    }
  }

  private static void sideBySide(Screen screen, Canvas body) {
    boolean ring = SceneView.ring(screen).isPresent();
    int left = body.columns() * (ring ? RING_SHARE : SCENE_SHARE) / 100;
    int band = band(screen, left, body);
    int rows = body.rows() - band - (band > 0 ? 1 : 0);
    if (band > 0) {
      body.horizontal(0, rows, body.columns(), Glyph.HORIZONTAL, Role.RULE);
      panel(Panel.WHY, screen, body.area(0, rows + 1, body.columns(), band));
    }
    body.vertical(left, 0, rows, Glyph.VERTICAL, Role.RULE);
    Canvas scene = body.area(0, 0, left, rows);
    heading(Panel.SCENE, "", screen, scene);
    int read = band > 0 ? 0 : howToRead(screen, scene);
    SceneView.draw(screen, below(scene.area(0, 0, left, rows - read)));
    Canvas right = body.area(left + 1, 0, body.columns() - left - 1, rows);
    if (band > 0) {
      panel(Panel.THREADS, screen, right);
    } else {
      threadsAndThird(screen, right);
    }
  }

  private static void threadsAndThird(Screen screen, Canvas right) {
    int actors = screen.run().snapshot().actors().size();
    int upper = Math.max(8, Math.min(actors + 7, right.rows() * 2 / 3));
    int columns = right.columns();
    panel(Panel.THREADS, screen, right.area(0, 0, columns, upper));
    right.horizontal(0, upper, columns, Glyph.HORIZONTAL, Role.RULE);
    Canvas third = right.area(0, upper + 1, columns, right.rows() - upper - 1);
    panel(screen.model().stage().third(), screen, third);
  }

  /** The rows of a band below all else for the why, if the scene can spare them; else 0. */
  private static int band(Screen screen, int left, Canvas body) {
    if (screen.model().stage().third() != Panel.WHY || body.rows() < LEAST_FOR_BAND) {
      return 0;
    }
    for (int band = MOST_BAND; band >= LEAST_BAND; band--) {
      int rows = body.rows() - band - 2;
      if (SceneView.isRichest(screen, left, rows)) {
        return band;
      }
    }
    return 0;
  }

  /** The scene, with a short table beside it if that leaves room for the richest form. */
  private static void scene(Screen screen, Canvas body, boolean withTable) {
    int width = withTable ? tableWidth(screen, body) : 0;
    int left = body.columns() - width;
    int read = width > 0 ? 0 : howToReadIfRoom(screen, body);
    SceneView.draw(screen, body.area(0, 0, left, body.rows() - read));
    if (width > 0) {
      Canvas table = body.area(left, 0, width, body.rows());
      int next = ThreadTable.draw(screen, table.area(0, 0, width, body.rows() - 3));
      int below = next + (body.rows() - next > ROOMY ? 1 : 0);
      SummaryLines.draw(screen, table.area(0, below, width, body.rows() - below));
    }
  }

  /** As wide as leaves room for the richest form of the scene; 0 for no table. */
  private static int tableWidth(Screen screen, Canvas body) {
    for (int width : new int[] {USUAL_TABLE, LEAST_TABLE}) {
      if (SceneView.leavesRoom(screen, body.columns() - width, body.rows())) {
        return width;
      }
    }
    return 0;
  }

  private static void threads(Screen screen, Canvas canvas) {
    int next = ThreadTable.draw(screen, canvas.area(0, 0, canvas.columns(), canvas.rows() - 4));
    SummaryLines.draw(screen, canvas.area(0, next + 1, canvas.columns(), canvas.rows() - next - 1));
  }

  /** The same where the scene leaves these rows empty; of a ring it stands beside the table. */
  private static int howToReadIfRoom(Screen screen, Canvas scene) {
    int lines = Texts.wrap(screen.run().problem().howToRead(), scene.columns() - 2).size();
    boolean room = SceneView.best(screen, scene.columns()) + lines <= scene.rows();
    return room ? howToRead(screen, scene) : 0;
  }

  /** One sentence at the bottom of the scene; how many rows it takes. */
  private static int howToRead(Screen screen, Canvas scene) {
    if (!screen.model().howToRead()) {
      return 0;
    }
    List<String> lines = Texts.wrap(screen.run().problem().howToRead(), scene.columns() - 2);
    for (int i = 0; i < lines.size(); i++) {
      scene.put(1, scene.rows() - lines.size() + i, lines.get(i), Role.DIM);
    }
    return lines.size();
  }

  private static Canvas below(Canvas canvas) {
    return canvas.area(0, 1, canvas.columns(), canvas.rows() - 1);
  }

  private static void heading(Panel panel, String more, Screen screen, Canvas canvas) {
    Stage stage = screen.model().stage();
    boolean marked = !stage.onDials() && stage.panel() == panel;
    if (marked) {
      canvas.put(0, 0, Glyph.MARK, Role.ACCENT);
    }
    String word = panel.word().toUpperCase(Locale.ROOT);
    int at = canvas.put(1, 0, panel.number() + " " + word, marked ? Role.SELECTION : Role.ACCENT);
    canvas.put(at, 0, more, Role.DIM);
  }

  private static String threadsHeading(Screen screen) {
    Stage stage = screen.model().stage();
    boolean marked = !stage.onDials() && stage.panel() == Panel.THREADS;
    return Filters.heading(stage.threads())
        + "  up, down: which thread   "
        + (marked ? "Enter: its card" : "tab, Enter: its card");
  }

  private static String timelineHeading(Screen screen, Canvas body) {
    String fast = screen.showsShares() ? "  full speed: now and then a letter" : "";
    return "  who took the fatal fork?   " + TimelineView.scale(screen, body.columns()) + fast;
  }

  private static String chartsHeading(Screen screen, Canvas body) {
    return "  did my last change help?   " + ChartsView.scale(screen, body.columns());
  }

  private static String logHeading(Screen screen) {
    Snapshot now = screen.run().snapshot();
    String fast = now.slowness() == 1 ? "  full speed: single steps are not written" : "";
    return Filters.heading(screen.model().stage().log())
        + count(now.events().dropped(), " event", " dropped")
        + count(now.logDropped(), " older line", " dropped")
        + fast;
  }

  private static String count(long many, String one, String end) {
    return many == 0 ? "" : "  " + Numbers.count(many) + one + (many == 1 ? "" : "s") + end;
  }
}
