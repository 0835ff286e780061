package dev.symposium.app.ui.keymap;

import dev.symposium.app.ui.model.Dial;
import dev.symposium.app.ui.model.DialState;
import dev.symposium.app.ui.model.Dials;
import dev.symposium.app.ui.model.Lists;
import dev.symposium.app.ui.model.Overlay;
import dev.symposium.app.ui.model.RunState;
import dev.symposium.app.ui.model.UiModel;
import dev.symposium.problems.engine.EngineKnobs;
import dev.symposium.problems.spi.Knob;
import java.util.List;
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

  /** Of a recording only the speed at which it is shown can be turned. */
  static Optional<String> noLiveDial(UiModel model) {
    return noDial(model).or(() -> turnsSpeed(model) ? Optional.empty() : recorded(model));
  }

  private static boolean turnsSpeed(UiModel model) {
    RunState run = model.run().orElseThrow();
    if (model.overlay() instanceof Overlay.Knobs knobs) {
      List<Knob<?>> lines = Lists.knobs(run, knobs.list());
      return !lines.isEmpty()
          && lines.get(knobs.list().at(lines.size())).name().equals(EngineKnobs.SPEED.name());
    }
    return model.stage().dial() == Dial.SPEED;
  }

  /** Of a recording lists can be read; nothing in them can be taken but its speed. */
  static Optional<String> onlyToRead(UiModel model) {
    if (model.overlay() instanceof Overlay.Solutions) {
      return recorded(model);
    }
    return model.overlay() instanceof Overlay.Knobs ? noLiveDial(model) : Optional.empty();
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
