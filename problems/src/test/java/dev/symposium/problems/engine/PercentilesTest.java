package dev.symposium.problems.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;

/** Counting a wait in progress in is the same as recording it. */
class PercentilesTest {

  private static final long LONGEST = 3_600_000_000_000L;

  private static Histogram empty() {
    return new Histogram(1_000, LONGEST, 2);
  }

  @Test
  void percentiles_withOneInProgress_areThoseOfAllRecorded() {
    for (int seed = 0; seed < 500; seed++) {
      Random random = new Random(seed);
      Histogram ended = empty();
      int count = random.nextInt(seed < 250 ? 8 : 300);
      for (int i = 0; i < count; i++) {
        ended.recordValue(wait(random));
      }
      Percentiles percentiles = new Percentiles();
      percentiles.read(ended);
      mustBe(ended, percentiles, 0, seed);
      long current = wait(random) + 1;
      Histogram all = new Histogram(ended);
      all.add(ended);
      all.recordValue(current);
      mustBe(all, percentiles, current, seed);
    }
  }

  private static long wait(Random random) {
    return (long) Math.exp(random.nextDouble() * Math.log(60e9));
  }

  private static void mustBe(Histogram all, Percentiles found, long current, int seed) {
    mustBe(all, 50, found.p50(current), seed);
    mustBe(all, 95, found.p95(current), seed);
    mustBe(all, 99, found.p99(current), seed);
  }

  /** The same cell of the histogram: in progress it is known more finely than recorded. */
  private static void mustBe(Histogram all, int percent, long found, int seed) {
    long expected = all.getTotalCount() == 0 ? 0 : all.getValueAtPercentile(percent);
    assertThat(all.valuesAreEquivalent(found, expected))
        .as("seed %d, %d %%: %d, expected %d", seed, percent, found, expected)
        .isTrue();
  }

  @Test
  void read_withNothingNew_keepsWhatItKnows() {
    Histogram ended = empty();
    Percentiles percentiles = new Percentiles();
    percentiles.read(ended);
    assertThat(percentiles.p99(0)).isZero();
    assertThat(percentiles.p50(7_000_000)).isEqualTo(7_000_000);
    ended.recordValue(2_000_000);
    percentiles.read(ended);
    percentiles.read(ended);
    assertThat(ended.valuesAreEquivalent(percentiles.p50(0), 2_000_000)).isTrue();
  }

  @Test
  void read_ofOneEmptiedForSomebodyElse_forgets() {
    Histogram ended = empty();
    Percentiles percentiles = new Percentiles();
    ended.recordValue(2_000_000);
    percentiles.read(ended);
    ended.reset();
    percentiles.read(ended);
    assertThat(percentiles.p99(0)).isZero();
  }
}
