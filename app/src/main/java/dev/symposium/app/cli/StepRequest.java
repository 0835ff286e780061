package dev.symposium.app.cli;

import dev.symposium.app.challenge.Posed;
import dev.symposium.problems.schedule.Configuration;
import dev.symposium.problems.schedule.Policy;
import dev.symposium.problems.schedule.Trace;
import java.util.Optional;

/**
 * A run in step mode as the command line asks for it. Immutable; checked.
 *
 * @param policy chooses where the person does not
 * @param trace what has been done already; empty for a run from its start
 * @param posed the challenge that is taken up; empty if none is
 */
public record StepRequest(
    Configuration configuration, Policy policy, Optional<Trace> trace, Optional<Posed> posed) {

  /** No challenge. */
  public StepRequest(Configuration configuration, Policy policy, Optional<Trace> trace) {
    this(configuration, policy, trace, Optional.empty());
  }

  /** A challenge, from its start. */
  public static StepRequest of(Posed posed) {
    return new StepRequest(
        posed.configuration(), Policy.random(1), Optional.empty(), Optional.of(posed));
  }

  /** From its start. */
  public StepRequest(Configuration configuration, Policy policy) {
    this(configuration, policy, Optional.empty());
  }
}
