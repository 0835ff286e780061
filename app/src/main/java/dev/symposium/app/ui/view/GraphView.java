package dev.symposium.app.ui.view;

import dev.symposium.app.ui.style.Canvas;
import dev.symposium.app.ui.text.Glyphs;
import dev.symposium.app.ui.text.Texts;
import dev.symposium.themes.Role;

/** Where is the circle? Who waits for what, and who has it. Stateless. */
final class GraphView {

  private GraphView() {}

  static void draw(Screen screen, Canvas canvas) {
    WaitGraph graph = WaitGraph.of(screen.run().snapshot(), screen::isFast);
    Looks looks = new Looks(screen, graph, canvas.glyphs());
    GraphLayout.of(graph, looks, canvas.columns(), canvas.rows()).draw(canvas);
  }

  /** What of the stuck is, and of the marked thread, is to be seen at once. */
  private record Looks(Screen screen, WaitGraph graph, Glyphs glyphs) implements BlockSketch.Style {
    @Override
    public Role thread(String name) {
      if (screen.isMarked(name)) {
        return Role.SELECTION;
      }
      if (graph.stuck().members().contains(name)) {
        return Role.VERDICT_BAD;
      }
      return graph.stuck().tail().contains(name) ? Role.VERDICT_WARN : Role.TEXT;
    }

    @Override
    public Role thing(String name) {
      return Role.HELD;
    }

    @Override
    public String toDo() {
      return ToDo.of(screen, GraphWords.TO_DO);
    }

    @Override
    public String cut(String text, int columns) {
      return Texts.shorten(text, columns, glyphs);
    }
  }
}
