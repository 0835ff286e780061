package dev.symposium.problems.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Whether it is told how long a circle took to form: only if that is known well enough. */
class TimeToFormTest {

  private static final long MILLI = 1_000_000;

  @Test
  void told_firstHoldKnownExactly_isTold() {
    assertThat(Standing.told(4 * MILLI, 4 * MILLI, 7 * MILLI)).isEqualTo(3 * MILLI);
  }

  @Test
  void told_firstHoldKnownToATenth_isTheMostItCanHaveBeen() {
    assertThat(Standing.told(0, 2 * MILLI, 20 * MILLI)).isEqualTo(20 * MILLI);
  }

  @Test
  void told_shortButKnownToATenthOfAMillisecond_isTold() {
    assertThat(Standing.told(0, MILLI / 10, MILLI / 5)).isEqualTo(MILLI / 5);
  }

  @Test
  void told_firstHoldSomewhereInALongTime_isNotTold() {
    assertThat(Standing.told(0, 5 * MILLI, 20 * MILLI)).isEqualTo(-1);
  }
}
