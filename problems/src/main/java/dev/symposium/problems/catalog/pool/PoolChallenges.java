package dev.symposium.problems.catalog.pool;

import dev.symposium.problems.spi.Challenge;
import dev.symposium.problems.spi.Goal;
import java.util.List;

/** What to bring about at the pool, step by step. */
final class PoolChallenges {

  static final List<Challenge> ALL =
      List.of(
          new Challenge(
              "pool-deadlock",
              "make it deadlock",
              "All three clients wait for a permit that nobody will ever give back.",
              "Each needs two of the three permits and takes them one after the other.",
              "one-by-one",
              List.of("clients=3", "permits=3", "need=2", "failure=0%"),
              0,
              new Goal.Stuck(),
              List.of()),
          new Challenge(
              "pool-lose-two",
              "lose two permits",
              "Both permits are lost, and all three clients wait for ever.",
              "Only Cem's use fails, and what it has then is never given back.",
              "leak",
              List.of("clients=3", "permits=2", "need=1", "failure=0%", "failure@Cem=100%"),
              0,
              new Goal.Stuck(),
              List.of()),
          new Challenge(
              "pool-starve",
              "starve Ann through 20 visits of the others",
              "Ann, who needs both permits, waits while the others are served 20 times.",
              "It counts from the moment at which Ann is found waiting, and begins anew when she makes"
                  + " a step.",
              "unfair",
              List.of("clients=3", "permits=2", "need=1", "need@Ann=2", "failure=0%"),
              0,
              new Goal.Starves("Ann", 20),
              List.of()));

  private PoolChallenges() {}
}
