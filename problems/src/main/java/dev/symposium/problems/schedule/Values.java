package dev.symposium.problems.schedule;

import dev.symposium.problems.spi.BadValue;
import dev.symposium.problems.spi.DurationKnob;
import dev.symposium.problems.spi.IntKnob;
import dev.symposium.problems.spi.Knob;
import dev.symposium.problems.spi.Knobs;
import dev.symposium.problems.spi.Problem;
import dev.symposium.problems.sync.controlled.Pauses;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The values of all knobs of a problem in one run, at full speed. Immutable. */
final class Values implements Knobs, Pauses {

  private final Map<String, Knob<?>> byName = new HashMap<>();
  // by name of the knob, or knob@actor
  private final Map<String, Object> set = new HashMap<>();
  private final boolean hasOwn; // whether any is one actor's alone

  /**
   * Initial values, but for those assigned.
   *
   * @param assignments as in a preset: {@code think@Plato=20ms}; the last one counts
   * @throws BadValue if one is not of the problem
   */
  Values(Problem problem, List<String> assignments) throws BadValue {
    problem.knobs().forEach(knob -> byName.put(knob.name(), knob));
    for (String assignment : assignments) {
      assign(problem, assignment);
    }
    hasOwn = set.keySet().stream().anyMatch(name -> name.contains("@"));
  }

  private void assign(Problem problem, String assignment) throws BadValue {
    int equals = assignment.indexOf('=');
    String target = assignment.substring(0, Math.max(0, equals));
    Knob<?> knob = byName.get(target.split("@", 2)[0]);
    if (knob == null) {
      throw new BadValue(problem.id() + " has no knob like this: " + assignment, "");
    }
    set.put(target, knob.parse(assignment.substring(equals + 1), 1));
  }

  /** Refuses what is no assignment of that problem. */
  static void check(Problem problem, String assignment) throws BadValue {
    new Values(problem, List.of(assignment));
  }

  @Override
  @SuppressWarnings("unchecked") // only values of the knob's own type are put
  public <V> V get(Knob<V> knob) {
    Object value = set.get(knob.name());
    return knob instanceof IntKnob number
        ? (V) follow(number, (Integer) value)
        : value == null ? knob.initial() : (V) value;
  }

  private Integer follow(IntKnob knob, Integer value) {
    if (knob.follows().isEmpty()) {
      return value == null ? knob.initial() : value;
    }
    IntKnob.Follows follows = knob.follows().get();
    int leader = get((IntKnob) byName.get(follows.knob())) + follows.offset();
    int limit = Math.max(knob.min(), Math.min(knob.max(), leader));
    return value == null ? limit : follows.isLimit() ? Math.min(value, limit) : value;
  }

  @Override
  @SuppressWarnings("unchecked") // only values of the knob's own type are put
  public <V> V get(Knob<V> knob, String actor) {
    Object own = hasOwn ? set.get(knob.name() + "@" + actor) : null;
    return own == null ? get(knob) : (V) own;
  }

  @Override
  public double nanos(String pause, String actor, double fraction) {
    return byName.get(pause) instanceof DurationKnob knob ? get(knob, actor).nanos(fraction) : 0;
  }
}
