package dev.symposium.app.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.symposium.app.challenge.Best;
import dev.symposium.app.challenge.Posed;
import dev.symposium.app.challenge.Progress;
import dev.symposium.app.ui.model.Msg;
import dev.symposium.problems.schedule.Policy;
import dev.symposium.problems.schedule.Stepped;
import dev.symposium.problems.schedule.Stepper;
import dev.symposium.problems.spi.BadValue;
import dev.symposium.problems.spi.Catalog;
import dev.symposium.problems.sync.controlled.Crew;
import dev.symposium.problems.sync.controlled.Turn;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** What somebody who has taken up a challenge is told. */
class AttemptsTest {

  private static final long NUMBER = 7;

  private final Posed posed = Posed.find(Catalog.load(), "dining-one-interruption").orElseThrow();
  private final Progress progress = Progress.forgetful();
  private final List<Msg> told = new CopyOnWriteArrayList<>();
  private final Attempts attempts = new Attempts(NUMBER, posed, progress, Thread::new, told::add);

  private Stepped after(int... actors) throws BadValue {
    try (Crew crew = Best.crew("step-");
        Stepper stepper = new Stepper(posed.configuration(), Policy.random(1), crew)) {
      for (int actor : actors) {
        stepper.go(actor, Turn.GO);
      }
      return stepper.view();
    }
  }

  private String progress() {
    return told.stream()
        .filter(Msg.GoalStands.class::isInstance)
        .map(msg -> ((Msg.GoalStands) msg).goal().progress())
        .reduce("", (before, now) -> now);
  }

  private String said() {
    return told.stream()
        .filter(Msg.Told.class::isInstance)
        .map(msg -> ((Msg.Told) msg).sentence())
        .reduce("", (before, now) -> now);
  }

  @Test
  void beforeTheSearchHasEnded_itSaysThatItSearches() throws BadValue {
    attempts.judge(after(0));

    assertThat(progress()).isEqualTo("searching ...");
  }

  @Test
  void afterTheSearch_theBestIsShown() {
    attempts.search();

    assertThat(progress()).isEqualTo("best 5 (proven)");
  }

  @Test
  void goal_reached_isSaidAndRemembered() throws BadValue {
    attempts.search();
    attempts.judge(after(0, 4, 3, 2, 1));

    assertThat(progress()).isEqualTo("DONE in 5, best 5 (proven)");
    assertThat(said())
        .isEqualTo("DONE in 5 steps, and no shorter way is known; ] the next challenge");
    assertThat(progress.fewest(posed.id())).hasValue(5);
    assertThat(told).contains(new Msg.ChallengesDone(progress.done()));
  }

  @Test
  void limit_passed_isShownAndTheHintSaysWhatToDo() throws BadValue {
    attempts.search();
    attempts.judge(after(0, 1, 2));
    assertThat(progress()).isEqualTo("FAILED at step 2, best 5 (proven)");

    attempts.hint(after(0, 1, 2));

    assertThat(said()).contains("interrupt once more than is allowed").contains("takes steps back");
    assertThat(progress.fewest(posed.id())).isEmpty();
  }

  @Test
  void hint_onTheWayAndBesideIt_isTheNextStepOfAShortestWay() throws BadValue {
    attempts.search();
    attempts.hint(after(0));
    assertThat(said()).isEqualTo("hint: Kant locks fork 5; 4 steps to go, proven shortest");

    attempts.hint(after(2));

    assertThat(said()).isEqualTo("hint: Hume locks fork 2; 4 steps to go, proven shortest");
  }

  @Test
  void cancelled_saysNothing() throws BadValue {
    attempts.cancel();
    attempts.search();
    attempts.judge(after(0));
    attempts.hint(after(0));

    assertThat(told).isEmpty();
  }
}
