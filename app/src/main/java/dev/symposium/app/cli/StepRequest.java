package dev.symposium.app.cli;

import dev.symposium.problems.schedule.Configuration;
import dev.symposium.problems.schedule.Policy;
import dev.symposium.problems.schedule.Trace;
import java.util.Optional;

/**
 * A run in step mode as the command line asks for it. Immutable; checked.
 *
 * @param policy chooses where the person does not
 * @param trace what has been done already; empty for a run from its start
 */
public record StepRequest(Configuration configuration, Policy policy, Optional<Trace> trace) {

  /** From its start. */
  public StepRequest(Configuration configuration, Policy policy) {
    this(configuration, policy, Optional.empty());
  }
}
