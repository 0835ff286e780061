package dev.symposium.app.ui.command;

import dev.symposium.problems.observe.VerdictKind;
import java.time.Duration;
import java.util.Optional;

/** Something that can be expected of a run. Immutable. */
public sealed interface Condition {

  /** As {@code expect} reads it. */
  String text();

  /**
   * A fault was found.
   *
   * @param within at most so long after the start, or after the script's line
   */
  record Found(VerdictKind kind, Optional<Duration> within) implements Condition {
    @Override
    public String text() {
      return kind.word() + within.map(d -> " within " + Texts.duration(d)).orElse("");
    }
  }

  /** A fault was not found. */
  record NotFound(VerdictKind kind) implements Condition {
    @Override
    public String text() {
      return "no-" + kind.word();
    }
  }

  /** All that must always hold has held. */
  record Invariants() implements Condition {
    @Override
    public String text() {
      return "invariants";
    }
  }

  /** Every living actor moved in the last second, stretched by the speed. */
  record Progress() implements Condition {
    @Override
    public String text() {
      return "progress";
    }
  }

  /** More than so many rounds were finished. */
  record MoreOperations(long than) implements Condition {
    @Override
    public String text() {
      return "operations > " + than;
    }
  }
}
