package dev.symposium.app.ui.keymap;

import dev.symposium.app.ui.model.DialState;
import dev.symposium.app.ui.model.Dials;
import dev.symposium.app.ui.model.Overlay;
import dev.symposium.app.ui.model.RunState;
import dev.symposium.app.ui.model.UiModel;
import java.util.Optional;

/** Why an action cannot be done now, in one sentence; empty if it can. Stateless. */
final class Reasons {

  private Reasons() {}

  static Optional<String> none(UiModel model) {
    return Optional.empty();
  }

  static Optional<String> noRun(UiModel model) {
    return when(model.run().isEmpty(), "no problem is open: choose one and press Enter");
  }

  static Optional<String> nothingStands(UiModel model) {
    return noRun(model)
        .or(
            () ->
                when(
                    !isAnythingToBreak(model.run().orElseThrow()),
                    "nothing stands that could be broken"));
  }

  /** A livelock or a crowd stands, and there is nothing in it to break. */
  static boolean isAnythingToBreak(RunState run) {
    return run.snapshot().standing().stream().anyMatch(v -> v.kind().isBreakable());
  }

  static Optional<String> notPaused(UiModel model) {
    return noRun(model)
        .or(
            () ->
                when(
                    !model.run().orElseThrow().isPaused(),
                    "a step is only possible while it is paused: space pauses"));
  }

  static Optional<String> paused(UiModel model) {
    return noRun(model)
        .or(
            () ->
                when(
                    model.run().orElseThrow().isPaused(),
                    "nothing can fail in a pause: resume first (space)"));
  }

  static Optional<String> nobody(UiModel model) {
    return noRun(model)
        .or(
            () ->
                when(
                    !(model.overlay() instanceof Overlay.Card)
                        && Dials.who(model.stage(), model.run().orElseThrow()).isEmpty(),
                    "choose a thread first: up and down"));
  }

  static Optional<String> noDial(UiModel model) {
    Optional<String> noRun = noRun(model);
    if (noRun.isPresent() || model.overlay() instanceof Overlay.Knobs) {
      return noRun;
    }
    RunState run = model.run().orElseThrow();
    DialState dial = Dials.of(model.stage().dial(), model.stage(), run);
    return when(dial.target().isEmpty(), dial.detail());
  }

  /** A recording can only be watched. */
  static Optional<String> recorded(UiModel model) {
    return when(
        model.prefs().replay(), "a recording can only be watched: pause, speed, look back, leave");
  }

  static Optional<String> noPast(UiModel model) {
    return noRun(model)
        .or(
            () ->
                when(
                    model.run().orElseThrow().past().snapshots().size() < 2,
                    "there is nothing to look back at yet"));
  }

  private static Optional<String> when(boolean wrong, String why) {
    return wrong ? Optional.of(why) : Optional.empty();
  }
}
