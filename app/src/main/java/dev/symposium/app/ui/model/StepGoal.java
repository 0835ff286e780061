package dev.symposium.app.ui.model;

import dev.symposium.app.challenge.Posed;
import java.util.Optional;

/**
 * What somebody who schedules by hand tries to reach. Immutable.
 *
 * @param text one line
 * @param progress how far it is: a few words at the right of that line; may be empty
 * @param posed the challenge behind it; empty if it is none
 */
public record StepGoal(String text, String progress, Optional<Posed> posed) {

  /** No challenge. */
  public StepGoal(String text, String progress) {
    this(text, progress, Optional.empty());
  }

  /** A challenge that was just taken up. */
  public static StepGoal of(Posed posed) {
    return new StepGoal(posed.challenge().title(), "searching ...", Optional.of(posed));
  }
}
