package dev.symposium.problems.sync.free;

import static org.assertj.core.api.Assertions.assertThat;

import dev.symposium.problems.observe.Rush;
import org.junit.jupiter.api.Test;

class StreakTest {

  private final Streak streak = new Streak();

  private void turns(int many, int... slots) {
    for (int i = 0; i < many; i++) {
      for (int slot : slots) {
        streak.waited(slot);
      }
    }
  }

  @Test
  void waited_sameOrderAgainAndAgain_countsFromTheSecondTurn() {
    turns(11, 4, 2, 7);
    Rush rush = streak.rush();
    assertThat(rush.grants()).isEqualTo(33);
    assertThat(rush.order()).containsExactly(4, 2, 7);
    assertThat(rush.inStep()).isBetween(27L, 30L);
  }

  @Test
  void waited_oneOvertakes_beginsToCountAnew() {
    turns(11, 4, 2, 7);
    turns(1, 4, 7, 2);
    assertThat(streak.rush().inStep()).isLessThan(3);
    assertThat(streak.rush().order()).isEmpty();
    assertThat(streak.rush().grants()).isEqualTo(36);
  }

  @Test
  void waited_oneMoreJoins_isInStepAfterAnotherTurn() {
    turns(5, 1, 2, 3);
    turns(5, 1, 2, 3, 9);
    assertThat(streak.rush().order()).containsExactly(1, 2, 3, 9);
  }

  @Test
  void barged_goesOnCountingButIsNoOrder() {
    turns(5, 1, 2, 3);
    streak.barged(5);
    assertThat(streak.rush()).isEqualTo(new Rush(16, 0, java.util.List.of()));
  }

  @Test
  void ends_somebodyFoundItIdle_forgets() {
    turns(5, 1, 2, 3);
    streak.ends();
    assertThat(streak.isOn()).isFalse();
    assertThat(streak.rush()).isEqualTo(Rush.NONE);
  }

  @Test
  void waited_moreThanAreRemembered_isNoOrder() {
    for (int i = 0; i < 1_000; i++) {
      streak.waited(i % 70);
    }
    assertThat(streak.rush()).isEqualTo(new Rush(1_000, 0, java.util.List.of()));
  }
}
