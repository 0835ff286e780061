package dev.symposium.problems.catalog.barrier;

import static dev.symposium.problems.spi.Coffman.CIRCULAR_WAIT;
import static dev.symposium.problems.spi.Coffman.HOLD_AND_WAIT;
import static dev.symposium.problems.spi.Coffman.MUTUAL_EXCLUSION;
import static dev.symposium.problems.spi.Coffman.NO_PREEMPTION;
import static dev.symposium.problems.spi.Why.because;

import dev.symposium.problems.spi.Coffman.Condition;
import dev.symposium.problems.spi.Why;
import java.util.Map;

/** Why each of the eight solutions works or fails. Stateless. */
final class BarrierWhy {

  private static final Condition FOR_ALL =
      MUTUAL_EXCLUSION.doesNotApply("a barrier is for all, in nobody's hand");
  private static final Condition NOTHING_HELD =
      HOLD_AND_WAIT.doesNotApply("who waits holds nothing: the wait is for others to arrive");
  private static final Condition NOTHING_TO_TAKE =
      NO_PREEMPTION.doesNotApply("there is nothing in any hand to be taken away");

  private static final Why WRONG_COUNT =
      because(
              "The barrier waits for a number that somebody wrote down once.",
              "If it is one more than there are, all stand at the barrier and wait for somebody who"
                  + " does not exist.",
              "If it is one less, the barrier opens before all are there.",
              "A number that is kept in two places is wrong in one of them, sooner or later.")
          .with(
              FOR_ALL,
              NOTHING_HELD,
              NOTHING_TO_TAKE,
              CIRCULAR_WAIT.doesNotApply("it takes no circle: whom all wait for does not exist"));

  private static final Why LATCH_REUSED =
      because(
              "A latch opens when its count is 0, and then stays open for good.",
              "The first phase goes well; from the second one on nobody waits for anybody.",
              "Whoever is quick gets ahead, and builds on results that are not there yet.")
          .with(
              FOR_ALL,
              NOTHING_HELD,
              NOTHING_TO_TAKE,
              CIRCULAR_WAIT.removed("once the latch is open nobody waits at all"));

  private static final Why UNHANDLED_BREAK =
      because(
              "Each waits at the barrier only for a while, and whoever's time is over first breaks"
                  + " it for everybody.",
              "That one gets a time-out, all others are told that the barrier is broken.",
              "Nobody catches either, so because one was late all threads die.")
          .with(
              FOR_ALL,
              NOTHING_HELD,
              NOTHING_TO_TAKE,
              CIRCULAR_WAIT.removed("no wait lasts longer than somebody's patience"));

  private static final Why HALF_TURNSTILE =
      because(
              "The last to arrive opens the turnstile, the last to leave closes it.",
              "In between it is open for everybody, also for one who has left already, was quick,"
                  + " and comes round again.",
              "It takes two turnstiles, one to come in and one to go out; or a barrier that closes"
                  + " behind each phase.")
          .with(
              MUTUAL_EXCLUSION.holds("one at a time counts, and one at a time passes"),
              HOLD_AND_WAIT.holds(
                  "the last to leave waits at the turnstile with the mutex in hand"),
              NO_PREEMPTION.holds("nobody takes the mutex away from who has it"),
              CIRCULAR_WAIT.removed("who is in the turnstile needs no mutex to get out"));

  private static final Why SMALL_POOL =
      because(
              "Each task keeps the thread that runs it while it waits at the barrier.",
              "With fewer threads than tasks all threads wait in tasks, for a task that is in the"
                  + " queue and gets no thread.",
              "The barrier is right and its number is right: the pool is too small.")
          .with(
              MUTUAL_EXCLUSION.holds("a thread runs one task at a time"),
              HOLD_AND_WAIT.holds("a task keeps its thread while it waits at the barrier"),
              NO_PREEMPTION.holds("the pool takes no thread away from a task"),
              CIRCULAR_WAIT.holds("they wait for a task that waits for one of their threads"));

  private static final Why CYCLIC =
      because(
              "The barrier opens when the last has arrived, and closes behind them at once, so"
                  + " nobody passes twice.",
              "One who does not come does not break it, and all would wait for ever.",
              "So whoever goes says so and makes it anew for those who stay; they find it broken,"
                  + " and arrive again.")
          .with(
              FOR_ALL,
              NOTHING_HELD,
              NOTHING_TO_TAKE,
              CIRCULAR_WAIT.removed("all it waits for are there, and come without waiting first"));

  private static final Why PHASER =
      because(
              "Who comes registers, who goes deregisters, so the number that is waited for is"
                  + " always the number of those who are there.",
              "Whoever leaves before it has arrived says both at once, and nobody waits for it.",
              "Nobody writes a number down, so none can be wrong.")
          .with(
              FOR_ALL,
              NOTHING_HELD,
              NOTHING_TO_TAKE,
              CIRCULAR_WAIT.removed("only who is registered is waited for, and it comes or goes"));

  private static final Why TIMED =
      because(
              "Each waits only for a while, and a time-out breaks the barrier for all of them.",
              "All catch that, and one of them makes the barrier whole: by compare-and-set, so that"
                  + " it is done once.",
              "Then all arrive again in the same phase, and nobody has died or got ahead.")
          .with(
              FOR_ALL,
              NOTHING_HELD,
              NOTHING_TO_TAKE,
              CIRCULAR_WAIT.removed("no wait lasts longer than the patience, and all come back"));

  static final Map<String, Why> ALL =
      Map.of(
          "wrong-count",
          WRONG_COUNT,
          "latch-reused",
          LATCH_REUSED,
          "unhandled-break",
          UNHANDLED_BREAK,
          "half-turnstile",
          HALF_TURNSTILE,
          BarrierSolutions.SMALL_POOL_ID,
          SMALL_POOL,
          "cyclic",
          CYCLIC,
          "phaser",
          PHASER,
          "timed",
          TIMED);

  private BarrierWhy() {}
}
