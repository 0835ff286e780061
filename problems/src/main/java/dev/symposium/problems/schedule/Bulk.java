package dev.symposium.problems.schedule;

import dev.symposium.problems.spi.BadValue;
import dev.symposium.problems.sync.controlled.Crew;
import dev.symposium.problems.sync.controlled.Scheduler;
import java.util.EnumMap;
import java.util.Map;
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
   * What runs came to.
   *
   * @param runs how many
   * @param steps of all of them
   * @param faults how many failed, by what went wrong first
   * @param firstFailing seed of the first that failed; empty if none has
   */
  public record Result(
      long runs, long steps, Map<Fault.Kind, Long> faults, OptionalLong firstFailing) {

    /** Copies the map. */
    public Result {
      faults = Map.copyOf(faults);
    }

    /** How many failed so. */
    public long count(Fault.Kind kind) {
      return faults.getOrDefault(kind, 0L);
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
  }

  /**
   * Makes runs with the seeds from {@code first} on.
   *
   * @throws BadValue if a value of the configuration is not one
   */
  public Result run(long first, long runs, Goal goal, Crew crew) throws BadValue {
    Map<Fault.Kind, Long> faults = new EnumMap<>(Fault.Kind.class);
    OptionalLong firstFailing = OptionalLong.empty();
    long steps = 0;
    long made = 0;
    boolean goesOn = true;
    while (goesOn && made < runs) {
      long seed = first + made++;
      Fault fault;
      try (Play play = new Play(configuration.withSeed(seed), crew)) {
        play.go(new Bounded(policies.apply(seed), most));
        steps += play.run().steps();
        fault = play.fault().orElse(null);
      }
      if (fault != null) {
        faults.merge(fault.kind(), 1L, Long::sum);
        firstFailing = firstFailing.isPresent() ? firstFailing : OptionalLong.of(seed);
      }
      goesOn = goal.goesOn(seed, fault);
    }
    return new Result(made, steps, faults, firstFailing);
  }
}
