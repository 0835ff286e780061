package dev.symposium.app.ui.update;

import dev.symposium.app.ui.model.Effect;
import dev.symposium.app.ui.model.Notice;
import dev.symposium.app.ui.model.Overlay;
import dev.symposium.app.ui.model.RunState;
import dev.symposium.app.ui.model.Stage;
import dev.symposium.app.ui.model.UiModel;
import dev.symposium.problems.engine.Command;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** One message being worked on: the model as it is by now, and what is to be done. */
final class Turn {

  private static final Duration TO_READ = Duration.ofSeconds(6);

  private final List<Effect> effects = new ArrayList<>();
  private UiModel model;

  Turn(UiModel model) {
    this.model = model;
  }

  UiModel model() {
    return model;
  }

  /** The run; only where there is one. */
  RunState run() {
    return model.run().orElseThrow();
  }

  /** The run as it is shown: now, or at the moment of its past that is looked at. */
  RunState seen() {
    return run().seen();
  }

  boolean looksBack() {
    return model.run().map(RunState::looksBack).orElse(false);
  }

  Stage stage() {
    return model.stage();
  }

  void become(UiModel next) {
    model = next;
  }

  void run(RunState next) {
    become(model.but().run(next).build());
  }

  void stage(Stage next) {
    become(model.but().stage(next).build());
  }

  void stage(UnaryOperator<Stage> change) {
    stage(change.apply(model.stage()));
  }

  void overlay(Overlay next) {
    become(model.but().overlay(next).build());
  }

  void say(String sentence) {
    notice(sentence, false);
  }

  void refuse(String sentence) {
    notice(sentence, true);
  }

  void submit(Command command) {
    if (command instanceof Command.UseSolution use) {
      run(run().changingTo(Optional.of(use.solution())));
    } else if (command instanceof Command.Reset) {
      run(run().changingTo(Optional.empty()));
    }
    effects.add(new Effect.Submit(command));
  }

  void ask(Effect effect) {
    effects.add(effect);
  }

  Step done() {
    return new Step(model, effects);
  }

  private void notice(String sentence, boolean isError) {
    if (!sentence.isBlank()) {
      Notice notice = new Notice(sentence, isError, model.now().plus(TO_READ));
      become(model.but().notice(notice).build());
    }
  }
}
