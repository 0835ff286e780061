package dev.symposium.app.session;

import dev.symposium.app.ui.model.Msg;
import dev.symposium.problems.engine.RunPlan;
import dev.symposium.problems.engine.Simulation;
import java.util.Optional;
import java.util.function.Consumer;

/** Tells one sentence when the run is there, and then leaves the rest to another errand. */
final class Telling implements Errand {

  private final Errand then;
  private String sentence;

  private Telling(String sentence, Errand then) {
    this.sentence = sentence;
    this.then = then;
  }

  /** That errand, after the sentence, if there is one. */
  static Errand first(String sentence, Errand then) {
    return sentence.isEmpty() ? then : new Telling(sentence, then);
  }

  @Override
  public Optional<Integer> tick(Simulation simulation, Consumer<Msg> tell) {
    if (!sentence.isEmpty()) {
      tell.accept(new Msg.Told(sentence, true));
      sentence = "";
    }
    return then.tick(simulation, tell);
  }

  @Override
  public void keyPressed() {
    then.keyPressed();
  }

  @Override
  public Optional<RunPlan> wants() {
    return then.wants();
  }
}
