package dev.symposium.app.session;

import dev.symposium.app.ui.model.Msg;
import dev.symposium.problems.engine.RunPlan;
import dev.symposium.problems.engine.Simulation;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What is done with a run besides what the person does: lines of a script, an end after some time.
 * Called by the session's ui thread at every frame tick; never blocks.
 */
public interface Errand {

  /** Nothing. */
  Errand NONE = (simulation, tell) -> Optional.empty();

  /**
   * Does what is due.
   *
   * @param tell takes what the person is to read
   * @return the exit code, if the session is to end now
   */
  Optional<Integer> tick(Simulation simulation, Consumer<Msg> tell);

  /** The person has pressed a key. */
  default void keyPressed() {}

  /** Another run that is to be opened now; asked after each tick, and answered once. */
  default Optional<RunPlan> wants() {
    return Optional.empty();
  }
}
