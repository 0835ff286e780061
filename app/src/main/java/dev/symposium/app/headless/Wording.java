package dev.symposium.app.headless;

import dev.symposium.problems.observe.ActorView;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** What an actor does, has and wants, in words. Stateless. */
final class Wording {

  private Wording() {}

  /**
   * What it does, in one or two words: {@code thinks}, {@code waits}; what was done to it goes
   * first, since a frozen one that waits will not go on when it gets what it wants.
   */
  static String state(ActorView actor) {
    if (actor.crashed()) {
      return actor.fate();
    }
    if (actor.frozen()) {
      return "frozen";
    }
    return actor.doing().isEmpty() ? actor.life().word() : actor.doing();
  }

  /** Once for each unit. */
  static List<String> holds(ActorView actor) {
    return actor.holds().stream()
        .flatMap(hold -> Collections.nCopies(hold.units(), hold.resource()).stream())
        .toList();
  }

  static Optional<String> wants(ActorView actor) {
    return actor.isWaiting() ? Optional.of(String.join(" + ", actor.wants())) : Optional.empty();
  }
}
