package dev.symposium.problems.spi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NearestTest {

  private static final List<String> LEGAL =
      List.of("philosophers", "think", "eat", "before-first", "after-first", "seats", "backoff");

  @ParameterizedTest
  @CsvSource({
    "philosphers, philosophers",
    "phi, philosophers",
    "THNIK, think",
    "tink, think",
    "eta, eat",
    "seat, seats",
    "after-frist, after-first",
    "afterfirst, after-first",
    "bakcoff, backoff"
  })
  void of_aSlip_isTheWordMeant(String wrong, String meant) {
    assertThat(Nearest.of(wrong, LEGAL)).contains(meant);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "volume", "zzzzzz", "colour-of-the-forks"})
  void of_somethingElse_isNothing(String wrong) {
    assertThat(Nearest.of(wrong, LEGAL)).isEmpty();
  }

  @Property(tries = 300)
  void of_anyWord_isLegalOrNothing(@ForAll @StringLength(max = 40) String word) {
    assertThat(LEGAL).containsAll(Nearest.of(word, LEGAL).stream().toList());
  }

  @Property(tries = 300)
  void of_aWordWithOneLetterLeftOut_isThatWord(
      @ForAll @AlphaChars @StringLength(min = 4, max = 30) String word,
      @ForAll @IntRange(max = 29) int at) {
    int out = at % word.length();
    String slip = word.substring(0, out) + word.substring(out + 1);
    assertThat(Nearest.of(slip, List.of(word))).contains(word);
  }
}
