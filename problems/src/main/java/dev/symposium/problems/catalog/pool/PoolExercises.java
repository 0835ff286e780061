package dev.symposium.problems.catalog.pool;

import dev.symposium.problems.spi.Exercise;
import java.util.List;

/** Things to try, from the first look to what is hard to see. */
final class PoolExercises {

  static final List<Exercise> ALL =
      List.of(
          new Exercise(
              "Where do the permits go?",
              "Run `symposium run pool` and count the failures until all wait. Compare with "
                  + "the number of permits. Then choose `try-finally` and look at the change with "
                  + "`u`.",
              "Each failed use loses the permit it had: LEAK. After as many failures as there "
                  + "are permits everybody waits for ever.",
              "The exception leaves the method before its last line. In a finally block the "
                  + "release is on every way out."),
          new Exercise(
              "A pool that grows",
              "Choose `double-release` and watch the counter against the number of permits. "
                  + "What does the cure keep that a bare semaphore does not?",
              "The counter becomes larger than the pool; more clients use it at once than "
                  + "there are permits.",
              "A semaphore believes every release. A receipt that is good once makes sure "
                  + "that only who still has a permit can give one back."),
          new Exercise(
              "One more permit",
              "Choose `one-by-one`: four clients who need two permits each, and three "
                  + "permits. Wait for the deadlock. Turn `c` to 4, and later to 5. With how many "
                  + "can it never happen?",
              "With three and with four permits it can stand still; with five it does not.",
              "In the worst case each of the four has one permit and wants another. With a "
                  + "fifth permit one of them gets it, finishes, and gives back two. The rule is "
                  + "clients times (need minus one), plus one."),
          new Exercise(
              "All or nothing",
              "Compare `one-by-one` with its cure `all-at-once` (`u`). Which of the four "
                  + "conditions does the cure remove?",
              "The loop that takes permit after permit has become a single request for all of "
                  + "them.",
              "Hold and wait: who waits holds nothing, so nobody can be waiting for it."),
          new Exercise(
              "The large one waits",
              "Choose `unfair` and follow the client who needs most. Then choose `fair`. What "
                  + "happens to the number served, and to the longest wait?",
              "Under `unfair` the one with the large need is passed again and again: "
                  + "STARVATION. Under `fair` it is served in its turn.",
              "Those who need few come and go, and as many as the large one wants are never "
                  + "free together. In the order of asking, permits are kept for whoever has waited "
                  + "longest, even if somebody else could go at once."),
          new Exercise(
              "Late is refused",
              "Choose `lease` with the preset `overdue` (`s`, then `]`). Watch a client whose "
                  + "use takes longer than its lease.",
              "The permit is taken back and lent to another; the late one is refused when it "
                  + "comes to give it back.",
              "What a borrower forgets comes back by itself, at the price that one who is "
                  + "merely slow may lose it. So what is late must be refused, else two would use "
                  + "one permit."));

  private PoolExercises() {}
}
