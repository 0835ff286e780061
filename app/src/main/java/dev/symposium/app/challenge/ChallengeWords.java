package dev.symposium.app.challenge;

import dev.symposium.problems.schedule.Attempt;
import dev.symposium.problems.schedule.Move;
import dev.symposium.problems.schedule.Policy;
import dev.symposium.problems.schedule.StepWords;
import dev.symposium.problems.schedule.Stepped;
import dev.symposium.problems.schedule.Stepper;
import dev.symposium.problems.schedule.Way;
import dev.symposium.problems.spi.BadValue;
import dev.symposium.problems.sync.controlled.Crew;
import dev.symposium.problems.sync.controlled.Happening;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/** Challenges in words. Stateless. */
public final class ChallengeWords {

  private ChallengeWords() {}

  /** {@code 3 steps}. */
  public static String steps(long count) {
    return String.format(Locale.ROOT, "%,d", count) + (count == 1 ? " step" : " steps");
  }

  /** {@code best known 3 steps (proven shortest)}. */
  public static String best(Optional<Way> way) {
    return way.map(w -> "best known " + steps(w.steps()) + " (" + w.proof().words() + ")")
        .orElse("no way is known");
  }

  /** {@code done in 5 steps}, or {@code not done yet}. */
  public static String yours(OptionalLong fewest) {
    return fewest.isPresent() ? "done in " + steps(fewest.getAsLong()) : "not done yet";
  }

  /** How an attempt stands: {@code reached at step 7}. */
  public static String of(Attempt attempt) {
    if (attempt.reached()) {
      return "reached at step " + attempt.steps();
    } else if (!attempt.passed().isEmpty()) {
      return "failed at step " + attempt.steps() + ": " + attempt.passed();
    }
    return "not reached after " + steps(attempt.steps()) + far(attempt);
  }

  private static String far(Attempt attempt) {
    return attempt.needed() == 0 ? "" : " (" + attempt.progress() + " of " + attempt.needed() + ")";
  }

  /** A way, a line for each step: {@code 1 Plato locks fork 1}. */
  public static List<String> way(Posed posed, Way way, Crew crew) throws BadValue {
    List<String> lines = new ArrayList<>();
    try (Stepper stepper = new Stepper(posed.configuration(), Policy.random(1), crew)) {
      for (Move move : way.moves()) {
        if (move instanceof Move.Goes goes) {
          stepper.go(goes.actor(), goes.turn());
        }
      }
      Stepped view = stepper.view();
      int width = String.valueOf(way.steps()).length();
      for (Happening each : view.happenings()) {
        lines.add(
            String.format(
                Locale.ROOT,
                "%" + width + "d  %s %s",
                each.step(),
                each.actor(),
                StepWords.of(each)));
      }
    }
    return lines;
  }
}
