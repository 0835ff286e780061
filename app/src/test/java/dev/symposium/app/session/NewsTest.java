package dev.symposium.app.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.symposium.app.ui.fixture.Guest;
import dev.symposium.app.ui.fixture.Snapshots;
import dev.symposium.problems.observe.Pending;
import dev.symposium.problems.observe.Snapshot;
import java.time.Duration;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NewsTest {

  private static final long MILLI = 1_000_000;

  private final News news = new News();

  @BeforeEach
  void showTheFirst() {
    assertThat(news.isWorthIt(at(1, s -> s), 0)).isTrue();
  }

  private static Snapshot at(long number, UnaryOperator<Snapshots> change) {
    return change
        .apply(Snapshots.deadlockTable().at(number, Duration.ofMillis(50 * number)))
        .build();
  }

  @Test
  void isWorthIt_onlyTimeHasPassed_onceInATenthOfASecond() {
    assertThat(news.isWorthIt(at(2, s -> s), 50 * MILLI)).isFalse();
    assertThat(news.isWorthIt(at(3, s -> s), 99 * MILLI)).isFalse();
    assertThat(news.isWorthIt(at(4, s -> s), 100 * MILLI)).isTrue();
    assertThat(news.isWorthIt(at(5, s -> s), 150 * MILLI)).isFalse();
  }

  @Test
  void isWorthIt_anythingElseHasChanged_atOnce() {
    assertAtOnce(s -> s.phase(Snapshot.Phase.PAUSED));
    assertAtOnce(s -> s.notice("freed some seats"));
    assertAtOnce(s -> s.asked("7"));
    assertAtOnce(s -> s.events("Plato puts the left fork back"));
    assertAtOnce(s -> s.pending(new Pending("philosopher", "Hegel", 5, true, "joins")));
    assertAtOnce(s -> s.seat(Guest.thinking(5, 1.2)));
  }

  private static void assertAtOnce(UnaryOperator<Snapshots> change) {
    News fresh = new News();
    assertThat(fresh.isWorthIt(at(1, s -> s), 0)).isTrue();
    assertThat(fresh.isWorthIt(at(2, change), MILLI)).isTrue();
  }

  @Test
  void isWorthIt_somebodyMoved_atOnce() {
    assertThat(news.isWorthIt(Snapshots.broken(), MILLI)).isTrue();
  }
}
