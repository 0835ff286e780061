package dev.symposium.problems.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KnobsTest {

  private static final IntKnob COUNT = IntKnob.count("seats", "how many sit", "seats", 5, 2, 64);
  private static final DurationKnob DELAY =
      DurationKnob.place("after-first", "after the first", "waits", Spread.fixed(3e6), 1e9);
  private static final WordKnob FORKS =
      new WordKnob("forks", "what they are", "lock", List.of("lock", "semaphore"));
  private static final ProbabilityKnob FAILS = new ProbabilityKnob("fails", "how often", 0.15);
  private static final BreakAfterKnob BREAK =
      new BreakAfterKnob("break-after", "when it breaks", Optional.empty());

  @Test
  void duration_atASlowSpeed_isTypedAndShownAsLived() throws BadValue {
    assertThat(DELAY.parse("1.5s", 500)).isEqualTo(Spread.fixed(3e6));
    assertThat(DELAY.format(Spread.fixed(3e6), 500)).isEqualTo("1.5s");
    assertThat(DELAY.format(Spread.fixed(3e6), 1)).isEqualTo("3ms");
    assertThat(DELAY.range(500)).isEqualTo("0..500s");
  }

  @Test
  void duration_turnedInSlowMotion_walksTheNotchesThatAreSeen() {
    Spread up = DELAY.step(Spread.fixed(3e6), 1, 500);
    assertThat(DELAY.format(up, 500)).isEqualTo("2s");
    assertThat(DELAY.format(DELAY.step(up, -2, 500), 500)).isEqualTo("500ms");
    assertThat(DELAY.step(Spread.fixed(3e6), -20, 500).isZero()).isTrue();
    assertThat(DELAY.format(DELAY.step(Spread.ZERO, 1, 500), 500)).isEqualTo("50ms");
    assertThat(DELAY.step(Spread.ZERO, 99, 500).mean()).isCloseTo(1e9, within(1.0));
  }

  @Test
  void duration_turnedOnADistribution_keepsItsShape() {
    Spread spread = new Spread(0.4e6, 0, 4e6);
    Spread up = DELAY.step(spread, 1, 1);
    assertThat(up.mean()).isCloseTo(5e6, within(1.0));
    assertThat(up.shiftNanos() / up.meanNanos()).isCloseTo(0.1, within(1e-9));
  }

  @ParameterizedTest
  @CsvSource({
    "1, 'seats is from 2 to 64, not 1', 2",
    "65, 'seats is from 2 to 64, not 65', 64",
    "-3, 'seats is from 2 to 64, not -3', 2",
    "99999999999999999999, 'seats is from 2 to 64, not 99999999999999999999', 64",
    "many, 'seats takes a whole number from 2 to 64, not \"many\"', 5",
    "2.5, 'seats takes a whole number from 2 to 64, not \"2.5\"', 3",
    "'', 'seats takes a whole number from 2 to 64, not \"\"', 5"
  })
  void count_notLegal_saysRangeAndNearest(String text, String sentence, String nearest) {
    assertThatThrownBy(() -> COUNT.parse(text, 1))
        .hasMessage(sentence)
        .isInstanceOfSatisfying(BadValue.class, bad -> assertThat(bad.nearest()).contains(nearest));
  }

  @Test
  void duration_tooLong_saysTheMostAtThisSpeed() {
    assertThatThrownBy(() -> DELAY.parse("600s", 500))
        .hasMessage("after-first is at most 500s at this speed, not 600s")
        .isInstanceOfSatisfying(BadValue.class, bad -> assertThat(bad.nearest()).contains("500s"));
  }

  @Test
  void duration_belowZero_isNearestToZero() {
    assertThatThrownBy(() -> DELAY.parse("-1s", 1))
        .isInstanceOfSatisfying(BadValue.class, bad -> assertThat(bad.nearest()).contains("0"));
  }

  @Test
  void word_misspelt_saysTheChoiceAndWhatWasMeant() {
    assertThatThrownBy(() -> FORKS.parse("semafore", 1))
        .hasMessage("forks is one of lock, semaphore, not \"semafore\"")
        .isInstanceOfSatisfying(
            BadValue.class, bad -> assertThat(bad.nearest()).contains("semaphore"));
    assertThat(FORKS.step("lock", 5, 1)).isEqualTo("semaphore");
    assertThat(FORKS.step("lock", -5, 1)).isEqualTo("lock");
  }

  @Test
  void probability_asFractionOrPercent_isTheSame() throws BadValue {
    assertThat(FAILS.parse("0.15", 1)).isEqualTo(FAILS.parse("15%", 1));
    assertThat(FAILS.format(0.15, 1)).isEqualTo("15%");
    assertThatThrownBy(() -> FAILS.parse("1.5", 1)).hasMessage("fails is from 0% to 100%, not 1.5");
    assertThat(FAILS.step(0.15, 1, 1)).isEqualTo(0.2);
    assertThat(FAILS.step(0.01, -1, 1)).isEqualTo(0);
  }

  @Test
  void breakAfter_turnedUpFromOff_goesThroughAtOnceToSeconds() {
    assertThat(BREAK.step(Optional.empty(), 1, 1)).contains(Duration.ZERO);
    assertThat(BREAK.step(Optional.empty(), 2, 1)).contains(Duration.ofSeconds(1));
    assertThat(BREAK.step(Optional.of(Duration.ofSeconds(1)), -1, 1)).contains(Duration.ZERO);
    assertThat(BREAK.step(Optional.of(Duration.ZERO), -1, 1)).isEmpty();
    assertThat(BREAK.step(Optional.empty(), -1, 1)).isEmpty();
    assertThat(BREAK.step(Optional.empty(), 99, 1)).contains(Duration.ofMinutes(10));
  }

  @Test
  void breakAfter_isNeverScaled() throws BadValue {
    assertThat(BREAK.parse("5s", 500)).contains(Duration.ofSeconds(5));
    assertThat(BREAK.parse("OFF", 500)).isEmpty();
    assertThat(BREAK.parse("0", 1)).contains(Duration.ZERO);
    assertThatThrownBy(() -> BREAK.parse("soon", 1))
        .hasMessage("break-after takes off, 0 or a duration such as 5s, not \"soon\"");
  }

  @ParameterizedTest
  @CsvSource({"1:1, full", "1:3, 1:4", "1:10, 1:20", "1:50, 1:100", "1:1000, 1:500", "ful, full"})
  void word_thatIsARatio_offersTheNextRatio(String typed, String nearest) {
    WordKnob speed =
        new WordKnob("speed", "how fast", "full", List.of("1:500", "1:100", "1:20", "1:4", "full"));
    assertThatThrownBy(() -> speed.parse(typed, 1))
        .isInstanceOfSatisfying(
            BadValue.class, bad -> assertThat(bad.nearest().orElseThrow()).isEqualTo(nearest));
  }

  @ParameterizedTest
  @CsvSource({"2, 2s", "0.5, 500ms", "900, 500s", "soon, 1.5s", "15%, 1.5s"})
  void duration_withoutAUnit_offersSecondsAsFarAsTheyGo(String typed, String nearest) {
    assertThatThrownBy(() -> DELAY.parse(typed, 500))
        .isInstanceOfSatisfying(
            BadValue.class, bad -> assertThat(bad.nearest().orElseThrow()).isEqualTo(nearest));
  }

  @ParameterizedTest
  @CsvSource({"2.4, 2", "2.5, 3", "0.1, 2", "1e9, 64", "1e999999999, 64", "five, 5"})
  void count_anotherNumber_offersTheWholeOneNextToIt(String typed, String nearest) {
    assertThatThrownBy(() -> COUNT.parse(typed, 1))
        .isInstanceOfSatisfying(
            BadValue.class, bad -> assertThat(bad.nearest().orElseThrow()).isEqualTo(nearest));
  }
}
