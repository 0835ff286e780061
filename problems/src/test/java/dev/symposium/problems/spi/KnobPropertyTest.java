package dev.symposium.problems.spi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for every kind of knob, at every speed, whatever is typed. */
class KnobPropertyTest {

  private static final List<Knob<?>> KINDS =
      List.of(
          IntKnob.count("count", "a count", "seats", 5, 2, 64),
          new IntKnob("size", "a size", "places", 8, 1, 1000, Optional.empty(), false, false),
          DurationKnob.place("place", "somewhere", "waits", Spread.fixed(3e6), 1e9),
          DurationKnob.pause("think", "a pause", "thinks", new Spread(0.4e6, 0, 4e6), 10e9),
          WordKnob.yesNo("fair", "fair or not", false),
          new ProbabilityKnob("fails", "how often", 0.15),
          new BreakAfterKnob("break-after", "when", Optional.empty()));

  @Provide
  Arbitrary<Knob<?>> knobs() {
    return Arbitraries.of(KINDS);
  }

  @Provide
  Arbitrary<Double> speeds() {
    return Arbitraries.of(1.0, 4.0, 20.0, 100.0, 500.0);
  }

  @Provide
  Arbitrary<String> typed() {
    Arbitrary<String> likely =
        Arbitraries.of(
            "5",
            "-5",
            "0",
            "1.5s",
            "99999s",
            "1s+exp(",
            "0..9h",
            "exp(9h)",
            "150%",
            "-1%",
            "yess",
            "of",
            "off",
            "1e9",
            "0x10",
            "NaN",
            "9".repeat(400),
            "9".repeat(400) + "s",
            " ",
            "1 000");
    return Arbitraries.oneOf(likely, Arbitraries.strings().ofMaxLength(30));
  }

  @Property(tries = 2000)
  void parse_anything_isAValueOrASentenceWithALegalOneNear(
      @ForAll("knobs") Knob<?> knob,
      @ForAll("speeds") double slowness,
      @ForAll("typed") String text)
      throws BadValue {
    try {
      knob.parse(text, slowness);
    } catch (BadValue bad) {
      assertThat(bad.getMessage()).startsWith(knob.name() + " ");
      assertThat(bad.nearest()).isPresent();
      knob.parse(bad.nearest().orElseThrow(), slowness);
    }
  }

  @Property(tries = 2000)
  void step_anyWay_staysLegal(
      @ForAll("knobs") Knob<?> knob, @ForAll("speeds") double slowness, @ForAll("way") int[] way)
      throws BadValue {
    walk(knob, slowness, way);
  }

  @Provide
  Arbitrary<int[]> way() {
    return Arbitraries.integers().between(-9, 9).array(int[].class).ofMaxSize(12);
  }

  private static <V> void walk(Knob<V> knob, double slowness, int[] way) throws BadValue {
    V at = knob.initial();
    for (int notches : way) {
      at = knob.step(at, notches, slowness);
      String text = knob.format(at, slowness);
      V read = knob.parse(text, slowness);
      assertThat(knob.format(read, slowness)).isEqualTo(text);
    }
  }
}
