package dev.symposium.problems.schedule;

import dev.symposium.problems.spi.BadValue;
import dev.symposium.problems.sync.controlled.Crew;
import dev.symposium.problems.sync.controlled.Moment;
import dev.symposium.problems.sync.controlled.Rest;
import dev.symposium.problems.sync.controlled.Scheduler;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.LongFunction;

/**
 * Many runs of one configuration, each under a policy of its own seed, one after the other on the
 * same threads. Nothing of a run is kept but what it came to. Used by one thread.
 *
 * @param configuration of all of them; the seed of durations is that of the policy
 * @param policies makes the policy of a seed
 * @param most steps of one run
 */
public record Bulk(Configuration configuration, LongFunction<Scheduler> policies, long most) {

  /**
   * A run that failed.
   *
   * @param seed that it fails with again
   */
  public record Failing(long seed, Fault fault) {}

  /**
   * What runs came to.
   *
   * @param runs how many
   * @param steps of all of them
   * @param faults how many failed, by what went wrong first
   * @param finished how many came to their end and nothing was wrong
   * @param cut how many were ended after so many steps and nothing was wrong
   * @param first the first that failed; empty if none has
   */
  public record Result(
      long runs,
      long steps,
      Map<Fault.Kind, Long> faults,
      long finished,
      long cut,
      Optional<Failing> first) {

    /** Copies the map. */
    public Result {
      faults = Map.copyOf(faults);
    }

    /** How many failed so. */
    public long count(Fault.Kind kind) {
      return faults.getOrDefault(kind, 0L);
    }

    /** Seed of the first that failed; empty if none has. */
    public OptionalLong firstFailing() {
      return first.isEmpty() ? OptionalLong.empty() : OptionalLong.of(first.get().seed());
    }
  }

  /** Hears of every run, and says whether to go on. */
  @FunctionalInterface
  public interface Goal {

    /** Makes all runs. */
    Goal ALL = (seed, fault) -> true;

    /**
     * A run has ended.
     *
     * @param fault what went wrong; null if nothing did
     * @return whether to make another one
     */
    boolean goesOn(long seed, Fault fault);

    /** Ends with the first run in which that went wrong. */
    static Goal until(Fault.Kind kind) {
      return (seed, fault) -> fault == null || fault.kind() != kind;
    }

    /** Whether to end in the middle of a run, which does not count then; asked now and then. */
    default boolean isOver() {
      return false;
    }
  }

  /**
   * Makes runs with the seeds from {@code first} on, driven by a thread of the crew; the caller
   * waits for them. Interrupted, it ends with those that are made, and the caller stays
   * interrupted.
   *
   * @throws BadValue if a value of the configuration is not one
   */
  public Result run(long first, long runs, Goal goal, Crew crew) throws BadValue {
    Laid laid = Laid.of(configuration);
    Tally tally = new Tally();
    crew.drive(() -> make(first, runs, goal, crew, laid, tally));
    return tally.result();
  }

  private void make(long first, long runs, Goal goal, Crew crew, Laid laid, Tally tally) {
    boolean goesOn = true;
    while (goesOn && tally.runs < runs && !isOver(goal)) {
      long seed = first + tally.runs;
      Fault fault = null;
      try (Play play = play(seed, laid, Play.Proofs.KINDS_AT_REST, crew)) {
        Limited policy = new Limited(policies.apply(seed), most, goal);
        Rest rest = play.go(policy);
        if (policy.stopped || Thread.currentThread().isInterrupted()) {
          return;
        }
        fault = play.fault().orElse(null);
        tally.add(play.run().steps(), rest, fault);
      }
      if (fault != null && tally.first.isEmpty()) {
        tally.first = Optional.of(new Failing(seed, inFull(seed, laid, crew)));
      }
      goesOn = goal.goesOn(seed, fault);
    }
  }

  /** What went wrong first in that run, which is made once more to hear it in full. */
  private Fault inFull(long seed, Laid laid, Crew crew) {
    try (Play play = play(seed, laid, Play.Proofs.AT_REST, crew)) {
      play.go(new Bounded(policies.apply(seed), most));
      return play.fault().orElseThrow();
    }
  }

  private Play play(long seed, Laid laid, Play.Proofs proofs, Crew crew) {
    return new Play(configuration.withSeed(seed), laid, proofs, crew);
  }

  private static boolean isOver(Goal goal) {
    return goal.isOver() || Thread.currentThread().isInterrupted();
  }

  /** Counts runs. */
  private static final class Tally {
    private final Map<Fault.Kind, Long> faults = new EnumMap<>(Fault.Kind.class);
    private Optional<Failing> first = Optional.empty();
    private long runs;
    private long steps;
    private long finished;
    private long cut;

    void add(long itsSteps, Rest rest, Fault fault) {
      runs++;
      steps += itsSteps;
      if (fault != null) {
        faults.merge(fault.kind(), 1L, Long::sum);
      } else if (rest == Rest.HELD) {
        cut++;
      } else {
        finished++;
      }
    }

    Result result() {
      return new Result(runs, steps, faults, finished, cut, first);
    }
  }

  /** A policy up to a number of steps, or until somebody has had enough. */
  private static final class Limited implements Scheduler {

    private static final int NOW_AND_THEN = 1 << 10;

    private final Scheduler policy;
    private final long most;
    private final Goal goal;
    private boolean stopped;

    Limited(Scheduler policy, long most, Goal goal) {
      this.policy = policy;
      this.most = most;
      this.goal = goal;
    }

    @Override
    public int pick(Moment moment) {
      long step = moment.step();
      if (step % NOW_AND_THEN == NOW_AND_THEN - 1 && goal.isOver()) {
        stopped = true;
        return HOLD;
      }
      return step >= most ? HOLD : policy.pick(moment);
    }

    @Override
    public int choose(int actor, int alternatives, double chance) {
      return policy.choose(actor, alternatives, chance);
    }
  }
}
