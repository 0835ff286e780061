package dev.symposium.problems.engine;

import dev.symposium.problems.observe.DeadlockStats.Figures;
import java.util.ArrayDeque;
import java.util.Deque;

/** The latest values of a series, for median and maximum. Control thread only. */
final class Series {

  private static final int KEPT = 1_000;
  private final Deque<Double> latest = new ArrayDeque<>();
  private long count;
  private double max;

  void add(double value) {
    count++;
    max = Math.max(max, value);
    latest.add(value);
    if (latest.size() > KEPT) {
      latest.remove();
    }
  }

  Figures figures() {
    if (count == 0) {
      return Figures.NONE;
    }
    double[] sorted = latest.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    return new Figures(count, sorted[(sorted.length - 1) / 2], max);
  }
}
