package dev.symposium.app.ui.model;

import dev.symposium.app.ui.text.Numbers;
import dev.symposium.problems.observe.Snapshot;
import dev.symposium.problems.observe.VerdictKind;
import java.time.Duration;

/**
 * How often a run has failed so far, in words; after a change of solution, what came of that:
 * {@code naive 4 deadlocks in 42 s -> resource-order 0 in 31 s}. Stateless.
 */
public final class SoFar {

  private SoFar() {}

  /** The line. */
  public static String of(RunState run) {
    Comparison compared = run.comparison();
    long count = compared.count(run.snapshot());
    if (!compared.isThere()) {
      return faults(run, count, compared.kind()) + " so far" + broken(run.snapshot());
    }
    boolean same = compared.kind() == compared.previousKind();
    return compared.previous()
        + " "
        + faults(run, compared.previousCount(), compared.previousKind())
        + in(compared.previousTime())
        + " -> "
        + compared.solution()
        + " "
        + (same ? Numbers.count(count) : faults(run, count, compared.kind()))
        + in(run.snapshot().runTime().minus(compared.since()))
        + unlike(run);
  }

  /** What is compared under unlike conditions says so. */
  private static String unlike(RunState run) {
    String dials = run.comparison().unlike(run.problem(), run.snapshot());
    return dials.isEmpty() ? "" : " (at " + dials + ")";
  }

  private static String in(Duration time) {
    return " in " + time.toSeconds() + " s";
  }

  private static String broken(Snapshot snapshot) {
    long broken = snapshot.deadlocks().broken();
    return broken == 0 ? "" : ", " + Numbers.count(broken) + " broken";
  }

  private static String faults(RunState run, long count, VerdictKind kind) {
    if (kind == VerdictKind.DEADLOCK) {
      return Numbers.count(count) + " " + run.problem().stop().of(count);
    }
    String one =
        switch (kind) {
          case STARVATION -> "case";
          case INVARIANT -> "broken rule";
          case ORPHANED -> "orphan";
          case DIED -> "death";
          default -> kind.word().replace('-', ' ');
        };
    String of = kind == VerdictKind.STARVATION ? " of starvation" : "";
    return Numbers.count(count) + " " + one + (count == 1 ? "" : "s") + of;
  }
}
