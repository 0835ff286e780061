package dev.symposium.problems.catalog.bursts;

import dev.symposium.problems.spi.Challenge;
import dev.symposium.problems.spi.Goal;
import java.util.List;

/** What to bring about at the buffer, step by step. */
final class BurstsChallenges {

  static final List<Challenge> ALL =
      List.of(
          new Challenge(
              "bursts-take-nothing",
              "take what is not there",
              "A consumer takes from the empty buffer.",
              "There is one producer, there are two consumers, and the buffer has one place.",
              "if-not-while",
              List.of("producers=1", "consumers=2", "capacity=1"),
              0,
              new Goal.Breaks(BurstsKnobs.SOMETHING),
              List.of()),
          new Challenge(
              "bursts-lose-item",
              "lose an item",
              "Two items are put, and when both producers have gone home one of them is nowhere.",
              "Each producer puts one item into a buffer with two places; nobody takes any.",
              "unguarded",
              List.of("producers=2", "consumers=0", "capacity=2"),
              1,
              new Goal.Breaks(BurstsKnobs.NOTHING_LOST),
              List.of()),
          new Challenge(
              "bursts-wrong-one",
              "wake the wrong one",
              "All are asleep for ever: the last call has reached one who could do nothing with it.",
              "There is one producer, there are two consumers, and the buffer has one place.",
              "single-signal",
              List.of("producers=1", "consumers=2", "capacity=1"),
              0,
              new Goal.Stuck(),
              List.of()));

  private BurstsChallenges() {}
}
