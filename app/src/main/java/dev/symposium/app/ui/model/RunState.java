package dev.symposium.app.ui.model;

import dev.symposium.problems.observe.BreakReport;
import dev.symposium.problems.observe.Inspection;
import dev.symposium.problems.observe.KnobState;
import dev.symposium.problems.observe.Snapshot;
import dev.symposium.problems.spi.Problem;
import dev.symposium.problems.spi.Solution;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The one run of a session, as far as the screen knows it. Immutable.
 *
 * @param problem what runs
 * @param snapshot the newest seen
 * @param asked values asked for and not yet shown by a snapshot
 * @param dismissed the break whose line was sent away; 0 for none, else its run clock in
 *     nanoseconds plus 1
 * @param resumeOnReturn whether it was paused by leaving it, and not by hand
 * @param comparison what came of the last change of solution
 * @param next the solution that was asked for and does not run yet
 * @param inspection where the threads stood when they were last asked
 * @param behindSeconds whole seconds of the run clock by which the snapshot lies back
 */
public record RunState(
    Problem problem,
    Snapshot snapshot,
    Map<Target, Asked> asked,
    long dismissed,
    boolean resumeOnReturn,
    Comparison comparison,
    Optional<String> next,
    Inspection inspection,
    long behindSeconds) {

  /** Copies the map. */
  public RunState {
    asked = Map.copyOf(asked);
  }

  /** A run that has just been opened. */
  public static RunState opened(Problem problem, Snapshot first) {
    return new RunState(
        problem,
        first,
        Map.of(),
        0,
        false,
        Comparison.begin(problem, first.run().solution()),
        Optional.empty(),
        Inspection.NONE,
        0);
  }

  /** The solution in force; the opening one if the snapshot names one that is not known. */
  public Solution solution() {
    return problem.solutions().stream()
        .filter(s -> s.id().equals(snapshot.run().solution()))
        .findFirst()
        .orElseGet(problem::opening);
  }

  /** Whether the person has paused it. */
  public boolean isPaused() {
    return snapshot.phase() == Snapshot.Phase.PAUSED;
  }

  /** The value in force, as {@code set} takes it. */
  public Optional<String> inForce(Target target) {
    Optional<KnobState> knob = snapshot.knob(target.knob());
    return knob.map(
        k ->
            target.actor().map(a -> k.perActor().getOrDefault(a, k.inForce())).orElse(k.inForce()));
  }

  /** The value asked for last, if it is not in force yet. */
  public Optional<String> askedFor(Target target) {
    Asked wish = asked.get(target);
    Optional<String> value =
        wish != null
            ? Optional.of(wish.value())
            : target.actor().isPresent()
                ? Optional.empty()
                : snapshot.knob(target.knob()).flatMap(KnobState::asked);
    return value.filter(v -> !inForce(target).equals(Optional.of(v)));
  }

  /** A newer snapshot. */
  public RunState withSnapshot(Snapshot newer, Comparison compared) {
    Optional<String> still = next.filter(id -> !newer.run().solution().equals(id));
    return new RunState(
        problem,
        newer,
        asked,
        dismissed,
        resumeOnReturn,
        compared,
        still,
        inspection,
        behindSeconds);
  }

  /** Other wishes. */
  public RunState withAsked(Map<Target, Asked> wishes) {
    return new RunState(
        problem,
        snapshot,
        wishes,
        dismissed,
        resumeOnReturn,
        comparison,
        next,
        inspection,
        behindSeconds);
  }

  /** One wish more, or another. */
  public RunState asking(Target target, Asked wish) {
    Map<Target, Asked> wishes = new HashMap<>(asked);
    wishes.put(target, wish);
    return withAsked(wishes);
  }

  /** One wish less. */
  public RunState notAsking(Target target) {
    Map<Target, Asked> wishes = new HashMap<>(asked);
    wishes.remove(target);
    return withAsked(wishes);
  }

  /** The line about the present break sent away. */
  public RunState dismissing() {
    long which = snapshot.lastBreak().map(RunState::idOf).orElse(0L);
    return new RunState(
        problem,
        snapshot,
        asked,
        which,
        resumeOnReturn,
        comparison,
        next,
        inspection,
        behindSeconds);
  }

  /** Whether it is to go on when the person comes back. */
  public RunState withResumeOnReturn(boolean resume) {
    return new RunState(
        problem, snapshot, asked, dismissed, resume, comparison, next, inspection, behindSeconds);
  }

  /** Another solution was asked for, or is not waited for any more. */
  public RunState changingTo(Optional<String> id) {
    Optional<String> other = id.filter(s -> !snapshot.run().solution().equals(s));
    return new RunState(
        problem,
        snapshot,
        asked,
        dismissed,
        resumeOnReturn,
        comparison,
        other,
        inspection,
        behindSeconds);
  }

  /** The threads asked anew; the same as before if they say the same. */
  public RunState withInspection(Inspection newer) {
    if (newer.threads().equals(inspection.threads()) && newer.jvm().equals(inspection.jvm())) {
      return this;
    }
    return new RunState(
        problem,
        snapshot,
        asked,
        dismissed,
        resumeOnReturn,
        comparison,
        next,
        newer,
        behindSeconds);
  }

  /** How far the snapshot lies back. */
  public RunState behind(Duration time) {
    return new RunState(
        problem,
        snapshot,
        asked,
        dismissed,
        resumeOnReturn,
        comparison,
        next,
        inspection,
        time.toSeconds());
  }

  /** The break whose line is to be read now. */
  public Optional<BreakReport> breakToRead() {
    return snapshot.lastBreak().filter(b -> !b.over() && idOf(b) != dismissed);
  }

  /** The line of the solution's code in which a thread stands, if it is there. */
  public Optional<StackTraceElement> lineOf(String actor) {
    return inspection.of(actor).flatMap(stand -> stand.in(solution().code().getName()));
  }

  private static long idOf(BreakReport report) {
    return report.at().toNanos() + 1;
  }
}
