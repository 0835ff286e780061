package dev.symposium.problems.engine;

import java.util.Arrays;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.HistogramIterationValue;

/**
 * Half, 95 and 99 of 100 of all waits, those that have ended and one in progress. Confined to one
 * thread.
 *
 * <p>Those that have ended are read from their histogram, which is dear and needs to be done only
 * when one more has ended. The one in progress grows all the time and costs nothing: among {@code n
 * + 1} values the one of a rank is the new one, held between the old ones of that rank and of the
 * rank before.
 */
final class Percentiles {

  private static final int[] WANTED = {50, 95, 99};
  private final long[] alone = new long[WANTED.length];
  private final long[] below = new long[WANTED.length];
  private final long[] above = new long[WANTED.length];
  private long counted;

  /** Reads those that have ended; does nothing if none has since the last call. */
  void read(Histogram ended) {
    long count = ended.getTotalCount();
    if (count == counted) {
      return;
    }
    counted = count;
    Arrays.fill(alone, 0);
    Arrays.fill(below, 0);
    Arrays.fill(above, Long.MAX_VALUE);
    long before = 0;
    for (HistogramIterationValue cell : ended.recordedValues()) {
      long upTo = cell.getTotalCountToThisValue();
      cell(before, upTo, cell.getValueIteratedTo());
      before = upTo;
    }
  }

  /** All of rank {@code before + 1} to {@code upTo} have that value. */
  private void cell(long before, long upTo, long value) {
    for (int i = 0; i < WANTED.length; i++) {
      long rank = rank(WANTED[i], counted);
      alone[i] = isIn(rank, before, upTo) ? value : alone[i];
      long oneMore = rank(WANTED[i], counted + 1);
      below[i] = isIn(oneMore - 1, before, upTo) ? value : below[i];
      above[i] = isIn(oneMore, before, upTo) ? value : above[i];
    }
  }

  private static boolean isIn(long rank, long before, long upTo) {
    return rank > before && rank <= upTo;
  }

  private static long rank(int percent, long count) {
    return (percent * count + 99) / 100;
  }

  long p50(long current) {
    return at(0, current);
  }

  long p95(long current) {
    return at(1, current);
  }

  long p99(long current) {
    return at(2, current);
  }

  /** Counts a wait in progress in, if it is longer than nothing. */
  private long at(int i, long current) {
    if (counted == 0) {
      return current;
    }
    return current > 0 ? Math.max(below[i], Math.min(above[i], current)) : alone[i];
  }
}
