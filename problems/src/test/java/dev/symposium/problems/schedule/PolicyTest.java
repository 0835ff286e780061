package dev.symposium.problems.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.symposium.problems.schedule.Policy.Kind;
import dev.symposium.problems.spi.BadValue;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Policies by name. */
class PolicyTest {

  @ParameterizedTest
  @CsvSource({
    "random, RANDOM, 42, 3",
    "random 7, RANDOM, 7, 3",
    "'  Random   -7 ', RANDOM, -7, 3",
    "round-robin, ROUND_ROBIN, 42, 3",
    "round-robin 8, ROUND_ROBIN, 8, 3",
    "pct, PCT, 42, 3",
    "pct 5, PCT, 42, 5",
    "pct 5 9, PCT, 9, 5"
  })
  void parse_whatAPersonTypes_fillsInTheSeedAndTheDepth(
      String text, Kind kind, long seed, int depth) throws BadValue {
    assertThat(Policy.parse(text, 42)).isEqualTo(new Policy(kind, seed, depth));
  }

  @ParameterizedTest
  @CsvSource({
    "'', random",
    "rundom, random",
    "roundrobin, round-robin",
    "fifo, random",
    "pct 0, pct 1",
    "pct 99, pct 20",
    "pct deep, pct",
    "random seven, random",
    "random 7 8, random 7",
    "pct 3 7 9, pct 3 7"
  })
  void parse_somethingElse_saysTheNearestThatIsLegal(String text, String nearest) throws BadValue {
    BadValue bad = catchThrowableOfType(BadValue.class, () -> Policy.parse(text, 1));

    assertThat(bad).hasMessageStartingWith("scheduler");
    assertThat(bad.nearest()).hasValue(nearest);
    Policy.parse(nearest, 1);
  }

  @Property(tries = 200)
  void text_ofAnyPolicy_isReadAgain(
      @ForAll Kind kind, @ForAll long seed, @ForAll @IntRange(min = 1, max = 20) int depth)
      throws BadValue {
    Policy policy = new Policy(kind, seed, kind == Kind.PCT ? depth : Policy.DEPTH);

    assertThat(Policy.parse(policy.text(), seed + 1)).isEqualTo(policy);
  }

  @Test
  void scheduler_ofEachKind_isTheOneThatItNames() {
    assertThat(Policy.random(7).scheduler()).isInstanceOf(RandomChoice.class);
    assertThat(new Policy(Kind.ROUND_ROBIN, 7, 3).scheduler()).isInstanceOf(RoundRobin.class);
    assertThat(new Policy(Kind.PCT, 7, 3).scheduler()).isInstanceOf(Pct.class);
    assertThat(Policy.random(7).withSeed(8)).isEqualTo(Policy.random(8));
  }

  @Test
  void policy_ofNoDepth_isRefused() {
    assertThatThrownBy(() -> new Policy(Kind.PCT, 1, 0))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
