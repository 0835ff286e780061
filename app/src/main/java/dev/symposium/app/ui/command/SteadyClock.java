package dev.symposium.app.ui.command;

import java.time.Duration;
import java.util.function.Supplier;

/**
 * The run clock as scripts count it: a reset sets the run clock back to zero, this one goes on.
 * Used by one thread.
 */
final class SteadyClock {

  private final Supplier<Duration> runTime;
  private Duration before = Duration.ZERO;
  private Duration last = Duration.ZERO;

  SteadyClock(Supplier<Duration> runTime) {
    this.runTime = runTime;
  }

  Duration now() {
    Duration now = runTime.get();
    if (now.compareTo(last) < 0) {
      before = before.plus(last);
    }
    last = now;
    return before.plus(now);
  }

  /** The same moment on the run clock as it counts since the latest reset; not below zero. */
  Duration sinceReset(Duration steady) {
    Duration since = steady.minus(before);
    return since.isNegative() ? Duration.ZERO : since;
  }
}
