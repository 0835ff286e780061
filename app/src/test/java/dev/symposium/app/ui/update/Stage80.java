package dev.symposium.app.ui.update;

import dev.symposium.app.ui.fixture.Keys;
import dev.symposium.app.ui.fixture.Pictures;
import dev.symposium.app.ui.fixture.Snapshots;
import dev.symposium.app.ui.model.Dial;
import dev.symposium.app.ui.model.DialState;
import dev.symposium.app.ui.model.Dials;
import dev.symposium.app.ui.model.Effect;
import dev.symposium.app.ui.model.Msg;
import dev.symposium.app.ui.model.Size;
import dev.symposium.app.ui.model.UiModel;
import dev.symposium.problems.engine.Command;
import dev.symposium.problems.engine.Outcome;
import dev.symposium.problems.observe.Snapshot;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;

/** A stage with a standing deadlock, keys pressed on it, and what came of them. */
abstract class Stage80 {

  final List<Effect> effects = new ArrayList<>();
  UiModel model;
  Duration now;

  @BeforeEach
  void openStage() {
    model = Pictures.stage(Size.STANDARD, Snapshots.deadlock());
    now = Duration.ofSeconds(1);
  }

  void send(Msg msg) {
    Step step = Update.update(model, msg);
    model = step.model();
    effects.addAll(step.effects());
  }

  void press(String... keys) {
    for (String key : keys) {
      send(new Msg.KeyPressed(Keys.of(key), now));
    }
  }

  void type(String text) {
    text.codePoints().forEach(c -> press(Character.toString(c)));
  }

  void tick() {
    send(new Msg.Tick(now, Optional.empty()));
  }

  void tick(Snapshot snapshot) {
    send(new Msg.Tick(now, Optional.of(snapshot)));
  }

  void later(double seconds) {
    now = now.plusMillis(Math.round(seconds * 1_000));
    tick();
  }

  List<Command> commands() {
    return effects.stream()
        .filter(Effect.Submit.class::isInstance)
        .map(e -> ((Effect.Submit) e).command())
        .toList();
  }

  DialState dial(Dial dial) {
    return Dials.of(dial, model.stage(), model.run().orElseThrow());
  }

  static Command set(String knob, String value) {
    return new Command.SetKnob(knob, Optional.empty(), value);
  }

  static Outcome applied() {
    return new Outcome.Applied("done");
  }
}
