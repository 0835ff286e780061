package dev.symposium.app.ui.view;

import dev.symposium.problems.spi.Scene;
import dev.symposium.problems.spi.Scene.Slots.Shape;

/** The renderer of each kind of part but the ring, which fills a scene alone. Stateless. */
final class PartViews {

  private PartViews() {}

  static PartView of(Scene.Part part, Screen screen) {
    if (part instanceof Scene.Slots slots) {
      return slots.shape() == Shape.ROW ? new SlotRowView(slots) : new SlotColumnView(slots);
    }
    if (part instanceof Scene.Queue queue) {
      return new QueueView(queue, screen);
    }
    if (part instanceof Scene.Lanes lanes) {
      return new LanesView(lanes, screen);
    }
    if (part instanceof Scene.Table table) {
      return new ActorRowsView(table, screen);
    }
    if (part instanceof Scene.Equation equation) {
      return new EquationView(equation);
    }
    if (part instanceof Scene.Spark spark) {
      return new SparkView(spark);
    }
    if (part instanceof Scene.Beside beside) {
      return new BesideView(beside.parts().stream().map(one -> of(one, screen)).toList());
    }
    if (part instanceof Scene.Note note) {
      return new NoteView(note.text());
    }
    return new NoteView(""); // a ring inside another part: it has a scene to itself
  }
}
