package dev.symposium.problems.catalog.bursts;

import static dev.symposium.problems.spi.Coffman.CIRCULAR_WAIT;
import static dev.symposium.problems.spi.Coffman.HOLD_AND_WAIT;
import static dev.symposium.problems.spi.Coffman.MUTUAL_EXCLUSION;
import static dev.symposium.problems.spi.Coffman.NO_PREEMPTION;
import static dev.symposium.problems.spi.Why.because;

import dev.symposium.problems.spi.Coffman.Condition;
import dev.symposium.problems.spi.Why;
import java.util.Map;

/** Why each of the nine solutions works or fails. Stateless. */
final class BurstsWhy {

  private static final Condition ONE_HAS_THE_LOCK =
      MUTUAL_EXCLUSION.holds("the lock is in one hand at most");
  private static final Condition GIVES_THE_LOCK_BACK =
      HOLD_AND_WAIT.removed("who waits for a call gives the lock back first");
  private static final Condition NOBODY_TAKES =
      NO_PREEMPTION.holds("nobody takes the lock away from who has it");
  private static final Condition ALL_ARE_CALLED =
      CIRCULAR_WAIT.removed("every change wakes all, so nobody sleeps who could go on");

  private static final Why SINGLE_SIGNAL =
      because(
              "All wait for the same condition, producers for room and consumers for an item.",
              "A call wakes the one who has waited longest; one of the caller's own kind looks,"
                  + " finds nothing, waits again, and the call is lost.",
              "After the last such call all sleep, and nobody is left to call.",
              "It takes sleepers of both kinds at once, so it cannot happen while there are at most"
                  + " twice as many threads as places.")
          .with(
              MUTUAL_EXCLUSION.doesNotApply("a call wakes one, and is in nobody's hand"),
              HOLD_AND_WAIT.doesNotApply("who sleeps holds nothing: the wait is for a call"),
              NO_PREEMPTION.doesNotApply("there is nothing in any hand to be taken away"),
              CIRCULAR_WAIT.doesNotApply("each waits for a call, and all who could call sleep"));

  private static final Why IF_NOT_WHILE =
      because(
              "Between a call and the moment at which the woken one has the lock again somebody"
                  + " else may be faster.",
              "Who goes on without looking again puts where there is no room, or takes where there"
                  + " is nothing.",
              "A call says that something has changed, not that it is still so: while, not if.")
          .with(ONE_HAS_THE_LOCK, GIVES_THE_LOCK_BACK, NOBODY_TAKES, ALL_ARE_CALLED);

  private static final Why UNGUARDED =
      because(
              "Each looks under the lock, but gives it back before it acts.",
              "Two who look one after the other find the same last place or the same last item, and"
                  + " both use it.",
              "Looking and acting are one step, so they belong under one lock.")
          .with(
              MUTUAL_EXCLUSION.removed("the buffer is used by several at once, and breaks of it"),
              GIVES_THE_LOCK_BACK,
              NOBODY_TAKES,
              ALL_ARE_CALLED);

  private static final Why SEMAPHORES_SWAPPED =
      because(
              "Each takes the lock, and only then waits for a place or an item.",
              "Who waits like that keeps out everybody who would bring what it waits for.",
              "Two lines stand in the wrong order: first wait for what may take long, then take"
                  + " what all need.")
          .with(
              ONE_HAS_THE_LOCK,
              HOLD_AND_WAIT.holds("it waits for a place or an item with the lock in hand"),
              NOBODY_TAKES,
              CIRCULAR_WAIT.holds("it waits for one who waits for its lock"));

  private static final Why UNBOUNDED =
      because(
              "Producers never wait, so nothing tells them that they are too fast.",
              "If items come faster than they are worked on the buffer grows without end, and each"
                  + " item waits longer than the one before.",
              "A bound makes the fast wait for the slow: that is back-pressure.")
          .with(
              ONE_HAS_THE_LOCK,
              GIVES_THE_LOCK_BACK,
              NOBODY_TAKES,
              CIRCULAR_WAIT.removed("producers wait for nobody"));

  private static final Why SIGNAL_ALL =
      because(
              "Every change wakes everybody, and each looks again before it goes on.",
              "Whoever the call was meant for is among those woken, so no call is lost.",
              "The price is that most are woken for nothing.")
          .with(ONE_HAS_THE_LOCK, GIVES_THE_LOCK_BACK, NOBODY_TAKES, ALL_ARE_CALLED);

  private static final Why TWO_CONDITIONS =
      because(
              "Producers wait for room at one condition, consumers for an item at the other.",
              "Each change calls one of the other kind, who can use just what has changed.",
              "So one call is enough, and hardly anybody is woken for nothing.")
          .with(
              ONE_HAS_THE_LOCK,
              GIVES_THE_LOCK_BACK,
              NOBODY_TAKES,
              CIRCULAR_WAIT.removed("no call is lost, so both kinds never sleep at once"));

  private static final Why SEMAPHORES =
      because(
              "One semaphore counts the free places, the other one the items.",
              "Each waits for what it needs with nothing in hand, and takes the lock only for the"
                  + " moment of putting or taking.",
              "A permit stays until somebody takes it, so no call can be lost.")
          .with(
              ONE_HAS_THE_LOCK,
              HOLD_AND_WAIT.removed("who waits for a place or an item has no lock in hand"),
              NOBODY_TAKES,
              CIRCULAR_WAIT.removed("who has the lock waits for nobody, and gives it back soon"));

  private static final Why BLOCKING_QUEUE =
      because(
              "The queue looks, waits and calls under its own guard, so nothing of that is left to"
                  + " get wrong.",
              "Left to decide is what becomes of an item that finds no room: wait, drop it or the"
                  + " oldest, or do the work at once.",
              "To wait slows the producers down, and that is what a bound is for.")
          .with(
              ONE_HAS_THE_LOCK,
              HOLD_AND_WAIT.removed("the queue gives its own lock back while somebody waits"),
              NOBODY_TAKES,
              CIRCULAR_WAIT.removed("whoever can go on is called, by the side it waits for"));

  static final Map<String, Why> ALL =
      Map.of(
          "single-signal", SINGLE_SIGNAL,
          "if-not-while", IF_NOT_WHILE,
          "unguarded", UNGUARDED,
          "semaphores-swapped", SEMAPHORES_SWAPPED,
          "unbounded", UNBOUNDED,
          "signal-all", SIGNAL_ALL,
          "two-conditions", TWO_CONDITIONS,
          "semaphores", SEMAPHORES,
          "blocking-queue", BLOCKING_QUEUE);

  private BurstsWhy() {}
}
