package dev.symposium.problems.catalog.pool;

import dev.symposium.problems.spi.DurationKnob;
import dev.symposium.problems.spi.IntKnob;
import dev.symposium.problems.spi.Invariant;
import dev.symposium.problems.spi.Knob;
import dev.symposium.problems.spi.ProbabilityKnob;
import dev.symposium.problems.spi.Role;
import dev.symposium.problems.spi.Spread;
import java.util.List;

/** The knobs, the role and the invariants of the semaphore pool. */
final class PoolKnobs {

  static final String CLIENT = "client";

  private static final double MS = 1e6;
  private static final double LONGEST = 1_000 * MS;

  static final IntKnob CLIENTS =
      IntKnob.count("clients", "how many want to get in", "clients", 7, 0, 64);

  static final IntKnob PERMITS =
      IntKnob.count("permits", "how many permits the pool has", "permits", 3, 1, 256);

  static final IntKnob NEED =
      IntKnob.each("need", "how many permits a client needs at once", "permits", 1, 1, 8);

  static final DurationKnob THINK =
      DurationKnob.pause(
          "think",
          "how long a client stays away before it comes back",
          "thinks",
          new Spread(MS, 0, 3 * MS),
          10 * LONGEST);

  static final DurationKnob HOLD =
      DurationKnob.pause(
          "hold", "how long a client uses what it got", "uses it", Spread.fixed(3 * MS), LONGEST);

  static final ProbabilityKnob FAILURE =
      new ProbabilityKnob("failure", "how likely a use fails with an exception", 0.0);

  static final DurationKnob LEASE =
      DurationKnob.pause(
          "lease",
          "how long a permit is lent before it may be taken back (solution lease)",
          "waits",
          Spread.fixed(20 * MS),
          LONGEST);

  static final DurationKnob PATIENCE =
      DurationKnob.pause(
          "patience",
          "how long to wait for a permit (solution timed)",
          "tries",
          Spread.fixed(2 * MS),
          LONGEST);

  static final DurationKnob BACKOFF =
      DurationKnob.pause(
          "backoff",
          "how long to stay away after a failed try, at most, the first time (solution timed)",
          "backs off",
          Spread.fixed(6 * MS),
          LONGEST);

  static final DurationKnob WHILE_USING =
      DurationKnob.place("while-using", "while using it", "uses it", Spread.ZERO, LONGEST);

  static final DurationKnob BETWEEN_PERMITS =
      DurationKnob.place(
          "between-permits", "between the two permits", "wants more", Spread.ZERO, LONGEST);

  static final DurationKnob BEFORE_RELEASE =
      DurationKnob.place(
          "before-release", "before the release", "has used it", Spread.ZERO, LONGEST);

  static final List<Knob<?>> ALL =
      List.of(
          CLIENTS,
          PERMITS,
          NEED,
          HOLD,
          FAILURE,
          THINK,
          WHILE_USING,
          BETWEEN_PERMITS,
          BEFORE_RELEASE,
          LEASE,
          PATIENCE,
          BACKOFF);

  /** Who comes to the pool, in the order of their arrival. */
  static final Role ROLE =
      new Role(
          CLIENT,
          CLIENTS,
          List.of(
              "Ann", "Bob", "Cem", "Dan", "Eve", "Fay", "Gus", "Hal", "Ida", "Jon", "Kim", "Leo"),
          "C");

  static final Invariant ADDS_UP =
      new Invariant(
          "the pool adds up",
          "In use, free and lost make up the permits there are and those owed: nobody gives back what"
              + " it has not, and none is gone.");

  static final Invariant NEVER_MORE =
      new Invariant("never more inside than permits", "No more permits are in use than there are.");

  static final Invariant USER_HAS_PERMIT =
      new Invariant("users have permits", "Whoever uses the pool has as many permits as it needs.");

  static final List<Invariant> INVARIANTS = List.of(ADDS_UP, NEVER_MORE, USER_HAS_PERMIT);

  private PoolKnobs() {}
}
