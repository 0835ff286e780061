package dev.symposium.problems.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DurationsTest {

  @ParameterizedTest
  @CsvSource({
    "1.5s, 1500000000",
    "300ms, 300000000",
    "20us, 20000",
    "7ns, 7",
    "2min, 120000000000",
    "2m, 120000000000",
    "1h, 3600000000000",
    ".5s, 500000000",
    "1. s, 1000000000",
    "' 3 ms ', 3000000",
    "0, 0",
    "0s, 0"
  })
  void parse_onePlainDuration_isFixed(String text, double nanos) throws BadValue {
    assertThat(Durations.parse("think", text, "1s")).isEqualTo(Spread.fixed(nanos));
  }

  @ParameterizedTest
  @CsvSource({
    "0..1ms, 0, 1000000, 0",
    "1..2ms, 1000000, 1000000, 0",
    "500us .. 2ms, 500000, 1500000, 0",
    "0.2s+exp(2s), 200000000, 0, 2000000000",
    "exp( 4ms ), 0, 0, 4000000",
    "0+exp(1s), 0, 0, 1000000000"
  })
  void parse_distribution_hasItsParts(String text, double shift, double uniform, double mean)
      throws BadValue {
    assertThat(Durations.parse("think", text, "1s")).isEqualTo(new Spread(shift, uniform, mean));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "5",
        "-1s",
        "1.5",
        "s",
        "1s 2s",
        "2ms..1ms",
        "1s..2",
        "exp(4)",
        "exp(1s",
        "1s+2s",
        "1e3s",
        "one second",
        "0..",
        "..1s",
        "1s+exp(2s)+exp(3s)",
        "٣s"
      })
  void parse_anythingElse_isRefusedWithWhatIsTaken(String text) {
    assertThatThrownBy(() -> Durations.parse("think", text, "1s"))
        .isInstanceOf(BadValue.class)
        .hasMessage(
            "think takes a duration such as 1.5s, 300ms, 20us, 0..1ms or 0.2s+exp(2s), not \""
                + text.strip()
                + "\"");
  }

  @Test
  void parse_moreDigitsThanANumberHas_isRefused() {
    String endless = "9".repeat(400) + "s";
    assertThatThrownBy(() -> Durations.parse("think", endless, "1s")).isInstanceOf(BadValue.class);
    assertThatThrownBy(() -> Durations.parse("think", "0.." + endless, "1s"))
        .isInstanceOf(BadValue.class);
  }

  @ParameterizedTest
  @CsvSource({
    "1500000000, 1.5s",
    "300000000, 300ms",
    "20000, 20us",
    "7, 7ns",
    "0, 0",
    "0.4, 0",
    "600000000000, 600s",
    "999600000, 0.9996s",
    "1500100000, 1.5001s"
  })
  void format_nanoseconds_usesTheUnitThatFits(double nanos, String text) {
    assertThat(Durations.format(nanos)).isEqualTo(text);
  }

  @Property(tries = 500)
  void parse_whatFormatWrote_isTheSameUpToSixDigits(
      @ForAll @DoubleRange(min = 1, max = 1e13) double shift,
      @ForAll @DoubleRange(min = 0, max = 1e13) double other,
      @ForAll boolean exponential)
      throws BadValue {
    Spread spread = exponential ? new Spread(shift, 0, other) : new Spread(shift, other, 0);
    Spread read = Durations.parse("think", Durations.format(spread), "1s");
    assertThat(read.mean()).isCloseTo(spread.mean(), within(1 + spread.mean() * 1e-5));
    assertThat(read.shiftNanos()).isCloseTo(shift, within(1 + shift * 1e-5));
  }
}
