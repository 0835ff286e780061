package dev.symposium.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class PlainSplitterTest {

  @Property(tries = 3000)
  void aLine_thatIsPlain_isReadAsPicocliReadsIt(@ForAll("lines") List<String> line)
      throws UsageError {
    String[] args = line.toArray(String[]::new);
    Optional<ArgumentParser.Split> plain = PlainSplitter.split(args);
    if (plain.isPresent()) {
      assertThat(PicocliSplitter.split(args)).isEqualTo(plain.get());
    }
  }

  @Example
  void aCommonLine_isPlain() {
    assertThat(
            PlainSplitter.split(
                "run", "dining", "--set", "think=2s", "--set", "eat=1s", "--headless"))
        .isPresent();
  }

  @Provide
  Arbitrary<List<String>> lines() {
    Arbitrary<String> flags = Arbitraries.of(Flag.values()).map(Flag::word);
    Arbitrary<String> words =
        Arbitraries.of(
            "run",
            "dining",
            "list",
            "explain",
            "think=2s",
            "10s",
            "1:500",
            "a b",
            "'a'",
            "x,y",
            "${HOME}",
            "freeze Kant; thaw Kant",
            "/c",
            "+1");
    Arbitrary<String> odd =
        Arbitraries.of("", "-", "--", "-1", "--speed=full", "-h", "@file", "\"q\"", "--bogus");
    return Arbitraries.frequencyOf(
            net.jqwik.api.Tuple.of(5, flags),
            net.jqwik.api.Tuple.of(6, words),
            net.jqwik.api.Tuple.of(1, odd),
            net.jqwik.api.Tuple.of(1, Arbitraries.strings().ofMaxLength(4)))
        .list()
        .ofMaxSize(8);
  }
}
