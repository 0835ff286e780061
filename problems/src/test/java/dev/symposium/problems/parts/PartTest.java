package dev.symposium.problems.parts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Whether a part that is cut short says so and fails. */
class PartTest {

  @Test
  void goesOn_allDone_isOverWhateverTheTime() {
    assertThat(Part.of("storm", "commands", 100, Duration.ZERO).goesOn(100)).isFalse();
  }

  @Test
  void goesOn_inTime_goesOn() {
    assertThat(Part.of("storm", "commands", 100, Duration.ofHours(1)).goesOn(99)).isTrue();
  }

  @Test
  void goesOn_timeIsOver_failsAndSaysHowFarItGot() {
    Part part = Part.of("storm", "commands", 1_000_000, Duration.ZERO);
    assertThatThrownBy(() -> part.goesOn(412_300))
        .isInstanceOf(AssertionError.class)
        .hasMessageMatching(
            "storm: 412,300 of 1,000,000 commands in 0\\.\\d s of 0 s: its time is over");
  }
}
