package dev.symposium.problems.catalog.dining;

import static dev.symposium.problems.spi.Coffman.CIRCULAR_WAIT;
import static dev.symposium.problems.spi.Coffman.HOLD_AND_WAIT;
import static dev.symposium.problems.spi.Coffman.MUTUAL_EXCLUSION;
import static dev.symposium.problems.spi.Coffman.NO_PREEMPTION;
import static dev.symposium.problems.spi.Why.because;

import dev.symposium.problems.spi.Coffman.Condition;
import dev.symposium.problems.spi.Why;
import java.util.Map;

/** Why each of the nine solutions works or fails. Stateless. */
final class DiningWhy {

  private static final Condition ONE_HAND = MUTUAL_EXCLUSION.holds("a fork is in one hand at most");
  private static final Condition KEEPS_THE_FIRST =
      HOLD_AND_WAIT.holds("who has one fork keeps it while it waits for the other");
  private static final Condition BOTH_OR_NONE =
      HOLD_AND_WAIT.removed("both forks or none: who waits has none in hand");
  private static final Condition NOBODY_TAKES =
      NO_PREEMPTION.holds("nobody takes a fork out of another's hand");
  private static final Condition NO_CIRCLE =
      CIRCULAR_WAIT.removed("who waits has nothing that another could wait for");

  private static final Why NAIVE =
      because(
              "Each takes its left fork first, and the left fork of one is the right fork of the"
                  + " next.",
              "If all have taken one before anybody has taken two, every fork is in a hand, and"
                  + " every hand waits.",
              "Nobody puts a fork down before it has eaten, so nothing ever changes again.",
              "The longer the pause after the first fork, the sooner that happens; no pause makes"
                  + " it impossible.")
          .with(
              ONE_HAND,
              KEEPS_THE_FIRST,
              NOBODY_TAKES,
              CIRCULAR_WAIT.holds("each waits for its neighbour, all the way round the table"));

  private static final Why EQUAL_BACKOFF =
      because(
              "Nobody waits for the second fork, so nobody is ever stuck with one.",
              "But all try, fail and put back at the same stroke of the same clock, and so they"
                  + " meet again in the same place.",
              "They are busy all the time and nobody eats; what is missing is chance, or an order.")
          .with(
              ONE_HAND,
              HOLD_AND_WAIT.removed("nobody waits for the second fork: it tries, and gives up"),
              NOBODY_TAKES,
              CIRCULAR_WAIT.removed("who does not wait is in no circle"));

  private static final Why GREEDY_WAITER =
      because(
              "The waiter gives both forks or none, so nobody holds one and waits.",
              "But the waiter has no memory: whoever can eat now, eats.",
              "Two neighbours who eat in turn, each beginning before the other ends, keep the one"
                  + " between them hungry for as long as they like.")
          .with(ONE_HAND, BOTH_OR_NONE, NOBODY_TAKES, NO_CIRCLE);

  private static final Why RESOURCE_ORDER =
      because(
              "All take the lower number first, so whoever waits for a fork has only lower numbers"
                  + " in hand.",
              "A circle of waiting would have to climb from fork to fork and come back to where it"
                  + " began, which no numbers do.",
              "It is one line more than the naive way, and costs nothing.")
          .with(
              ONE_HAND,
              KEEPS_THE_FIRST,
              NOBODY_TAKES,
              CIRCULAR_WAIT.removed(
                  "the numbers climb along a chain of waiting, so it has an end"));

  private static final Why LEFT_HANDED =
      because(
              "All take left before right, but the one in the first seat takes right before left.",
              "Its left fork is the second one for both who share it: whoever has it eats, and"
                  + " gives it back.",
              "One seat is enough to cut the circle; but one may wait long while others eat again"
                  + " and again.")
          .with(
              ONE_HAND,
              KEEPS_THE_FIRST,
              NOBODY_TAKES,
              CIRCULAR_WAIT.removed("it is cut at the fork that both its neighbours take second"));

  private static final Why SEATS =
      because(
              "A circle round the table needs everybody.",
              "With one chair less than philosophers, somebody who sits has a neighbour without a"
                  + " fork in hand, gets both, and eats.",
              "Who finds no chair waits outside without a fork, so nobody waits for it.")
          .with(
              ONE_HAND,
              KEEPS_THE_FIRST,
              NOBODY_TAKES,
              CIRCULAR_WAIT.removed("it would take all of them, and one does not sit"));

  private static final Why WAITER =
      because(
              "Both forks or none: nobody holds one fork and waits for the other.",
              "Nobody eats while a neighbour who asked before is hungry, so nobody is passed over.",
              "The first in the waiter's list may always eat, so somebody always gets on.")
          .with(ONE_HAND, BOTH_OR_NONE, NOBODY_TAKES, NO_CIRCLE);

  private static final Why CHANDY_MISRA =
      because(
              "Every fork is kept by one of its two neighbours: dirty after a meal, clean when it"
                  + " was handed over.",
              "Who is asked for a dirty fork gives it away at once, for a clean one after the next"
                  + " meal.",
              "So whoever ate last gives way, which cannot be true of all round the table, and"
                  + " nobody is passed twice.")
          .with(
              ONE_HAND,
              HOLD_AND_WAIT.holds(
                  "who is hungry keeps its clean fork while it waits for the other"),
              NO_PREEMPTION.removed("a dirty fork has to be given away when it is asked for"),
              CIRCULAR_WAIT.removed("the right of way never runs all round the table"));

  private static final Why TRY_LOCK =
      because(
              "Who does not get the second fork in time puts the first one back, so nobody holds a"
                  + " fork for ever.",
              "The time before the next try is drawn anew and grows with every failure, so those"
                  + " who fail together do not try together.",
              "That costs tries in vain, and bad luck can last, but not for ever.")
          .with(
              ONE_HAND,
              HOLD_AND_WAIT.holds("who has one fork keeps it for as long as its patience lasts"),
              NO_PREEMPTION.removed("the end of its patience takes the first fork away from it"),
              CIRCULAR_WAIT.removed("one may close, and opens when the first patience is over"));

  static final Map<String, Why> ALL =
      Map.of(
          "naive", NAIVE,
          "equal-backoff", EQUAL_BACKOFF,
          "greedy-waiter", GREEDY_WAITER,
          "resource-order", RESOURCE_ORDER,
          "left-handed", LEFT_HANDED,
          "seats", SEATS,
          "waiter", WAITER,
          "chandy-misra", CHANDY_MISRA,
          "try-lock", TRY_LOCK);

  private DiningWhy() {}
}
