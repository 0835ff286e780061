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
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

/**
 * Remembers the last half minute of the figures of every run and of those that the problem has
 * charted, and what was turned meanwhile. Samples at even steps of the run clock; where the
 * observer came late, a step has the value of the next. Observer thread only.
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

  /** Of a problem that has charted these. */
  Chronicle(List<String> charted) {
    List<String> all = new ArrayList<>(History.OF_EVERY_RUN);
    all.addAll(charted);
    this.charted = List.copyOf(all);
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

  /**
   * What is known at a moment of the run clock; made anew only if a step is over or news came.
   *
   * @param figures what is charted; asked for only if a step is over
   */
  History add(long run, Supplier<Map<String, Double>> figures, ControlState control) {
    boolean news = note(run, control);
    boolean due = run >= next;
    if (due) {
      sample(run, figures.get());
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
      changes.add(new Change(at, History.SOLUTION, solution, control.solution().id()));
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
    boolean rescaled = differs(EngineKnobs.SPEED.name(), newer);
    for (int i = 0; i < Math.min(knobs.size(), newer.size()); i++) {
      KnobState old = knobs.get(i);
      KnobState now = newer.get(i);
      boolean turned = old.name().equals(now.name()) && !old.equals(now);
      if (turned && (!rescaled || now.name().equals(EngineKnobs.SPEED.name()))) {
        note(at, now.name(), old.inForce(), now.inForce());
        compareEach(at, old, now);
      }
    }
  }

  /** With the speed every duration is lived as another one, which nobody has turned. */
  private boolean differs(String knob, List<KnobState> newer) {
    return !valueOf(knob, knobs).equals(valueOf(knob, newer));
  }

  private static Optional<String> valueOf(String knob, List<KnobState> states) {
    return states.stream().filter(k -> k.name().equals(knob)).findFirst().map(KnobState::inForce);
  }

  private void compareEach(Duration at, KnobState old, KnobState now) {
    Set<String> actors = new TreeSet<>(old.perActor().keySet());
    actors.addAll(now.perActor().keySet());
    for (String actor : actors) {
      String before = old.perActor().getOrDefault(actor, old.inForce());
      note(at, now.name() + "@" + actor, before, now.perActor().getOrDefault(actor, now.inForce()));
    }
  }

  private void note(Duration at, String knob, String from, String to) {
    if (!Objects.equals(from, to)) {
      changes.add(new Change(at, knob, from, to));
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
