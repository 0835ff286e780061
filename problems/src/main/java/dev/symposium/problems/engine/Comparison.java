package dev.symposium.problems.engine;

import dev.symposium.problems.spi.Solution;

/**
 * What changed when the solution was changed: {@code naive 4 deadlocks in 42 s -> resource-order 0
 * in 31 s}. Control thread only.
 */
final class Comparison {

  private static final double SECOND = 1e9;
  private String before = "";
  private String now = "";

  void clear() {
    before = "";
  }

  /** One solution has ended after {@code nanos} of run clock with {@code stops} deadlocks. */
  void ended(Solution solution, Solution next, long stops, long nanos) {
    before =
        solution.id()
            + " "
            + stops
            + (stops == 1 ? " deadlock" : " deadlocks")
            + in(nanos)
            + " -> ";
    now = next.id();
  }

  /** The line; empty until the solution was changed. */
  String text(long stops, long nanos) {
    return before.isEmpty() ? "" : before + now + " " + stops + in(nanos);
  }

  private static String in(long nanos) {
    return " in " + Math.round(nanos / SECOND) + " s";
  }
}
