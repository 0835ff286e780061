package dev.symposium.app.ui.view;

import dev.symposium.app.ui.style.Canvas;
import dev.symposium.app.ui.text.Texts;
import dev.symposium.problems.spi.Scene;
import dev.symposium.themes.Role;
import java.util.List;
import java.util.Optional;

/**
 * A scene. A ring has all the room but for the notes below it; other parts stand one below the
 * other, each in the form that there is room for. Stateless.
 */
final class SceneView {

  private SceneView() {}

  static void draw(Screen screen, Canvas canvas) {
    Optional<Scene.Ring> ring = ring(screen);
    if (ring.isPresent()) {
      RingView.draw(ring.get(), screen, notesBelow(screen, canvas));
      return;
    }
    List<PartView> parts = parts(screen);
    if (parts.isEmpty()) {
      sentence(screen, notesBelow(screen, canvas));
    } else {
      new PartStack(parts).draw(canvas);
    }
  }

  /** Whether a short table of the threads may stand beside the scene. */
  static boolean leavesRoom(Screen screen, int columns, int rows) {
    return ring(screen)
        .map(ring -> RingView.cards(ring, columns, rows).isPresent())
        .orElseGet(() -> parts(screen).isEmpty());
  }

  /** Whether so much room is enough for its richest form. */
  static boolean isRichest(Screen screen, int columns, int rows) {
    return ring(screen)
        .map(ring -> RingView.cards(ring, columns, rows).isPresent())
        .orElseGet(() -> best(screen, columns) <= rows);
  }

  /** As many rows as its parts would like; no end of them where it is not made of such parts. */
  static int best(Screen screen, int columns) {
    List<PartView> parts = ring(screen).isPresent() ? List.of() : parts(screen);
    return parts.isEmpty() ? Integer.MAX_VALUE / 2 : new PartStack(parts).best(columns);
  }

  private static List<PartView> parts(Screen screen) {
    boolean drawn = screen.scene().parts().stream().anyMatch(p -> !(p instanceof Scene.Note));
    return screen.scene().parts().stream()
        .filter(part -> drawn && !isNotice(part, screen))
        .map(part -> PartViews.of(part, screen))
        .toList();
  }

  private static Canvas notesBelow(Screen screen, Canvas canvas) {
    int notes = 0;
    for (Scene.Part part : screen.scene().parts()) {
      if (part instanceof Scene.Note note && !isNotice(note, screen)) {
        notes++;
        String text = Texts.shorten(note.text(), canvas.columns() - 2, canvas.glyphs());
        canvas.put(1, canvas.rows() - notes, text, Role.NOTICE);
      }
    }
    return canvas.area(0, 0, canvas.columns(), canvas.rows() - notes);
  }

  /** What the run says of itself stands in the message row. */
  private static boolean isNotice(Scene.Part part, Screen screen) {
    return part instanceof Scene.Note note && note.text().equals(screen.run().snapshot().notice());
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
