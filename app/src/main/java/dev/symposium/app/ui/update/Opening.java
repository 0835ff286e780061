package dev.symposium.app.ui.update;

import dev.symposium.app.ui.keymap.Where;
import dev.symposium.app.ui.model.ListState;
import dev.symposium.app.ui.model.Lists;
import dev.symposium.app.ui.model.Overlay;
import dev.symposium.app.ui.model.Panel;
import dev.symposium.app.ui.model.RunState;
import dev.symposium.problems.spi.Solution;
import java.util.List;
import java.util.Optional;

/** What is laid over the screen. Stateless. */
final class Opening {

  private Opening() {}

  static void solutions(Turn turn) {
    RunState run = turn.run();
    int line = run.problem().solutions().indexOf(run.solution());
    int preset = Acting.at(run.solution().presets(), run);
    turn.overlay(new Overlay.Solutions(ListState.TOP.withCursor(line), preset));
  }

  static void knobs(Turn turn) {
    turn.overlay(new Overlay.Knobs(ListState.TOP));
  }

  static void help(Turn turn) {
    turn.become(turn.model().but().howToRead(false).firstHint(false).build());
    turn.overlay(new Overlay.Help(ListState.TOP));
  }

  static void commandLine(Turn turn) {
    turn.overlay(Overlay.CommandLine.EMPTY);
  }

  static void filter(Turn turn) {
    if (Where.of(turn.model()) == Where.STAGE && !turn.stage().panel().isFiltered()) {
      turn.stage(s -> s.withPanel(Panel.THREADS));
    }
    if (Where.of(turn.model()) == Where.STEPS) {
      LaneMoving.show(turn);
    }
    Moving.list(turn, l -> l.withTyping(true));
  }

  /** The solution that is marked in the list. */
  static Optional<Solution> marked(RunState run, Overlay.Solutions open) {
    List<Solution> lines = Lists.solutions(run, open.list());
    return lines.isEmpty()
        ? Optional.empty()
        : Optional.of(lines.get(open.list().at(lines.size())));
  }
}
