package dev.symposium.problems.catalog.dining;

import dev.symposium.problems.spi.Exercise;
import java.util.List;

/** Things to try, from the first look to what is hard to see. */
final class DiningExercises {

  static final List<Exercise> ALL =
      List.of(
          new Exercise(
              "Rarer is not never",
              "Run `symposium run dining` and wait for the first deadlock. Turn the delay "
                  + "after the first fork (`d`, then `-`) from 1.5 s down to 0.5 s, start over with "
                  + "`R`, and wait again; then turn it up to 3 s. How does the time until the "
                  + "deadlock change?",
              "At 3 s it comes almost at once, at 1.5 s usually within a minute, at 0.5 s it "
                  + "may take several minutes.",
              "The delay holds the window open in which everybody can have a left fork at the "
                  + "same time. A small window makes the deadlock rare, and no window length makes "
                  + "it impossible: a program that has run well for long is not yet correct."),
          new Exercise(
              "Read the circle",
              "While a deadlock stands, open the threads (`2`) and the code (`7`). Note for "
                  + "each philosopher which fork it holds, which it wants, and in which line it "
                  + "stands. Draw who waits for whom.",
              "Each holds the fork on its left and wants the one on its right; all stand in "
                  + "the same line, the one that picks up the right fork.",
              "Each waits for its neighbour, all the way round. All four conditions hold at "
                  + "once: a fork is in one hand only, whoever has one waits for another, nobody "
                  + "takes a fork away, and the waiting is a circle."),
          new Exercise(
              "First aid",
              "Let a deadlock be broken (`b` says after how long, `B` does it now). Who was "
                  + "chosen, what did it put down, and who ate first? Does it happen again?",
              "The line below the title names the chosen one, its fork, and how soon all had "
                  + "moved. After a while the next deadlock stands.",
              "Breaking takes a fork away from one, so that its neighbour can eat: the third "
                  + "condition is suspended for a moment. The code has not changed, so the circle "
                  + "comes back. Breaking is first aid, order is the cure."),
          new Exercise(
              "The cure in a few lines",
              "Choose `resource-order` in the list of solutions (`s`), open the code (`7`), "
                  + "and look at what it changes (`u`). Then press `m` to make it fail. Which of "
                  + "the four conditions is gone?",
              "The fork with the lower number comes first. The program reports that it tried "
                  + "and that it did not fail.",
              "Whoever waits holds only forks with lower numbers than the one it waits for. A "
                  + "circle would have to climb all the way round and come back to its beginning, "
                  + "so circular wait is impossible."),
          new Exercise(
              "One chair less",
              "Choose the solution `seats` and turn the number of chairs (`c`) down to 1. "
                  + "What becomes of the meals per second, and why is there no deadlock with four "
                  + "chairs for five?",
              "With one chair at most one eats at a time and fewer meals are served; no "
                  + "deadlock comes, however few chairs there are.",
              "With four at the table one of them has a neighbour's place empty and so finds "
                  + "its second fork free. Fewer chairs are as safe, but allow less at the same "
                  + "time."),
          new Exercise(
              "Busy and getting nowhere",
              "Choose `equal-backoff`. Watch the threads (`2`): is anybody blocked for long? "
                  + "Does anybody eat? Then read what its cure changes (`u`).",
              "All pick up a fork, fail to get the second, put back and try again; the "
                  + "verdict is LIVELOCK, and hardly a meal is counted.",
              "Nobody waits for ever, yet nobody gets on: all act in step, so each finds the "
                  + "other's fork taken. An order of the forks removes it; a random time before "
                  + "trying again makes it unlikely to last."),
          new Exercise(
              "One who never gets it",
              "Choose `greedy-waiter` and follow Plato. How many meals have its neighbours "
                  + "when the verdict comes? Then choose `waiter`, and compare.",
              "The neighbours eat again and again, Plato never: STARVATION. Under `waiter` "
                  + "the meals stay close together.",
              "Both forks at once prevents the deadlock, but says nothing about whose turn it "
                  + "is: two neighbours who eat in turn never leave both forks free. The waiter "
                  + "gives in the order of asking, so nobody is passed by."));

  private DiningExercises() {}
}
