package dev.symposium.app.ui.view;

import dev.symposium.app.ui.style.Canvas;
import dev.symposium.app.ui.text.DisplayWidth;
import dev.symposium.app.ui.text.Glyph;
import dev.symposium.themes.Role;
import java.util.ArrayList;
import java.util.List;

/**
 * A graph as it stands in its cells: names, things in brackets, words, and the wires between them.
 * Made by one thread, and drawn by it.
 */
final class Sketch {

  /** What stands somewhere. */
  enum Kind {
    /** The name of a thread, or several with commas between them. */
    THREAD,
    /** Something that can be held or waited for, in brackets. */
    THING,
    /** Anything else. */
    WORDS
  }

  /** A text in its place. */
  record Label(Box box, String text, Kind kind, Role role) {}

  private final List<Label> labels = new ArrayList<>();
  private final Wires wires = new Wires();

  /**
   * Puts a text somewhere.
   *
   * @return the column behind it
   */
  int put(int x, int y, String text, Kind kind, Role role) {
    int width = DisplayWidth.of(text);
    if (width > 0) {
      labels.add(new Label(new Box(x, y, width, 1), text, kind, role));
    }
    return x + width;
  }

  /** An arrow of one line to the right: {@code ──→}, its head in the last column. */
  void arrow(int fromX, int toX, int y, Role role) {
    wires.across(fromX, toX, y, role);
    wires.head(toX, y, Glyph.ARROW_RIGHT, role);
  }

  Wires wires() {
    return wires;
  }

  List<Label> labels() {
    return List.copyOf(labels);
  }

  void draw(Canvas canvas) {
    wires.draw(canvas);
    for (Label label : labels) {
      canvas.put(label.box().x(), label.box().y(), label.text(), label.role());
    }
  }
}
