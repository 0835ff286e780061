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
 * @param reading what of the code is known
 * @param behindSeconds whole seconds of the run clock by which the snapshot lies back
 * @param past the last minutes, up to the snapshot
 * @param lookedAt the moment of the past that is shown in the place of the snapshot
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
    Reading reading,
    long behindSeconds,
    Past past,
    Optional<Snapshot> lookedAt) {

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
        Reading.NONE,
        0,
        Past.NONE.and(first),
        Optional.empty());
  }

  private RunStateBuilder but() {
    return new RunStateBuilder(this);
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

  /** A newer snapshot; of a run that has started over nothing before is looked at any more. */
  public RunState withSnapshot(Snapshot newer, Comparison compared) {
    Optional<String> still = next.filter(id -> !newer.run().solution().equals(id));
    boolean startedOver = newer.runTime().compareTo(snapshot.runTime()) < 0;
    RunStateBuilder then =
        but().snapshot(newer).comparison(compared).next(still).past(past.and(newer));
    return (startedOver ? then.lookedAt(Optional.empty()) : then).build();
  }

  /** A moment of the past shown in the place of the newest; the run goes on. */
  public RunState lookingAt(Snapshot then) {
    return withLookedAt(Optional.of(then));
  }

  /** The newest shown again. */
  public RunState lookingAtNow() {
    return withLookedAt(Optional.empty());
  }

  private RunState withLookedAt(Optional<Snapshot> then) {
    return but().lookedAt(then).build();
  }

  /** Whether a moment of the past is shown. */
  public boolean looksBack() {
    return lookedAt.isPresent();
  }

  /** How long before the newest snapshot the shown one was. */
  public Duration back() {
    return lookedAt
        .map(then -> past.newest().runTime().minus(then.runTime()))
        .orElse(Duration.ZERO);
  }

  /** As it is shown: itself, or as it was at the moment looked at, without wishes of now. */
  public RunState seen() {
    return lookedAt
        .map(
            then ->
                new RunState(
                    problem,
                    then,
                    Map.of(),
                    0,
                    false,
                    comparison.at(problem, then),
                    Optional.empty(),
                    reading.stood().at(then),
                    reading.with(Sightings.NONE),
                    0,
                    past,
                    lookedAt))
        .orElse(this);
  }

  /** Other wishes. */
  public RunState withAsked(Map<Target, Asked> wishes) {
    return but().asked(wishes).build();
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
    return but().dismissed(which).build();
  }

  /** Whether it is to go on when the person comes back. */
  public RunState withResumeOnReturn(boolean resume) {
    return but().resumeOnReturn(resume).build();
  }

  /** Another solution was asked for, or is not waited for any more. */
  public RunState changingTo(Optional<String> id) {
    Optional<String> other = id.filter(s -> !snapshot.run().solution().equals(s));
    return but().next(other).build();
  }

  /** The threads asked anew; the same as before if nothing new comes of it. */
  public RunState withInspection(Inspection newer) {
    boolean same =
        newer.threads().equals(inspection.threads()) && newer.jvm().equals(inspection.jvm());
    Map<String, Integer> lines = new HashMap<>();
    newer.threads().forEach(stand -> lines.put(stand.actor(), lineOf(stand)));
    Reading found =
        reading
            .with(reading.sightings().and(solution().id(), lines))
            .with(reading.stood().and(newer, solution().code().getPackageName() + "."));
    return same && found.equals(reading) ? this : withReading(same ? inspection : newer, found);
  }

  /** The texts of the code, or that they have been asked for. */
  public RunState withBook(Book book) {
    return withReading(inspection, reading.with(book));
  }

  private RunState withReading(Inspection newer, Reading known) {
    return but().inspection(newer).reading(known).build();
  }

  /** How far the snapshot lies back. */
  public RunState behind(Duration time) {
    return but().behindSeconds(time.toSeconds()).build();
  }

  /** The break whose line is to be read now. */
  public Optional<BreakReport> breakToRead() {
    return snapshot.lastBreak().filter(b -> !b.over() && idOf(b) != dismissed);
  }

  /** The line of the solution's code in which a thread stands, if it is there. */
  public Optional<StackTraceElement> lineOf(String actor) {
    return inspection.of(actor).flatMap(stand -> stand.in(solution().code().getName()));
  }

  private int lineOf(Inspection.Stand stand) {
    return stand
        .in(solution().code().getName())
        .map(StackTraceElement::getLineNumber)
        .orElse(Sightings.ELSEWHERE);
  }

  private static long idOf(BreakReport report) {
    return report.at().toNanos() + 1;
  }
}
