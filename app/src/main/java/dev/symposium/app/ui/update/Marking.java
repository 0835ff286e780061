package dev.symposium.app.ui.update;

import dev.symposium.app.ui.model.Dial;
import dev.symposium.app.ui.model.Dials;
import dev.symposium.app.ui.model.KnobBook;
import dev.symposium.app.ui.model.Layout;
import dev.symposium.app.ui.model.Panel;
import dev.symposium.app.ui.model.Stage;
import dev.symposium.problems.spi.DurationKnob;
import java.util.List;

/** Which dial and which panel is under the hands. Stateless. */
final class Marking {

  private Marking() {}

  static void dial(Turn turn, Dial dial) {
    turn.stage(s -> s.withDial(dial));
  }

  static void beside(Turn turn, int by) {
    turn.stage(s -> s.withDial(s.dial().beside(by)));
  }

  /** The first press marks the dial, each further one takes the next role. */
  static void threads(Turn turn) {
    Stage stage = turn.stage();
    int roles = turn.run().problem().roles().size();
    boolean again = stage.dial() == Dial.THREADS && stage.onDials();
    turn.stage(stage.withRole(again ? (stage.role() + 1) % roles : stage.role() % roles));
  }

  /** The first press shows the place there is, if the dial was not marked. */
  static void nextPlace(Turn turn) {
    List<DurationKnob> places = KnobBook.places(turn.run().problem());
    if (places.isEmpty()) {
      turn.refuse("this problem has no place for a delay");
      return;
    }
    int at = places.indexOf(Dials.place(turn.stage(), turn.run()).orElse(places.get(0)));
    turn.stage(s -> s.withPlace(places.get((at + 1) % places.size()).name()));
  }

  static void panel(Turn turn, Panel panel) {
    turn.stage(s -> s.withPanel(panel));
  }

  /**
   * From the dials through the panels and back to the dials, which lie below the scene: through
   * those to be seen where several are, else through all.
   */
  static void nextPanel(Turn turn, int by) {
    Stage stage = turn.stage();
    boolean several = turn.model().layout() == Layout.WIDE && !stage.zoom();
    List<Panel> panels =
        several ? List.of(Panel.SCENE, Panel.THREADS, stage.third()) : List.of(Panel.values());
    int at = stage.onDials() ? 0 : panels.indexOf(stage.panel()) + 1;
    int next = Math.floorMod(at + by, panels.size() + 1);
    turn.stage(next == 0 ? home(stage) : stage.withPanel(panels.get(next - 1)));
  }

  /** Hands on the dials, the scene above them. */
  static Stage home(Stage stage) {
    return stage.withPanel(Panel.SCENE).withDials();
  }
}
