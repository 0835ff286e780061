package dev.symposium.problems.catalog.barrier;

import dev.symposium.problems.spi.DurationKnob;
import dev.symposium.problems.spi.IntKnob;
import dev.symposium.problems.spi.Invariant;
import dev.symposium.problems.spi.Knob;
import dev.symposium.problems.spi.ProbabilityKnob;
import dev.symposium.problems.spi.Role;
import dev.symposium.problems.spi.Spread;
import java.util.List;

/** The knobs, the role and the invariants of the barrier. */
final class BarrierKnobs {

  static final String PARTY = "party";

  private static final double MS = 1e6;
  private static final double LONGEST = 1_000 * MS;

  static final IntKnob PARTIES =
      IntKnob.count("parties", "how many work and meet", "parties", 5, 1, 64);

  static final IntKnob COUNT =
      IntKnob.count(
              "count",
              "how many the barrier waits for (wrong-count, small-pool)",
              "parties",
              5,
              1,
              65)
          .following(PARTIES, 0);

  static final DurationKnob WORK =
      DurationKnob.pause(
          "work",
          "how long the work of a phase takes",
          "works",
          new Spread(2 * MS, 0, 2 * MS),
          LONGEST);

  static final DurationKnob STRAGGLE =
      DurationKnob.pause(
          "straggle", "how much longer a straggler takes", "straggles", Spread.ZERO, LONGEST);

  static final ProbabilityKnob FAILURE =
      new ProbabilityKnob("failure", "how likely the work of a phase fails with an exception", 0.0);

  static final DurationKnob PATIENCE =
      DurationKnob.pause(
          "patience",
          "how long to wait at the barrier (solutions unhandled-break, timed)",
          "waits",
          Spread.fixed(12 * MS),
          LONGEST);

  static final DurationKnob IN_WORK =
      DurationKnob.place("in-work", "in the work", "works", Spread.ZERO, LONGEST);

  static final DurationKnob BEFORE_BARRIER =
      DurationKnob.place(
          "before-barrier", "before the barrier", "is about to arrive", Spread.ZERO, LONGEST);

  static final DurationKnob AFTER_BARRIER =
      DurationKnob.place(
          "after-barrier", "after the barrier opened", "is leaving", Spread.ZERO, LONGEST);

  static final List<Knob<?>> ALL =
      List.of(
          PARTIES,
          COUNT,
          WORK,
          STRAGGLE,
          FAILURE,
          PATIENCE,
          IN_WORK,
          BEFORE_BARRIER,
          AFTER_BARRIER);

  /** Who works, in the order of their lanes. */
  static final Role ROLE =
      new Role(
          PARTY,
          PARTIES,
          List.of("Ann", "Bo", "Cy", "Lin", "Max", "Ned", "Ola", "Pim", "Roy", "Sue", "Tom", "Una"),
          "T");

  static final Invariant ALL_HAVE_ARRIVED =
      new Invariant(
          "nobody a phase ahead", "Whoever leaves phase k leaves when all have arrived at k.");

  static final List<Invariant> INVARIANTS = List.of(ALL_HAVE_ARRIVED);

  private BarrierKnobs() {}
}
