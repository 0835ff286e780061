package dev.symposium.problems.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class SpreadTest {

  @Test
  void nanos_atTheEnds_areTheEndsOfTheDistribution() {
    Spread uniform = new Spread(10, 5, 0);
    assertThat(uniform.nanos(0)).isEqualTo(10);
    assertThat(uniform.nanos(0.5)).isEqualTo(12.5);
    assertThat(new Spread(10, 0, 5).nanos(0)).isEqualTo(10);
    assertThat(Spread.fixed(7).nanos(0.99)).isEqualTo(7);
  }

  @Test
  void nanos_overEvenFractions_haveTheMean() {
    Spread spread = new Spread(1, 0, 4);
    double sum = 0;
    int draws = 100_000;
    for (int i = 0; i < draws; i++) {
      sum += spread.nanos((i + 0.5) / draws);
    }
    assertThat(sum / draws).isCloseTo(spread.mean(), within(0.01));
  }

  @Test
  void parts_thatAreNoDurations_areRefused() {
    assertThatThrownBy(() -> Spread.fixed(-1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Spread.fixed(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Spread(0, 0, Double.POSITIVE_INFINITY))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Property(tries = 300)
  void nanos_ofAHigherFraction_areNeverLess(
      @ForAll @DoubleRange(min = 0, max = 1e9) double shift,
      @ForAll @DoubleRange(min = 0, max = 1e9) double uniform,
      @ForAll @DoubleRange(min = 0, max = 1e9) double mean,
      @ForAll @DoubleRange(min = 0, max = 1, maxIncluded = false) double a,
      @ForAll @DoubleRange(min = 0, max = 1, maxIncluded = false) double b) {
    Spread spread = new Spread(shift, uniform, mean);
    assertThat(spread.nanos(Math.max(a, b))).isGreaterThanOrEqualTo(spread.nanos(Math.min(a, b)));
    assertThat(spread.nanos(a)).isFinite().isGreaterThanOrEqualTo(shift);
  }

  @Property(tries = 300)
  void times_stretchesEveryDrawAlike(
      @ForAll @DoubleRange(min = 0, max = 1e9) double shift,
      @ForAll @DoubleRange(min = 0, max = 1e9) double mean,
      @ForAll @DoubleRange(min = 0, max = 500) double factor,
      @ForAll @DoubleRange(min = 0, max = 1, maxIncluded = false) double fraction) {
    Spread spread = new Spread(shift, 0, mean);
    double stretched = spread.times(factor).nanos(fraction);
    assertThat(stretched)
        .isCloseTo(spread.nanos(fraction) * factor, within(1e-6 * (1 + stretched)));
  }
}
