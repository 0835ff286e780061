package dev.symposium.app.ui.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {

  @ParameterizedTest
  @CsvSource({
    "0, 0.0 s",
    "3399, 3.3 s",
    "99950, 99.9 s",
    "100000, 100 s",
    "3600000, 3600 s",
    "-1, 0.0 s"
  })
  void age_isRoundedDown(long millis, String text) {
    assertThat(Numbers.age(Duration.ofMillis(millis))).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({"0, 0:00", "42, 0:42", "67, 1:07", "3599, 59:59", "3723, 1:02:03", "-5, 0:00"})
  void clock_isMinutesAndSeconds(long seconds, String text) {
    assertThat(Numbers.clock(Duration.ofSeconds(seconds))).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0 s",
    "1500000000, 1.5 s",
    "10000000000, 10 s",
    "300000000, 300 ms",
    "1500000, 1.5 ms",
    "20000, 20 us",
    "1, 0.001 us",
    "60000000000, 60 s"
  })
  void duration_isInItsLargestFittingUnit(long nanos, String text) {
    assertThat(Numbers.duration(Duration.ofNanos(nanos))).isEqualTo(text);
  }

  @Test
  void millis_hasAtMostOneDecimal() {
    assertThat(Numbers.millis(Duration.ofMillis(1500))).isEqualTo("1500");
    assertThat(Numbers.millis(Duration.ofNanos(1_500_123_456))).isEqualTo("1500.1");
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0.0 /s",
    "1.14, 1.1 /s",
    "99.9, 99.9 /s",
    "123.4, 123 /s",
    "12345, 12.3 k/s",
    "1234567, 1235 k/s"
  })
  void rate_hasDecimalsWhileItIsSmall(double perSecond, String text) {
    assertThat(Numbers.rate(perSecond)).isEqualTo(text);
  }

  @Test
  void percent_count_areGroupedAndRounded() {
    assertThat(Numbers.percent(0.314)).isEqualTo("31 %");
    assertThat(Numbers.percent(1)).isEqualTo("100 %");
    assertThat(Numbers.count(47)).isEqualTo("47");
    assertThat(Numbers.count(12345)).isEqualTo("12,345");
    assertThat(Numbers.count(-1234567)).isEqualTo("-1,234,567");
  }
}
