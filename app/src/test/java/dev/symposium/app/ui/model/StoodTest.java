package dev.symposium.app.ui.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.symposium.app.ui.fixture.Guest;
import dev.symposium.app.ui.fixture.Snapshots;
import dev.symposium.problems.observe.Inspection;
import dev.symposium.problems.observe.Inspection.Stand;
import dev.symposium.problems.observe.Snapshot;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Where threads stood at a moment that is looked back at: told only if nothing came in between. */
class StoodTest {

  private static final String HOME = "a.problem.";

  private static Inspection asked(long millis, String actor, int line) {
    StackTraceElement call = new StackTraceElement("a.problem.Naive", "dine", "Naive.java", line);
    StackTraceElement foreign = new StackTraceElement("java.Lock", "lock", "Lock.java", 9);
    List<Stand> stands = List.of(new Stand(actor, List.of(foreign, call)));
    return new Inspection(Duration.ofMillis(millis), stands, Inspection.Jvm.SILENT);
  }

  /** The first at the table has been thinking for 1.2 s. */
  private static Snapshot at(long millis) {
    return Snapshots.table(5)
        .seat(Guest.thinking(0, 1.2).meals(9))
        .at(1, Duration.ofMillis(millis))
        .build();
  }

  private static final String FIRST = at(0).actors().get(0).name();

  @Test
  void at_askedInTheSameState_isWhereItStood() {
    Stood stood = Stood.NONE.and(asked(9_000, FIRST, 12), HOME);
    Inspection then = stood.at(at(10_000));
    assertThat(then.of(FIRST).orElseThrow().stack())
        .extracting(StackTraceElement::getLineNumber)
        .containsExactly(12);
  }

  @Test
  void at_hasMovedSinceItWasAsked_isNotKnown() {
    Stood stood = Stood.NONE.and(asked(8_700, FIRST, 12), HOME);
    assertThat(stood.at(at(10_000)).of(FIRST)).isEmpty();
  }

  @Test
  void at_askedOnlyLater_isNotKnown() {
    Stood stood = Stood.NONE.and(asked(10_100, FIRST, 12), HOME);
    assertThat(stood.at(at(10_000)).of(FIRST)).isEmpty();
  }

  @Test
  void at_severalAskings_isTheLastBeforeIt() {
    Stood stood =
        Stood.NONE
            .and(asked(9_000, FIRST, 12), HOME)
            .and(asked(9_500, FIRST, 13), HOME)
            .and(asked(10_500, FIRST, 14), HOME);
    assertThat(stood.at(at(10_000)).of(FIRST).orElseThrow().stack().get(0).getLineNumber())
        .isEqualTo(13);
  }

  @Test
  void and_startedOver_forgetsWhatWas() {
    Stood stood =
        Stood.NONE.and(asked(9_000, FIRST, 12), HOME).and(asked(100, "somebody else", 1), HOME);
    assertThat(stood.at(at(10_000)).of(FIRST)).isEmpty();
  }

  @Test
  void and_tooMany_keepsTheNewest() {
    Stood stood =
        IntStream.rangeClosed(1, Stood.MOST + 100)
            .boxed()
            .reduce(Stood.NONE, (s, i) -> s.and(asked(i, FIRST, i), HOME), (a, b) -> b);
    assertThat(stood.at(at(100)).of(FIRST)).isEmpty();
    assertThat(stood.at(at(101)).of(FIRST)).isPresent();
  }
}
