package dev.symposium.problems.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How long those back off who were taken out of their round. */
class PlayerTest {

  private static final double ALMOST_ONE = Math.nextDown(1.0);
  private static final double SLOWNESS = 500;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 7, 20, 1_000_000})
  void backOff_howeverOftenInARow_isNeverAtOnceAndNeverLongerThanFourSecondsAsLived(long times) {
    assertThat(Player.backOffNanos(times, 0) * SLOWNESS).isGreaterThanOrEqualTo(0.05e9);
    assertThat(Player.backOffNanos(times, ALMOST_ONE) * SLOWNESS).isLessThanOrEqualTo(4e9);
  }

  @Test
  void backOff_timeAndAgain_doublesUntilItIsLongestAndKeepsItsSpread() {
    for (long times = 1; times < 4; times++) {
      double now = Player.backOffNanos(times, 0.5);
      assertThat(Player.backOffNanos(times + 1, 0.5)).isEqualTo(2 * now);
      double ratio = Player.backOffNanos(times, ALMOST_ONE) / Player.backOffNanos(times, 0);
      assertThat(ratio).isBetween(9.9, 10.0);
    }
    assertThat(Player.backOffNanos(5, 0.5)).isEqualTo(Player.backOffNanos(4, 0.5));
  }
}
