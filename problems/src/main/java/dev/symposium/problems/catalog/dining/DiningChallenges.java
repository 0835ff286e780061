package dev.symposium.problems.catalog.dining;

import dev.symposium.problems.spi.Challenge;
import dev.symposium.problems.spi.Goal;
import dev.symposium.problems.spi.Limit;
import java.util.List;

/** What to bring about at the table, step by step. */
final class DiningChallenges {

  private static final Goal DEADLOCK = new Goal.Stuck();

  static final List<Challenge> ALL =
      List.of(
          new Challenge(
              "dining-deadlock",
              "make it deadlock",
              "All three philosophers wait in a circle, each with one fork.",
              "Let the threads go in any order.",
              "naive",
              List.of("philosophers=3"),
              0,
              DEADLOCK,
              List.of()),
          new Challenge(
              "dining-one-interruption",
              "make it deadlock with one interruption",
              "All five philosophers wait in a circle, each with one fork.",
              "Only once may you switch away from a thread that could have gone on; switching away"
                  + " from one that waits is free.",
              "naive",
              List.of("philosophers=5"),
              0,
              DEADLOCK,
              List.of(new Limit.Preemptions(1))),
          new Challenge(
              "dining-starve",
              "starve Plato through 50 meals of his neighbours",
              "Plato waits for a fork while the other two eat 50 meals between them.",
              "It counts from the moment at which Plato is found waiting, and begins anew when he"
                  + " makes a step: his fork may lie there, as long as another is faster.",
              "resource-order",
              List.of("philosophers=3"),
              0,
              new Goal.Starves("Plato", 50),
              List.of()),
          new Challenge(
              "dining-nobody-twice",
              "10 meals each and nobody waits twice",
              "Each of the three eats 10 meals.",
              "For one meal nobody may wait twice: who was found waiting for a fork that another"
                  + " had must not be found waiting again before that meal, for the other fork or"
                  + " because somebody was faster.",
              "naive",
              List.of("philosophers=3"),
              0,
              new Goal.Serves(10),
              List.of(new Limit.Waits(1))));

  private DiningChallenges() {}
}
