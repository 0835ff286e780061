package dev.symposium.problems.engine;

import dev.symposium.problems.observe.VerdictKind;
import dev.symposium.problems.spi.Problem.Noun;
import dev.symposium.problems.spi.Solution;

/**
 * What changed when the solution was changed: {@code naive 4 deadlocks in 42 s -> resource-order 0
 * in 31 s}. Control thread only.
 */
final class Comparison {

  private static final double SECOND = 1e9;
  private static final Noun FAULT = new Noun("fault", "faults");
  private String before = "";
  private String now = "";

  void clear() {
    before = "";
  }

  /**
   * One solution has ended after {@code nanos} of run clock with so many faults.
   *
   * @param stop what this problem calls a deadlock
   */
  void ended(Solution solution, Noun stop, Solution next, long faults, long nanos) {
    Noun noun = stops(solution) ? stop : FAULT;
    before = solution.id() + " " + faults + " " + noun.of(faults) + in(nanos) + " -> ";
    now = next.id();
  }

  private static boolean stops(Solution solution) {
    return !(solution.outcome() instanceof Solution.Faulty faulty)
        || faulty.kind() == VerdictKind.DEADLOCK;
  }

  /** The line; empty until the solution was changed. */
  String text(long stops, long nanos) {
    return before.isEmpty() ? "" : before + now + " " + stops + in(nanos);
  }

  private static String in(long nanos) {
    return " in " + Math.round(nanos / SECOND) + " s";
  }
}
