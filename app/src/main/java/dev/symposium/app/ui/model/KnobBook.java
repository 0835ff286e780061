package dev.symposium.app.ui.model;

import dev.symposium.problems.engine.EngineKnobs;
import dev.symposium.problems.spi.BadValue;
import dev.symposium.problems.spi.DurationKnob;
import dev.symposium.problems.spi.Knob;
import dev.symposium.problems.spi.Places;
import dev.symposium.problems.spi.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The knobs of a problem with the engine's own, and arithmetic on their values. Stateless. */
public final class KnobBook {

  private KnobBook() {}

  /** All knobs, the problem's first. */
  public static List<Knob<?>> all(Problem problem) {
    List<Knob<?>> knobs = new ArrayList<>(problem.knobs());
    knobs.addAll(EngineKnobs.all());
    return knobs;
  }

  /** The knob of that name. */
  public static Optional<Knob<?>> find(Problem problem, String name) {
    for (Knob<?> knob : all(problem)) {
      if (knob.name().equals(name)) {
        return Optional.of(knob);
      }
    }
    return Optional.empty();
  }

  /** The places where a delay can be put, in the problem's order. */
  public static List<DurationKnob> places(Problem problem) {
    return Places.all(problem);
  }

  /** The value so many notches on; the same value at the end of the range. */
  public static <V> String step(Knob<V> knob, String value, int notches, double slowness) {
    try {
      return knob.format(knob.step(knob.parse(value, slowness), notches, slowness), slowness);
    } catch (BadValue e) {
      // A value that the knob itself wrote: only a change of speed in between makes it unreadable.
      return value;
    }
  }

  /** A value as people write it: {@code 1.5 s} for {@code 1.5s}. */
  public static String pretty(String value) {
    return value.replaceAll("^([0-9.]+)(ns|us|ms|s|min|m|h|%)$", "$1 $2");
  }
}
