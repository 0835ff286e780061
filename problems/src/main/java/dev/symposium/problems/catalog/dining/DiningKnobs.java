package dev.symposium.problems.catalog.dining;

import dev.symposium.problems.spi.DurationKnob;
import dev.symposium.problems.spi.IntKnob;
import dev.symposium.problems.spi.Invariant;
import dev.symposium.problems.spi.Knob;
import dev.symposium.problems.spi.Role;
import dev.symposium.problems.spi.Spread;
import dev.symposium.problems.spi.WordKnob;
import java.util.List;
import java.util.Optional;

/** The knobs, the role and the invariants of the dining philosophers. */
final class DiningKnobs {

  static final String PHILOSOPHER = "philosopher";
  static final String LOCK = "lock";
  static final int LEAST = 2;
  static final int MOST = 64;

  private static final double MS = 1e6;
  private static final double LONGEST = 1_000 * MS;

  static final IntKnob PHILOSOPHERS =
      IntKnob.count("philosophers", "how many sit at the table", "philosophers", 5, LEAST, MOST);

  static final DurationKnob THINK =
      DurationKnob.pause(
          "think",
          "how long a philosopher thinks before it is hungry",
          "thinks",
          new Spread(0.4 * MS, 0, 3.6 * MS),
          10 * LONGEST);

  static final DurationKnob EAT =
      DurationKnob.pause("eat", "how long a meal takes", "eats", Spread.fixed(MS), LONGEST);

  static final DurationKnob BEFORE_FIRST =
      DurationKnob.place(
          "before-first", "before the first fork", "hesitates", Spread.ZERO, LONGEST);

  static final DurationKnob AFTER_FIRST =
      DurationKnob.place(
          "after-first", "after the first fork", "one fork", Spread.fixed(3 * MS), LONGEST);

  static final DurationKnob WHILE_EATING =
      DurationKnob.place("while-eating", "while eating", "eats", Spread.ZERO, LONGEST);

  static final DurationKnob BEFORE_PUT_BACK =
      DurationKnob.place(
          "before-put-back", "before putting back", "has eaten", Spread.ZERO, LONGEST);

  static final WordKnob FORKS =
      new WordKnob(
          "forks",
          "what a fork is: a lock, or a semaphore with one permit",
          LOCK,
          List.of(LOCK, "semaphore"));

  static final WordKnob FAIR =
      WordKnob.yesNo("fair", "whether a fork goes to whoever has waited longest", false);

  static final IntKnob SEATS =
      new IntKnob(
          "seats",
          "how many may sit at the same time (solution seats)",
          "seats",
          4,
          LEAST - 1,
          MOST - 1,
          Optional.of(new IntKnob.Follows("philosophers", -1, true)),
          true,
          false);

  static final DurationKnob BACKOFF =
      DurationKnob.pause(
          "backoff",
          "how long to hold back after a failed try (solutions try-lock, equal-backoff)",
          "backs off",
          Spread.fixed(3 * MS),
          LONGEST);

  static final DurationKnob PATIENCE =
      DurationKnob.pause(
          "patience",
          "how long to wait for the second fork (solution try-lock)",
          "tries",
          Spread.fixed(MS),
          LONGEST);

  static final DurationKnob TICK =
      DurationKnob.pause(
          "tick",
          "time between two strokes of the clock that all follow (solution equal-backoff)",
          "next tick",
          Spread.fixed(20 * MS),
          LONGEST);

  static final List<Knob<?>> ALL =
      List.of(
          PHILOSOPHERS,
          THINK,
          EAT,
          BEFORE_FIRST,
          AFTER_FIRST,
          WHILE_EATING,
          BEFORE_PUT_BACK,
          SEATS,
          BACKOFF,
          PATIENCE,
          TICK,
          FORKS,
          FAIR);

  /** Whom the story has at its table, in the order of their seats. */
  static final Role ROLE =
      new Role(
          PHILOSOPHER,
          PHILOSOPHERS,
          List.of(
              "Plato", "Hume", "Locke", "Marx", "Kant", "Hegel", "Mill", "Frege", "Weil", "Zeno",
              "Sartre", "Arendt"),
          "P");

  static final Invariant ONE_OWNER =
      new Invariant("one owner per fork", "A fork that is picked up was in nobody's hand before.");

  static final Invariant TABLE_OR_ONE_HAND =
      new Invariant(
          "on the table or in one hand",
          "A fork lies on the table or is in exactly one hand: who puts it down had it.");

  static final Invariant EATER_HOLDS_BOTH =
      new Invariant("eater holds both", "Whoever eats holds the fork on either side.");

  static final List<Invariant> INVARIANTS = List.of(ONE_OWNER, TABLE_OR_ONE_HAND, EATER_HOLDS_BOTH);

  private DiningKnobs() {}
}
