package dev.symposium.problems.deadlock;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RehearsalTest {

  @Test
  void run_twoWhoWaitForEachOther_bothAreFoundStuck() {
    assertThat(Rehearsal.run()).isEqualTo(2);
  }
}
