package dev.symposium.problems.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NotchesTest {

  @ParameterizedTest
  @CsvSource({
    "0, 1, 1",
    "1, 1, 2",
    "2, 1, 5",
    "5, 1, 10",
    "10, 1, 20",
    "1.5, 1, 2",
    "3, 1, 5",
    "7, 1, 10",
    "0.3, 1, 1",
    "10, -1, 5",
    "5, -1, 2",
    "2, -1, 1",
    "1, -1, 0",
    "0, -1, 0",
    "1.5, -1, 1",
    "3, -1, 2",
    "0.3, -1, 0",
    "9.99999999, 1, 20",
    "10.0000001, -1, 5",
    "0, 4, 10",
    "100, -5, 2"
  })
  void step_alongTheSeries_isOneTwoFive(double from, int notches, double to) {
    assertThat(Notches.step(from, notches, 1)).isCloseTo(to, within(1e-9));
  }

  @Property(tries = 500)
  void step_upAndDownAgain_isBackOnANotch(
      @ForAll @IntRange(min = 0, max = 20) int notches, @ForAll @IntRange(min = 1, max = 9) int n) {
    double at = Notches.step(0, notches, 1);
    assertThat(Notches.step(Notches.step(at, n, 1), -n, 1)).isCloseTo(at, within(at * 1e-9));
  }

  @Property(tries = 500)
  void step_fromAnywhere_movesTheWayItIsAsked(
      @ForAll @DoubleRange(min = 0, max = 1e12) double value,
      @ForAll @DoubleRange(min = 0.01, max = 1e6) double first) {
    assertThat(Notches.step(value, 1, first)).isGreaterThan(value);
    assertThat(Notches.step(value, -1, first)).isBetween(0.0, Math.nextUp(value));
    assertThat(Notches.step(value, 0, first)).isEqualTo(value);
  }
}
