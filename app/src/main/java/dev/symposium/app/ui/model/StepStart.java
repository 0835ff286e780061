package dev.symposium.app.ui.model;

import dev.symposium.problems.observe.KnobState;
import dev.symposium.problems.schedule.Configuration;
import dev.symposium.problems.spi.BadValue;
import dev.symposium.problems.spi.Knob;
import dev.symposium.problems.spi.Preset;
import dev.symposium.problems.sync.controlled.Timing;
import java.util.ArrayList;
import java.util.List;

/** What step mode begins with when it is opened from a run: the same, at full speed. Stateless. */
public final class StepStart {

  private StepStart() {}

  /** The problem, solution, preset and values in force; nobody ever goes home. */
  public static Configuration of(RunState run) {
    Preset preset = run.solution().presetLike(run.snapshot().run().preset());
    List<String> assignments = new ArrayList<>();
    for (Knob<?> knob : run.problem().knobs()) {
      run.snapshot()
          .knob(knob.name())
          .ifPresent(state -> add(knob, state, run.snapshot().slowness(), assignments));
    }
    return new Configuration(
        run.problem(),
        run.solution(),
        preset,
        assignments,
        Timing.VIRTUAL,
        0,
        run.snapshot().run().seed());
  }

  private static void add(
      Knob<?> knob, KnobState state, double slowness, List<String> assignments) {
    if (!state.inForce().equals(state.preset())) {
      assignments.add(knob.name() + "=" + atFullSpeed(knob, state.inForce(), slowness));
    }
    for (String actor : state.actors()) {
      String own = state.perActor().get(actor);
      assignments.add(knob.name() + "@" + actor + "=" + atFullSpeed(knob, own, slowness));
    }
  }

  private static <V> String atFullSpeed(Knob<V> knob, String value, double slowness) {
    try {
      return knob.format(knob.parse(value, slowness), 1);
    } catch (BadValue e) {
      throw new IllegalStateException("what is in force is a value: " + value, e);
    }
  }
}
