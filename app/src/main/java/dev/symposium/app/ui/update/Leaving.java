package dev.symposium.app.ui.update;

import dev.symposium.app.ui.keymap.Where;
import dev.symposium.app.ui.model.Effect;
import dev.symposium.app.ui.model.ListState;
import dev.symposium.app.ui.model.Overlay;
import dev.symposium.app.ui.model.RunState;
import dev.symposium.app.ui.model.Stage;
import dev.symposium.app.ui.model.TextField;
import dev.symposium.app.ui.model.UiModel;
import dev.symposium.problems.engine.Command;
import java.util.Optional;

/** Ways back. Stateless. */
final class Leaving {

  private Leaving() {}

  /** q: one step back, at last out. */
  static void back(Turn turn) {
    if (turn.model().stepping().isPresent()) {
      Scheduling.back(turn);
    } else if (!(turn.model().overlay() instanceof Overlay.None)) {
      turn.overlay(Overlay.NONE);
    } else if (turn.looksBack()) {
      LookingBack.now(turn);
    } else if (turn.model().showsRun()) {
      keep(turn);
    } else {
      turn.ask(new Effect.Quit(0));
    }
  }

  /** Esc: the topmost thing away, never out. */
  static void escape(Turn turn) {
    UiModel model = turn.model();
    if (Where.of(model) == Where.FILTER) {
      Moving.list(turn, l -> l.withFilter(TextField.EMPTY).withTyping(false));
    } else if (model.stepping().isPresent()) {
      Scheduling.back(turn);
    } else if (model.overlay() instanceof Overlay.Value value) {
      turn.overlay(value.from());
    } else if (!(model.overlay() instanceof Overlay.None)) {
      turn.overlay(Overlay.NONE);
    } else if (turn.looksBack()) {
      LookingBack.now(turn);
    } else if (model.notice().isPresent()) {
      turn.become(model.but().noNotice().build());
    } else if (model.showsRun()) {
      onStage(turn, turn.run(), turn.stage());
    } else {
      turn.become(model.but().gallery(ListState.TOP).build());
    }
  }

  private static void onStage(Turn turn, RunState run, Stage stage) {
    if (run.breakToRead().isPresent()) {
      turn.run(run.dismissing());
    } else if (!stage.list().filter().isEmpty()) {
      turn.stage(stage.withList(ListState.TOP));
    } else if (stage.zoom()) {
      turn.stage(stage.withZoom(false));
    } else if (!stage.onDials()) {
      turn.stage(Marking.home(stage));
    } else {
      turn.stage(stage.withWho(Optional.empty()));
    }
  }

  /** To the gallery: the run is paused and kept. */
  private static void keep(Turn turn) {
    boolean wasRunning = !turn.run().isPaused();
    if (wasRunning) {
      turn.submit(new Command.Pause());
    }
    turn.run(turn.run().withResumeOnReturn(wasRunning));
    turn.become(turn.model().but().onStage(false).build());
  }
}
