package dev.symposium.app.ui.update;

import dev.symposium.app.ui.keymap.ActionId;
import dev.symposium.app.ui.model.Past;
import dev.symposium.app.ui.model.RunState;
import dev.symposium.problems.observe.Snapshot;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

/** Looking at a moment of the past while the run goes on. Stateless. */
final class LookingBack {

  static final String REFUSAL =
      "you are looking back, where nothing can be turned or done: End or Esc returns to now";

  private static final Duration PAGE = Duration.ofSeconds(5);

  private LookingBack() {}

  static boolean move(Turn turn, ActionId id) {
    switch (id) {
      case LOOK_BACK, PAST_BEFORE -> to(turn, past(turn).before(shown(turn)));
      case PAST_AFTER -> later(turn, past(turn).after(shown(turn)));
      case PAST_PAGE_BEFORE -> to(turn, Optional.of(past(turn).at(shown(turn).minus(PAGE))));
      case PAST_PAGE_AFTER -> pageLater(turn);
      case MARK_BEFORE -> markBefore(turn);
      case MARK_AFTER -> markAfter(turn);
      case OLDEST -> to(turn, Optional.of(past(turn).oldest()));
      case NOW -> now(turn);
      default -> {
        return false;
      }
    }
    return true;
  }

  static void now(Turn turn) {
    turn.run(turn.run().lookingAtNow());
  }

  private static Past past(Turn turn) {
    return turn.run().past();
  }

  private static Duration shown(Turn turn) {
    return turn.seen().snapshot().runTime();
  }

  private static void to(Turn turn, Optional<Snapshot> then) {
    then.ifPresentOrElse(
        s -> turn.run(turn.run().lookingAt(s)),
        () -> turn.refuse("nothing older is kept: this is as far as it goes"));
  }

  /** Whoever comes to the newest moment is back at now. */
  private static void later(Turn turn, Optional<Snapshot> then) {
    RunState run = turn.run();
    if (then.isEmpty() || then.get().equals(run.past().newest())) {
      now(turn);
    } else {
      turn.run(run.lookingAt(then.get()));
    }
  }

  private static void pageLater(Turn turn) {
    Duration to = shown(turn).plus(PAGE);
    boolean beyond = to.compareTo(past(turn).newest().runTime()) >= 0;
    later(turn, beyond ? Optional.empty() : Optional.of(past(turn).at(to)));
  }

  private static void markBefore(Turn turn) {
    Duration shown = shown(turn);
    Optional<Snapshot> there =
        moments(turn).filter(s -> s.runTime().compareTo(shown) < 0).reduce((a, b) -> b);
    there.ifPresentOrElse(
        s -> turn.run(turn.run().lookingAt(s)),
        () -> turn.refuse("no verdict, break or change before this is kept"));
  }

  private static void markAfter(Turn turn) {
    Duration shown = shown(turn);
    Optional<Snapshot> there =
        moments(turn).filter(s -> s.runTime().compareTo(shown) > 0).findFirst();
    there.ifPresentOrElse(
        s -> later(turn, Optional.of(s)),
        () -> turn.refuse("no verdict, break or change after this: End returns to now"));
  }

  /** The first moments at which each mark was there, in their order. */
  private static Stream<Snapshot> moments(Turn turn) {
    Past past = past(turn);
    return past.marks().stream()
        .filter(mark -> mark.at().compareTo(past.oldest().runTime()) >= 0)
        .map(past::showing)
        .distinct();
  }
}
