package dev.symposium.problems.engine;

import dev.symposium.problems.observe.History;
import dev.symposium.problems.observe.History.Change;
import dev.symposium.problems.observe.History.Curve;
import dev.symposium.problems.observe.KnobState;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/**
 * Remembers the last half minute of the charted figures, and what was turned meanwhile. Samples at
 * even steps of the run clock; where the observer came late, a step has the value of the next.
 * Observer thread only.
 */
final class Chronicle {

  private static final long STEP = History.STEP.toNanos();
  private static final int MOST = (int) History.SPAN.dividedBy(History.STEP);
  private static final int MOST_CHANGES = 64;

  private final List<String> charted;
  private final List<Deque<Double>> values = new ArrayList<>();
  private final Deque<Change> changes = new ArrayDeque<>();
  private List<KnobState> knobs = List.of();
  private String solution = "";
  private History latest = History.NONE;
  private long next;

  Chronicle(List<String> charted) {
    this.charted = List.copyOf(charted);
    clear();
  }

  void clear() {
    values.clear();
    charted.forEach(any -> values.add(new ArrayDeque<>()));
    changes.clear();
    knobs = List.of();
    solution = "";
    latest = History.NONE;
    next = 0;
  }

  /** What is known at a moment of the run clock; made anew only if a step is over or news came. */
  History add(long run, Map<String, Double> figures, ControlState control) {
    if (charted.isEmpty()) {
      return History.NONE;
    }
    boolean news = note(run, control);
    boolean due = run >= next;
    if (due) {
      sample(run, figures);
    }
    if (news || due) {
      latest = history();
    }
    return latest;
  }

  private void sample(long run, Map<String, Double> figures) {
    int steps = (int) Math.min(MOST, (run - next) / STEP + 1);
    next = (run / STEP + 1) * STEP;
    for (int i = 0; i < charted.size(); i++) {
      Deque<Double> curve = values.get(i);
      double value = figures.getOrDefault(charted.get(i), 0.0);
      for (int k = 0; k < steps; k++) {
        curve.add(value);
      }
      while (curve.size() > MOST) {
        curve.remove();
      }
    }
    long oldest = run - History.SPAN.toNanos();
    while (!changes.isEmpty() && changes.peek().at().toNanos() < oldest) {
      changes.remove();
    }
  }

  private boolean note(long run, ControlState control) {
    int before = changes.size();
    Duration at = Duration.ofNanos(run);
    if (!solution.isEmpty() && !solution.equals(control.solution().id())) {
      changes.add(new Change(at, "solution", solution, control.solution().id()));
    }
    solution = control.solution().id();
    if (knobs != control.knobs()) {
      compare(at, control.knobs());
      knobs = control.knobs();
    }
    boolean news = changes.size() != before;
    while (changes.size() > MOST_CHANGES) {
      changes.remove();
    }
    return news;
  }

  private void compare(Duration at, List<KnobState> newer) {
    for (int i = 0; i < Math.min(knobs.size(), newer.size()); i++) {
      KnobState old = knobs.get(i);
      KnobState now = newer.get(i);
      if (old.name().equals(now.name()) && !old.inForce().equals(now.inForce())) {
        changes.add(new Change(at, now.name(), old.inForce(), now.inForce()));
      }
    }
  }

  private History history() {
    List<Curve> curves = new ArrayList<>();
    Duration until = Duration.ofNanos(next - STEP);
    for (int i = 0; i < charted.size(); i++) {
      curves.add(new Curve(charted.get(i), List.copyOf(values.get(i)), until));
    }
    return new History(curves, List.copyOf(changes));
  }
}
