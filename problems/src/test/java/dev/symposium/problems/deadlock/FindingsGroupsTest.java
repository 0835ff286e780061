package dev.symposium.problems.deadlock;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** How the stuck are told apart: circles, tails, and which one is the same as before. */
class FindingsGroupsTest extends FindingsCase {

  @Test
  void of_tailBehindACircle_isToldApart() {
    sketch.actors("A", "B", "T", "U");
    circle(0, 1);
    int behind = sketch.lock("behind");
    sketch.holds(2, behind).waits(2, 0).waits(3, behind);
    assertThat(members(only())).containsExactly("A", "B");
    assertThat(tail(only())).containsExactly("T", "U");
  }

  @Test
  void of_twoCircles_areTwoFindings() {
    sketch.actors("A", "B", "C", "D");
    circle(0, 2);
    circle(1, 3);
    assertThat(findings())
        .extracting(FindingsCase::members)
        .containsExactly(List.of("A", "C"), List.of("B", "D"));
  }

  @Test
  void isGrownFrom_tailJoinsOrLeaves_isTheSameOne() {
    sketch.actors("A", "B", "T");
    circle(0, 1);
    Finding before = only();
    sketch.waits(2, 1);
    assertThat(only().isGrownFrom(before)).isTrue();
    assertThat(before.isGrownFrom(only())).isTrue();
  }

  @Test
  void isGrownFrom_sameCircleAnotherWait_isAnotherOne() {
    sketch.actors("A", "B");
    circle(0, 1);
    Finding before = only();
    sketch.slots.get(0).run();
    sketch.waits(0, 1);
    assertThat(only().isGrownFrom(before)).isFalse();
  }
}
