package dev.symposium.app.ui.model;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dev.symposium.problems.observe.Inspection;
import dev.symposium.problems.observe.Snapshot;
import dev.symposium.problems.spi.Problem;
import java.util.Map;
import java.util.Optional;

/** A copy of a {@link RunState} on its way to become another one. Not for keeping. */
final class RunStateBuilder {

  private final Problem problem;
  private Snapshot snapshot;
  private Map<Target, Asked> asked;
  private long dismissed;
  private boolean resumeOnReturn;
  private Comparison comparison;
  private Optional<String> next;
  private Inspection inspection;
  private Reading reading;
  private long behindSeconds;
  private Past past;
  private Optional<Snapshot> lookedAt;

  RunStateBuilder(RunState run) {
    problem = run.problem();
    snapshot = run.snapshot();
    asked = run.asked();
    dismissed = run.dismissed();
    resumeOnReturn = run.resumeOnReturn();
    comparison = run.comparison();
    next = run.next();
    inspection = run.inspection();
    reading = run.reading();
    behindSeconds = run.behindSeconds();
    past = run.past();
    lookedAt = run.lookedAt();
  }

  @CanIgnoreReturnValue
  RunStateBuilder asked(Map<Target, Asked> other) {
    asked = other;
    return this;
  }

  @CanIgnoreReturnValue
  RunStateBuilder dismissed(long other) {
    dismissed = other;
    return this;
  }

  @CanIgnoreReturnValue
  RunStateBuilder resumeOnReturn(boolean other) {
    resumeOnReturn = other;
    return this;
  }

  @CanIgnoreReturnValue
  RunStateBuilder next(Optional<String> other) {
    next = other;
    return this;
  }

  @CanIgnoreReturnValue
  RunStateBuilder inspection(Inspection other) {
    inspection = other;
    return this;
  }

  @CanIgnoreReturnValue
  RunStateBuilder reading(Reading other) {
    reading = other;
    return this;
  }

  @CanIgnoreReturnValue
  RunStateBuilder behindSeconds(long other) {
    behindSeconds = other;
    return this;
  }

  @CanIgnoreReturnValue
  RunStateBuilder lookedAt(Optional<Snapshot> other) {
    lookedAt = other;
    return this;
  }

  @CanIgnoreReturnValue
  RunStateBuilder snapshot(Snapshot other) {
    snapshot = other;
    return this;
  }

  @CanIgnoreReturnValue
  RunStateBuilder comparison(Comparison other) {
    comparison = other;
    return this;
  }

  @CanIgnoreReturnValue
  RunStateBuilder past(Past other) {
    past = other;
    return this;
  }

  RunState build() {
    return new RunState(
        problem,
        snapshot,
        asked,
        dismissed,
        resumeOnReturn,
        comparison,
        next,
        inspection,
        reading,
        behindSeconds,
        past,
        lookedAt);
  }
}
