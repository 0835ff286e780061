package dev.symposium.app.ui.view;

import dev.symposium.app.ui.style.Canvas;
import dev.symposium.app.ui.text.Texts;
import dev.symposium.problems.spi.Scene;
import dev.symposium.themes.Role;
import java.util.List;
import java.util.Optional;

/** A scene: one renderer for each kind of part. Notes stand below. Stateless. */
final class SceneView {

  private SceneView() {}

  static void draw(Screen screen, Canvas canvas) {
    int notes = 0;
    for (Scene.Part part : screen.scene().parts()) {
      if (part instanceof Scene.Note note && !isNotice(note, screen)) {
        notes++;
        String text = Texts.shorten(note.text(), canvas.columns() - 2, canvas.glyphs());
        canvas.put(1, canvas.rows() - notes, text, Role.NOTICE);
      }
    }
    Canvas field = canvas.area(0, 0, canvas.columns(), canvas.rows() - notes);
    ring(screen).ifPresent(ring -> RingView.draw(ring, screen, field));
    if (ring(screen).isEmpty()) {
      sentence(screen, field);
    }
  }

  /** What the run says of itself stands in the message row. */
  private static boolean isNotice(Scene.Note note, Screen screen) {
    return note.text().equals(screen.run().snapshot().notice());
  }

  static Optional<Scene.Ring> ring(Screen screen) {
    return screen.scene().parts().stream()
        .filter(Scene.Ring.class::isInstance)
        .map(Scene.Ring.class::cast)
        .findFirst();
  }

  /** A scene without anything to draw says what is going on. */
  private static void sentence(Screen screen, Canvas canvas) {
    String text = screen.run().problem().sentence(screen.run().snapshot());
    List<String> lines = Texts.wrap(text, canvas.columns() - 2);
    for (int i = 0; i < lines.size(); i++) {
      canvas.put(1, i, lines.get(i), Role.TEXT);
    }
  }
}
