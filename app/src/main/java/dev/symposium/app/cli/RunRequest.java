package dev.symposium.app.cli;

import dev.symposium.app.ui.command.Condition;
import dev.symposium.app.ui.command.Script;
import dev.symposium.problems.engine.RunPlan;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A run as the command line asks for it. Immutable; checked.
 *
 * @param plan what it begins with, speed and break-after included
 * @param script done in order once it runs
 * @param expectations judged at its end
 * @param length on the run clock; empty for as long as the person stays
 */
public record RunRequest(
    RunPlan plan, Script script, List<Condition> expectations, Optional<Duration> length) {

  /** Copies the list. */
  public RunRequest {
    expectations = List.copyOf(expectations);
  }
}
