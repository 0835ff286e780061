package dev.symposium.problems.catalog.barrier;

import dev.symposium.problems.spi.Challenge;
import dev.symposium.problems.spi.Goal;
import java.util.List;

/** What to bring about at the barrier, step by step. */
final class BarrierChallenges {

  private static final Goal AHEAD = new Goal.Breaks(BarrierKnobs.ALL_HAVE_ARRIVED);

  static final List<Challenge> ALL =
      List.of(
          new Challenge(
              "barrier-latch",
              "go on without the others",
              "A party leaves a phase at which not all have arrived.",
              "Two parties meet at a latch, which they use for every phase.",
              "latch-reused",
              List.of("parties=2"),
              0,
              AHEAD,
              List.of()),
          new Challenge(
              "barrier-ahead",
              "send a party a phase ahead",
              "A party walks through the open turnstile a second time and is a phase ahead.",
              "Two parties meet at a barrier that is made of a counter and one turnstile.",
              "half-turnstile",
              List.of("parties=2"),
              0,
              AHEAD,
              List.of()),
          new Challenge(
              "barrier-too-few",
              "leave one behind",
              "A party leaves a phase at which another has not arrived.",
              "Three parties meet at a barrier that waits for two.",
              "wrong-count",
              List.of("parties=3", "count=2"),
              0,
              AHEAD,
              List.of()),
          new Challenge(
              "barrier-break",
              "break it for all",
              "A party dies of a barrier that another one broke.",
              "A patience may run out whenever you say so.",
              "unhandled-break",
              List.of("parties=3"),
              0,
              new Goal.Dies(),
              List.of()));

  private BarrierChallenges() {}
}
