package dev.symposium.problems.observe;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All that is shown of a run at one moment. Immutable; made by the observer, read by anybody.
 *
 * @param number counts the snapshots of a run from 1
 * @param run what runs
 * @param runTime run clock: wall time since the start, pauses not counted
 * @param phase whether it runs, is paused, or has stopped
 * @param speed as typed: {@code 1:500} or {@code full}
 * @param slowness durations are stretched by this; 1 is full speed
 * @param knobs in the problem's order, then the engine's own
 * @param actors those alive or dead at the table, by role and seat
 * @param pending those that are to join or to leave
 * @param resources by name's order of creation
 * @param standing verdicts that stand now, the most serious first; a rule that broke and somebody
 *     who died stand as long as their mark is there
 * @param lastBreak the latest break, until it is over
 * @param verdicts all verdicts, oldest first; the oldest are dropped beyond 1,000, but for the
 *     newest of each kind
 * @param deadlocks in figures
 * @param invariants in the problem's order
 * @param log the latest lines, oldest first
 * @param logDropped lines dropped from {@code log} to keep it short
 * @param totals over all actors
 * @param events recorded and dropped
 * @param figures what only this problem has, in order
 * @param history the last half minute: of what every run has, and of what the problem has charted
 * @param notice a sentence about what goes on with the run itself, such as {@code drains for
 *     resource-order}; may be empty
 * @param nearing rules that have begun to count and have not come to their verdict
 */
public record Snapshot(
    long number,
    Run run,
    Duration runTime,
    Phase phase,
    String speed,
    double slowness,
    List<KnobState> knobs,
    List<ActorView> actors,
    List<Pending> pending,
    List<ResourceState> resources,
    List<Verdict> standing,
    Optional<BreakReport> lastBreak,
    List<Verdict> verdicts,
    DeadlockStats deadlocks,
    List<InvariantState> invariants,
    List<LogLine> log,
    long logDropped,
    Totals totals,
    Events events,
    Map<String, Double> figures,
    History history,
    String notice,
    List<Nearing> nearing) {

  /** Copies the lists. */
  public Snapshot {
    knobs = List.copyOf(knobs);
    actors = List.copyOf(actors);
    pending = List.copyOf(pending);
    resources = List.copyOf(resources);
    standing = List.copyOf(standing);
    verdicts = List.copyOf(verdicts);
    invariants = List.copyOf(invariants);
    log = List.copyOf(log);
    nearing = List.copyOf(nearing);
  }

  /** A run of which nothing is charted, and in which nothing is counted. */
  public Snapshot(
      long number,
      Run run,
      Duration runTime,
      Phase phase,
      String speed,
      double slowness,
      List<KnobState> knobs,
      List<ActorView> actors,
      List<Pending> pending,
      List<ResourceState> resources,
      List<Verdict> standing,
      Optional<BreakReport> lastBreak,
      List<Verdict> verdicts,
      DeadlockStats deadlocks,
      List<InvariantState> invariants,
      List<LogLine> log,
      long logDropped,
      Totals totals,
      Events events,
      Map<String, Double> figures,
      String notice) {
    this(
        number,
        run,
        runTime,
        phase,
        speed,
        slowness,
        knobs,
        actors,
        pending,
        resources,
        standing,
        lastBreak,
        verdicts,
        deadlocks,
        invariants,
        log,
        logDropped,
        totals,
        events,
        figures,
        History.NONE,
        notice,
        List.of());
  }

  /** Whether a run goes on. */
  public enum Phase {
    /** Threads are being started. */
    STARTING,
    /** Runs. */
    RUNNING,
    /** Paused by the person watching. */
    PAUSED,
    /** Makes room for another solution. */
    DRAINING,
    /** Has ended; no thread lives. */
    STOPPED
  }

  /** What runs. */
  public record Run(
      String problem, String solution, String preset, String threadKind, long seed, String jdk) {}

  /**
   * Figures over all actors.
   *
   * @param operations rounds finished
   * @param perSecond of the last five seconds of run clock
   * @param waits everybody's waiting times
   * @param longestWaiter name of the one who waits longest now; empty if nobody waits
   * @param jain fairness of the last five seconds, from 1/n to 1; 1 if nobody moved
   * @param solutionOperations rounds finished under the present solution
   * @param solutionTime run clock under the present solution
   * @param failedTries tries that failed, since the start
   */
  public record Totals(
      long operations,
      double perSecond,
      WaitStats waits,
      String longestWaiter,
      double jain,
      long solutionOperations,
      Duration solutionTime,
      long failedTries) {

    /** Of a run in which nobody tried in vain. */
    public Totals(
        long operations,
        double perSecond,
        WaitStats waits,
        String longestWaiter,
        double jain,
        long solutionOperations,
        Duration solutionTime) {
      this(operations, perSecond, waits, longestWaiter, jain, solutionOperations, solutionTime, 0);
    }
  }

  /** Events recorded and dropped. */
  public record Events(long recorded, long dropped) {}

  /** How many verdicts of that kind there were since the start, also of those dropped since. */
  public int count(VerdictKind kind) {
    return verdicts.stream()
        .filter(v -> v.kind() == kind)
        .mapToInt(Verdict::number)
        .max()
        .orElse(0);
  }

  /** The actor of that name, ignoring case. */
  public Optional<ActorView> actor(String name) {
    return actors.stream().filter(a -> a.name().equalsIgnoreCase(name)).findFirst();
  }

  /** The shared object of that name. */
  public Optional<ResourceState> resource(String name) {
    return resources.stream().filter(r -> r.name().equals(name)).findFirst();
  }

  /** A figure by its name; 0 if there is none. */
  public double figure(String name) {
    return figures.getOrDefault(name, 0.0);
  }

  /** The value in force of a knob for a whole number; {@code orElse} if there is no such knob. */
  public int count(String knob, int orElse) {
    return knob(knob).map(k -> Integer.parseInt(k.inForce())).orElse(orElse);
  }

  /** The knob of that name. */
  public Optional<KnobState> knob(String name) {
    return knobs.stream().filter(k -> k.name().equals(name)).findFirst();
  }
}
