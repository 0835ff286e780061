package dev.symposium.problems.catalog.bursts;

import dev.symposium.problems.spi.Exercise;
import java.util.List;

/** Things to try, from the first look to what is hard to see. */
final class BurstsExercises {

  static final List<Exercise> ALL =
      List.of(
          new Exercise(
              "A call that reaches the wrong one",
              "Run `symposium run bursts` and let it work for a while. Then turn the buffer "
                  + "(`c`) down to 1. What is in the buffer when all are asleep, and who got the "
                  + "last call?",
              "After a short time all five sleep (ALL ASLEEP). The second line says whose "
                  + "call reached whom; the others wait though one of them could go on.",
              "All wait for the same condition, and a call wakes only one of them. If it is "
                  + "one of the caller's own kind, it looks, can do nothing, and waits again: the "
                  + "call is lost, and nobody is left to make another."),
          new Exercise(
              "Look again",
              "Choose `if-not-while` and wait for the verdict. Open the code (`7`) and press "
                  + "`u`: which word makes the difference to its cure?",
              "The verdict says which of the things that must always hold was violated. In "
                  + "the code an if stands where the cure has a while.",
              "Between the call and the moment when the woken thread has the lock, somebody "
                  + "else may have taken the item or the place. Whoever was woken must look again "
                  + "before it acts."),
          new Exercise(
              "Check, then act",
              "Choose `unguarded`. Turn the delay between looking and waiting (`d`) up and "
                  + "down. How often is the buffer used wrongly?",
              "The longer the pause between looking and acting, the sooner two use the same "
                  + "place.",
              "The answer to the question is only true while the lock is held. Giving the "
                  + "lock back between looking and acting makes two steps of what must be one."),
          new Exercise(
              "The order of two waits",
              "Choose `semaphores-swapped` and wait until it stands. Note who holds the lock "
                  + "and what it waits for; then look at the cure with `u`.",
              "One holds the lock and waits for a place or an item; all the others wait for "
                  + "the lock.",
              "Whoever waits with the lock in hand keeps out those who would bring what it "
                  + "waits for. The cure only swaps two lines: first wait for the place or the "
                  + "item, then take the lock."),
          new Exercise(
              "What waking costs",
              "Run `signal-all` and then `two-conditions` for a minute each, and compare the "
                  + "wake-up calls that were useful with those for nothing, below the buffer.",
              "Under `signal-all` many wake-ups are for nothing; under `two-conditions` "
                  + "nearly all are useful.",
              "Waking everybody is safe, since the right one is among them, and the rest wait "
                  + "again. With one condition for each kind a call can only reach somebody who can "
                  + "use it."),
          new Exercise(
              "Too much inside",
              "Run `signal-all` and turn the buffer (`c`) from 8 down to 2 while it is nearly "
                  + "full. Are items lost? Who waits?",
              "More items than places are shown for a while; put stays equal to taken plus "
                  + "inside plus dropped.",
              "A smaller capacity takes nothing away. Producers wait until fewer are inside "
                  + "than there is room for, and what lies there is still taken."),
          new Exercise(
              "Faster than the consumers",
              "Choose `unbounded` and watch the curve of what is inside. Then choose "
                  + "`blocking-queue` and set `:set overflow drop-oldest`. What does each choice "
                  + "give up?",
              "Unbounded, the number inside grows without end; with the bounded queue items "
                  + "are dropped and counted.",
              "If items come faster than they are worked on for long, something must give: "
                  + "memory, the producers' time, or items. A bound makes the choice visible."));

  private BurstsExercises() {}
}
