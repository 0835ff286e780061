package dev.symposium.app.ui.update;

import dev.symposium.app.tale.Lanes;
import dev.symposium.app.ui.keymap.ActionId;
import dev.symposium.app.ui.model.LaneLook;
import dev.symposium.app.ui.model.ListState;
import dev.symposium.app.ui.model.StepPanel;
import dev.symposium.app.ui.model.Stepping;
import dev.symposium.app.ui.text.Glyphs;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;

/** Moving among the lanes of step mode, and finding something there. Stateless. */
final class LaneMoving {

  private static final int ANY_WIDTH = 80;

  private LaneMoving() {}

  /** Does what a key says while the lanes are to be seen; whether it is one of theirs. */
  static boolean press(Turn turn, ActionId id) {
    switch (id) {
      case STEP_LANES -> show(turn);
      case STEP_ZOOM -> zoom(turn);
      case TO_THE_FAULT -> toTheFault(turn);
      case NEXT_MATCH -> find(turn, 1);
      case MATCH_BEFORE -> find(turn, -1);
      default -> {
        return Scheduling.stepping(turn).panel() == StepPanel.LANES && scrolls(turn, id);
      }
    }
    return true;
  }

  private static boolean scrolls(Turn turn, ActionId id) {
    int page = Math.max(1, turn.model().size().rows() - 9);
    switch (id) {
      case PAGE_UP -> by(turn, -page);
      case PAGE_DOWN -> by(turn, page);
      case HALF_UP -> by(turn, -Math.max(1, page / 2));
      case HALF_DOWN -> by(turn, Math.max(1, page / 2));
      case TOP -> to(turn, 0);
      case BOTTOM -> to(turn, Integer.MAX_VALUE);
      default -> {
        return false;
      }
    }
    return true;
  }

  /** Shows the lanes. */
  static void show(Turn turn) {
    Scheduling.change(turn, s -> s.withPanel(StepPanel.LANES));
  }

  private static void zoom(Turn turn) {
    boolean on = !Scheduling.stepping(turn).lanes().zoom();
    show(turn);
    look(turn, l -> l.zoomed(on));
  }

  private static Optional<Lanes> lanes(Turn turn) {
    return Scheduling.stepping(turn).view().map(v -> Lanes.of(v, ANY_WIDTH, Glyphs.ASCII));
  }

  private static int size(Turn turn) {
    return lanes(turn).map(Lanes::size).orElse(0);
  }

  private static void by(Turn turn, int rows) {
    int size = size(turn);
    to(turn, Scheduling.stepping(turn).lanes().list().at(size) + rows);
  }

  private static void to(Turn turn, int row) {
    int size = size(turn);
    look(turn, l -> l.at(row, size));
  }

  /** To the row in which the circle closed, or whatever else went wrong first. */
  private static void toTheFault(Turn turn) {
    OptionalInt row = lanes(turn).map(Lanes::firstFault).orElse(OptionalInt.empty());
    if (row.isEmpty()) {
      turn.refuse("nothing has gone wrong yet: u goes on to the next verdict");
    } else {
      show(turn);
      to(turn, row.getAsInt());
    }
  }

  // ---- finding --------------------------------------------------------------------------------

  /** What is typed after {@code /} changes; the marked row stays where it is until that is done. */
  static void list(Turn turn, UnaryOperator<ListState> change) {
    ListState before = Scheduling.stepping(turn).lanes().list();
    ListState after = change.apply(before).withCursor(before.cursor());
    look(turn, l -> l.withList(after));
    if (before.typing() && !after.typing() && !after.filter().isEmpty()) {
      find(turn, 1);
    }
  }

  private static void find(Turn turn, int by) {
    String wanted = Scheduling.stepping(turn).lanes().list().filter().text().strip();
    Optional<Lanes> lanes = lanes(turn);
    if (wanted.isEmpty() || lanes.isEmpty()) {
      turn.refuse("nothing is searched for: / begins, for example /fork 2");
      return;
    }
    show(turn);
    int at = Scheduling.stepping(turn).lanes().list().at(lanes.get().size());
    OptionalInt found = lanes.get().find(wanted, at, by);
    if (found.isEmpty()) {
      turn.refuse("no step says \"" + wanted + "\"");
    } else {
      to(turn, found.getAsInt());
    }
  }

  private static void look(Turn turn, UnaryOperator<LaneLook> change) {
    Scheduling.change(turn, (Stepping s) -> s.withLanes(change.apply(s.lanes())));
  }
}
