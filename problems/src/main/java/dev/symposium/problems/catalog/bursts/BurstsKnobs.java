package dev.symposium.problems.catalog.bursts;

import dev.symposium.problems.spi.DurationKnob;
import dev.symposium.problems.spi.IntKnob;
import dev.symposium.problems.spi.Invariant;
import dev.symposium.problems.spi.Knob;
import dev.symposium.problems.spi.Role;
import dev.symposium.problems.spi.Spread;
import dev.symposium.problems.spi.WordKnob;
import java.util.List;

/** The knobs, the roles and the invariants of producers and consumers. */
final class BurstsKnobs {

  static final String PRODUCER = "producer";
  static final String CONSUMER = "consumer";
  static final int MOST = 64;

  private static final double MS = 1e6;
  private static final double LONGEST = 1_000 * MS;

  static final IntKnob PRODUCERS =
      IntKnob.count("producers", "how many make items", "producers", 3, 0, MOST);

  static final IntKnob CONSUMERS =
      IntKnob.count("consumers", "how many work on items", "consumers", 2, 0, MOST);

  static final IntKnob CAPACITY =
      IntKnob.count("capacity", "how many items the buffer has room for", "places", 8, 1, 1_000)
          .byNotches();

  static final IntKnob BURST =
      IntKnob.each("burst", "how many items a producer makes before it rests", "items", 6, 1, 1_000)
          .byNotches();

  static final DurationKnob BURST_GAP =
      DurationKnob.pause(
          "burst-gap",
          "how long a producer rests between two bursts",
          "rests",
          new Spread(6 * MS, 0, 3 * MS),
          10 * LONGEST);

  static final DurationKnob JITTER =
      DurationKnob.pause(
          "jitter",
          "how long a producer takes over an item of a burst",
          "makes",
          new Spread(0, 0.6 * MS, 0),
          LONGEST);

  static final DurationKnob WORK =
      DurationKnob.pause(
          "work", "how long a consumer works on an item", "works", Spread.fixed(1.4 * MS), LONGEST);

  static final DurationKnob AFTER_CHECK =
      DurationKnob.place(
          "after-check", "between looking and waiting", "looks", Spread.fixed(0.8 * MS), LONGEST);

  static final DurationKnob AFTER_TAKE =
      DurationKnob.place(
          "after-take", "between taking and working", "has taken", Spread.ZERO, LONGEST);

  static final DurationKnob IN_WORK =
      DurationKnob.place("in-work", "in the work", "works", Spread.ZERO, LONGEST);

  static final WordKnob OVERFLOW =
      new WordKnob(
          "overflow",
          "what happens to an item that finds no room (solution blocking-queue)",
          "block",
          List.of("block", "drop-newest", "drop-oldest", "caller-runs", "drop-after"));

  static final DurationKnob DROP_AFTER =
      DurationKnob.pause(
          "drop-after",
          "how long to wait for room before the item is dropped (overflow drop-after)",
          "waits",
          Spread.fixed(2 * MS),
          LONGEST);

  static final List<Knob<?>> ALL =
      List.of(
          PRODUCERS,
          CONSUMERS,
          CAPACITY,
          BURST,
          BURST_GAP,
          JITTER,
          WORK,
          AFTER_CHECK,
          AFTER_TAKE,
          IN_WORK,
          OVERFLOW,
          DROP_AFTER);

  static final Role PRODUCER_ROLE = new Role(PRODUCER, PRODUCERS, List.of(), "P");
  static final Role CONSUMER_ROLE = new Role(CONSUMER, CONSUMERS, List.of(), "C");

  static final Invariant ROOM =
      new Invariant(
          "no more than fit",
          "An item is put only where fewer are inside than the capacity allows.");

  static final Invariant SOMETHING =
      new Invariant("something to take", "Whoever takes finds an item inside.");

  static final Invariant ONCE = new Invariant("each item once", "No item is taken twice.");

  static final Invariant ORDER_KEPT =
      new Invariant(
          "order kept", "Items of one producer are taken in the order in which it put them.");

  static final Invariant NOTHING_LOST =
      new Invariant(
          "nothing lost",
          "Put = taken + inside + dropped, and taken = finished + in hand + lost by a crash.");

  static final List<Invariant> INVARIANTS =
      List.of(ROOM, SOMETHING, ONCE, ORDER_KEPT, NOTHING_LOST);

  private BurstsKnobs() {}
}
