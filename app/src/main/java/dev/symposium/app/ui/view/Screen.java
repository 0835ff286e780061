package dev.symposium.app.ui.view;

import dev.symposium.app.ui.model.RunState;
import dev.symposium.app.ui.model.UiModel;
import dev.symposium.problems.observe.ActorView;
import dev.symposium.problems.spi.Scene;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the parts of the stage draw from, worked out once a frame. Immutable.
 *
 * @param scene what the problem says is to be drawn
 * @param busy names of those who have all they need and use it
 * @param who name of the marked thread; empty for everyone
 */
record Screen(UiModel model, RunState run, Scene scene, Set<String> busy, Optional<String> who) {

  static Screen of(UiModel model, RunState run) {
    Scene scene = run.problem().scene(run.snapshot());
    Set<String> busy =
        scene.parts().stream()
            .filter(Scene.Ring.class::isInstance)
            .flatMap(part -> ((Scene.Ring) part).seats().stream())
            .filter(Scene.Seat::busy)
            .map(Scene.Seat::actor)
            .collect(Collectors.toUnmodifiableSet());
    Optional<String> who =
        model.stage().who().filter(name -> run.snapshot().actor(name).isPresent());
    return new Screen(model, run, scene, busy, who);
  }

  /** Whether it changes so often that only shares of time mean anything. */
  boolean isFast(ActorView actor) {
    return actor.changesPerSecond() > 2.0 * model.prefs().framesPerSecond();
  }

  /** Whether anybody is shown by shares. */
  boolean showsShares() {
    return run.snapshot().actors().stream().anyMatch(this::isFast);
  }

  boolean isMarked(String actor) {
    return who.filter(actor::equals).isPresent();
  }
}
