package dev.symposium.problems.catalog.pool;

import static dev.symposium.problems.spi.Coffman.CIRCULAR_WAIT;
import static dev.symposium.problems.spi.Coffman.HOLD_AND_WAIT;
import static dev.symposium.problems.spi.Coffman.MUTUAL_EXCLUSION;
import static dev.symposium.problems.spi.Coffman.NO_PREEMPTION;
import static dev.symposium.problems.spi.Why.because;

import dev.symposium.problems.spi.Coffman.Condition;
import dev.symposium.problems.spi.Why;
import java.util.Map;

/** Why each of the ten solutions works or fails. Stateless. */
final class PoolWhy {

  private static final Condition ONE_HAND =
      MUTUAL_EXCLUSION.holds("a permit is in one hand at most");
  private static final Condition IN_ONE_STEP =
      HOLD_AND_WAIT.removed("all it needs comes in one step: who waits holds nothing");
  private static final Condition NOBODY_TAKES =
      NO_PREEMPTION.holds("nobody takes a permit away from who has it");
  private static final Condition NO_CIRCLE =
      CIRCULAR_WAIT.removed("who waits has nothing that another could wait for");

  private static final Why LEAK =
      because(
              "When a use fails, the exception leaves the method before its last line, and the"
                  + " release is never reached.",
              "The permit is out, and nobody uses it: the pool is smaller by one, for good.",
              "Nothing is reported where it goes wrong; only when the last permit is lost does"
                  + " everybody wait.")
          .with(
              ONE_HAND,
              HOLD_AND_WAIT.holds(
                  "who lost a permit comes back for another; the first is still out"),
              NO_PREEMPTION.holds("nobody takes a lost permit back"),
              CIRCULAR_WAIT.holds("at last all wait for permits that they themselves have lost"));

  private static final Why DOUBLE_RELEASE =
      because(
              "After a failure the handler gives back, and the finally block does so once more.",
              "A plain semaphore does not know who has its permits, and takes every release at its"
                  + " word.",
              "Each failure makes the pool grow, and soon more are inside than there is room for.")
          .with(
              MUTUAL_EXCLUSION.removed("there are more permits than places, so too many get in"),
              IN_ONE_STEP,
              NOBODY_TAKES,
              NO_CIRCLE);

  private static final Why ONE_BY_ONE =
      because(
              "Each takes one permit, and with that in hand waits for the next.",
              "When each inside has one and none is free, nobody has enough, and nobody ever gives"
                  + " one back.",
              "Permits are all alike, so an order to take them in is no help here: take all at"
                  + " once, or give back what is too little.")
          .with(
              ONE_HAND,
              HOLD_AND_WAIT.holds("it waits for its second permit with the first one in hand"),
              NOBODY_TAKES,
              CIRCULAR_WAIT.holds("each inside waits for any of the others to give one back"));

  private static final Why UNFAIR =
      because(
              "Whoever finds enough permits takes them, also if somebody waits already.",
              "Those who need few come and go, and take what is free before it is enough for the"
                  + " one who needs many.",
              "Nobody is stuck and the pool is busy, but that one's turn may never come.")
          .with(ONE_HAND, IN_ONE_STEP, NOBODY_TAKES, NO_CIRCLE);

  private static final Why TRY_FINALLY =
      because(
              "However the use ends, by its last line or by an exception, the release is on the way"
                  + " out.",
              "The acquire stands before the try: who is interrupted while it waits has nothing to"
                  + " give back.",
              "In Java it is try and finally, in Python with: the same thing.")
          .with(ONE_HAND, IN_ONE_STEP, NOBODY_TAKES, NO_CIRCLE);

  private static final Why BOUNDED =
      because(
              "Each visit gets a receipt with its permits, and a receipt is good for one return.",
              "The second return is refused, and said to be, so the pool never grows.",
              "The code is as careless as before; but the mistake shows where it is made.")
          .with(ONE_HAND, IN_ONE_STEP, NOBODY_TAKES, NO_CIRCLE);

  private static final Why LEASE =
      because(
              "A permit is lent for a time, and whoever waits may take back what is overdue.",
              "So it comes back although its borrower failed, forgot it or died.",
              "What was taken back is fenced: its borrower's late return counts for nothing, so no"
                  + " permit counts twice.")
          .with(
              ONE_HAND,
              IN_ONE_STEP,
              NO_PREEMPTION.removed("what is overdue is taken back by who waits"),
              NO_CIRCLE);

  private static final Why ALL_AT_ONCE =
      because(
              "Each takes all it needs in one step, and waits with empty hands.",
              "Nobody can be waited for by one who waits, so nobody gets stuck.",
              "Who needs many may still wait long, for nothing keeps permits for it.")
          .with(ONE_HAND, IN_ONE_STEP, NOBODY_TAKES, NO_CIRCLE);

  private static final Why FAIR =
      because(
              "Permits go out in the order of asking, and nobody overtakes one who waits.",
              "Those given back are kept for the first in line until there are enough.",
              "Some stand idle meanwhile: that is the price of a turn for everybody.")
          .with(ONE_HAND, IN_ONE_STEP, NOBODY_TAKES, NO_CIRCLE);

  private static final Why TIMED =
      because(
              "Each takes permits one by one, but waits for each only a while, and then gives back"
                  + " what it has.",
              "Nobody holds a permit for ever while it waits, so nobody is stuck for ever.",
              "The time before the next try is drawn anew and grows, so those who fail together do"
                  + " not come together.")
          .with(
              ONE_HAND,
              HOLD_AND_WAIT.holds("it waits for its second permit with the first one in hand"),
              NO_PREEMPTION.removed("the end of its patience takes from it what it has"),
              CIRCULAR_WAIT.removed("one may close, and opens when the first patience is over"));

  static final Map<String, Why> ALL =
      Map.of(
          PoolSolutions.LEAKING,
          LEAK,
          "double-release",
          DOUBLE_RELEASE,
          "one-by-one",
          ONE_BY_ONE,
          "unfair",
          UNFAIR,
          "try-finally",
          TRY_FINALLY,
          "bounded",
          BOUNDED,
          "lease",
          LEASE,
          "all-at-once",
          ALL_AT_ONCE,
          "fair",
          FAIR,
          "timed",
          TIMED);

  private PoolWhy() {}
}
