package dev.symposium.app.ui.view;

import java.util.List;
import java.util.function.IntFunction;

/**
 * One figure over the last half minute, with the numbers that stand beside it. Immutable.
 *
 * @param words what is said beside it in so many rows, each at most {@link #TEXT} columns
 * @param brief the same in a few words: {@code meals 1.1 /s}
 * @param values a sample each, the newest last
 * @param top what a full column stands for
 * @param scale the same in at most four columns
 * @param peaks whether a column that stands for several samples shows the largest, not the mean
 */
record Chart(
    IntFunction<List<String>> words,
    String brief,
    List<Double> values,
    double top,
    String scale,
    boolean peaks) {

  /** Columns for what is said beside the picture. */
  static final int TEXT = 15;

  /** Copies the list. */
  Chart {
    values = List.copyOf(values);
  }

  /**
   * The height of a column, as a share of the top; 0 where nothing is known.
   *
   * @param axis its columns
   * @param newest number of the newest sample
   */
  double share(TimeAxis axis, int column, long newest) {
    long oldest = newest - values.size() + 1;
    long first = axis.firstSample(column);
    double sum = 0;
    double most = 0;
    int count = 0;
    for (long i = Math.max(first, oldest); i < first + axis.samples() && i <= newest; i++) {
      double value = values.get((int) (i - oldest));
      sum += value;
      most = Math.max(most, value);
      count++;
    }
    return count == 0 || top <= 0 ? 0 : (peaks ? most : sum / count) / top;
  }
}
