package dev.symposium.app.headless;

import dev.symposium.app.ui.command.Condition;
import dev.symposium.app.ui.command.Script;
import dev.symposium.problems.engine.RunPlan;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A run without a screen. Immutable; checked before.
 *
 * @param expectations judged at the end
 * @param length on the run clock
 * @param every between two snapshots that are told, on the run clock; empty for the end only
 */
public record HeadlessPlan(
    RunPlan run,
    Script script,
    List<Condition> expectations,
    Duration length,
    Optional<Duration> every,
    Format format) {

  /** Copies the list. */
  public HeadlessPlan {
    expectations = List.copyOf(expectations);
  }
}
