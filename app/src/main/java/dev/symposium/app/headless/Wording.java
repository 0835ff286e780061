package dev.symposium.app.headless;

import dev.symposium.problems.observe.ActorView;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** What an actor has and wants, in words. Stateless. */
final class Wording {

  private Wording() {}

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
